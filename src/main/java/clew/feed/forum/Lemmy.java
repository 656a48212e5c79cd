package clew.feed.forum;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;

/// Lemmy search (join-lemmy.org/api, version 3). Setting `host`: the instance, such as `lemmy.example`.
public final class Lemmy implements Search {
    @Override
    public String name() {
        return "lemmy";
    }

    @Override
    public About about() {
        return About.of("posts, the newest first", "lemmy@lemmy.example:field margins")
                .at("host", "the name of a Lemmy server", true);
    }

    @Override
    public Request request(Query query) {
        return Request.get(Answers.with(
                query.site("the name of a Lemmy server") + "/api/v3/search",
                "q",
                query.words(),
                "type_",
                "Posts",
                "sort",
                "New",
                "limit",
                String.valueOf(query.atMost(50)),
                "page",
                String.valueOf(Math.max(1, query.offset()))));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("posts"),
                Lemmy::hit,
                root -> String.valueOf(Math.max(1, query.offset()) + 1));
    }

    private static Hit hit(JsonNode n) {
        JsonNode post = n.path("post");
        String written = post.path("published").asText();
        return new Hit()
                .ref(Answers.text(post.path("ap_id")))
                .url(Answers.text(post.path("ap_id")))
                .title(Answers.text(post.path("name")))
                .author(Answers.text(n.path("creator").path("name")))
                .published(written.matches(".*(Z|[+-]\\d\\d:\\d\\d)$") ? written : written + "Z")
                .venue(Answers.text(n.path("community").path("title")))
                .kind("post")
                .text(Answers.text(post.path("body")));
    }
}
