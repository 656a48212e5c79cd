package clew.feed.forum;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Mastodon search (docs.joinmastodon.org, `/api/v2/search`). Settings `host`: the server; `token`: needed by it to
/// search posts.
public final class Mastodon implements Search {
    @Override
    public String name() {
        return "mastodon";
    }

    @Override
    public About about() {
        return About.of("posts", "mastodon@social.example:field margins")
                .at("host", "the name of a Mastodon server", true)
                .key("token", "CLEW_MASTODON_TOKEN", true);
    }

    @Override
    public Request request(Query query) {
        String address = Answers.with(
                query.site("the name of a Mastodon server") + "/api/v2/search",
                "q",
                query.words(),
                "type",
                "statuses",
                "limit",
                String.valueOf(query.atMost(40)),
                "offset",
                String.valueOf(query.offset()));
        return new Request(
                address, Map.of("Authorization", "Bearer " + query.needed("token", "a token of that server")), null);
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("statuses"),
                Mastodon::hit,
                root -> String.valueOf(query.offset() + root.path("statuses").size()));
    }

    private static Hit hit(JsonNode n) {
        String name = Answers.text(n.path("account").path("display_name"));
        return new Hit()
                .ref(Answers.text(n.path("uri")))
                .url(Answers.text(n.path("url")))
                .author(name == null ? Answers.text(n.path("account").path("acct")) : name)
                .published(Answers.text(n.path("created_at")))
                .venue("Mastodon")
                .kind("post")
                .text(Answers.text(n.path("content")));
    }
}
