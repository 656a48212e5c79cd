package clew.feed.web;

import clew.feed.Search.Query;
import clew.feed.Search.Request;
import java.util.HashMap;
import java.util.Map;

/// What both searches of GitHub share.
final class GitHub {
    private GitHub() {}

    static Request request(Query query, String address) {
        Map<String, String> headers =
                new HashMap<>(Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28"));
        String token = query.settings().getOrDefault("token", "");
        if (!token.isEmpty()) {
            headers.put("Authorization", "Bearer " + token);
        }
        return new Request(address, headers, null);
    }

    /// Markdown is text, in which a sign may look like markup.
    static String markdown(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }
}
