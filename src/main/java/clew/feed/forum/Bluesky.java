package clew.feed.forum;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Bluesky post search (docs.bsky.app, `app.bsky.feed.searchPosts`). Setting `token`: optional.
public final class Bluesky implements Search {
    @Override
    public String name() {
        return "bluesky";
    }

    @Override
    public About about() {
        return About.of("posts, the newest first", "bluesky:field margins").key("token", "CLEW_BLUESKY_TOKEN", false);
    }

    @Override
    public Request request(Query query) {
        String token = query.settings().getOrDefault("token", "");
        String address = Answers.with(
                "https://api.bsky.app/xrpc/app.bsky.feed.searchPosts",
                "q",
                query.words(),
                "sort",
                "latest",
                "limit",
                String.valueOf(query.atMost(100)),
                "cursor",
                query.page() == null ? "" : query.page());
        return new Request(address, token.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + token), null);
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(), received, root -> root.path("posts"), Bluesky::hit, root -> Answers.text(root.path("cursor")));
    }

    private static Hit hit(JsonNode n) {
        String uri = n.path("uri").asText();
        String handle = n.path("author").path("handle").asText();
        String name = Answers.text(n.path("author").path("displayName"));
        return new Hit()
                .ref(uri)
                .url("https://bsky.app/profile/" + handle + "/post/" + uri.substring(uri.lastIndexOf('/') + 1))
                .author(name == null ? handle : name)
                .published(Answers.text(n.path("record").path("createdAt")))
                .venue("Bluesky")
                .kind("post")
                .text(escaped(n.path("record").path("text").asText()));
    }

    /// Posts are plain text, in which a sign may look like markup.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }
}
