package clew.feed.web;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;

/// SearXNG (docs.searxng.org, search API, JSON). Setting `host`: the instance; it must allow the format `json`.
public final class SearXng implements Search {
    @Override
    public String name() {
        return "searxng";
    }

    @Override
    public About about() {
        return About.of("what other search engines find", "searxng@search.example:field margins")
                .at("host", "the name of a SearXNG server", true);
    }

    @Override
    public Request request(Query query) {
        return Request.get(Answers.with(
                query.site("the name of a SearXNG server") + "/search",
                "q",
                query.words(),
                "format",
                "json",
                "pageno",
                String.valueOf(Math.max(1, query.offset()))));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("results"),
                SearXng::hit,
                root -> String.valueOf(Math.max(1, query.offset()) + 1));
    }

    private static Hit hit(JsonNode n) {
        String date = n.path("publishedDate").asText("");
        return new Hit()
                .url(Answers.text(n.path("url")))
                .title(Answers.text(n.path("title")))
                .published(date.length() >= 10 ? date.substring(0, 10) : null)
                .text(Answers.text(n.path("content")));
    }
}
