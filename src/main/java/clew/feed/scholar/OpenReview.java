package clew.feed.scholar;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;

/// OpenReview note search (docs.openreview.net, API 2, `/notes/search`).
public final class OpenReview implements Search {
    @Override
    public String name() {
        return "openreview";
    }

    @Override
    public About about() {
        return About.of("submissions and their reviews, the newest first", "openreview:implicit regularization");
    }

    @Override
    public Request request(Query query) {
        return Request.get(Answers.with(
                "https://api2.openreview.net/notes/search",
                "term",
                query.words(),
                "content",
                "all",
                "source",
                "forum",
                "sort",
                "tmdate:desc",
                "limit",
                String.valueOf(query.atMost(100)),
                "offset",
                String.valueOf(query.offset())));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(name(), received, root -> root.path("notes"), OpenReview::hit, root -> {
            int next = query.offset() + root.path("notes").size();
            return next < root.path("count").asInt() ? String.valueOf(next) : null;
        });
    }

    private static Hit hit(JsonNode n) {
        JsonNode content = n.path("content");
        long written = n.path("pdate").asLong(n.path("cdate").asLong());
        Hit hit = new Hit()
                .ref(Answers.text(n.path("id")))
                .url("https://openreview.net/forum?id="
                        + n.path("forum").asText(n.path("id").asText()))
                .title(Answers.text(content.path("title").path("value")))
                .publishedAt(written / 1000)
                .venue(Answers.text(content.path("venue").path("value")))
                .kind("paper")
                .text(Answers.text(content.path("abstract").path("value")));
        content.path("authors").path("value").forEach(a -> hit.author(Answers.text(a)));
        return hit;
    }
}
