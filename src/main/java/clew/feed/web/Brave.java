package clew.feed.web;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Brave web search (api-dashboard.search.brave.com, documentation). Setting `key`: the subscription token.
public final class Brave implements Search {
    @Override
    public String name() {
        return "brave";
    }

    @Override
    public About about() {
        return About.of("pages of the web, the likeliest first", "brave:field margins wild bees")
                .key("key", "CLEW_BRAVE_KEY", true);
    }

    @Override
    public Request request(Query query) {
        String address = Answers.with(
                "https://api.search.brave.com/res/v1/web/search",
                "q",
                query.words(),
                "count",
                String.valueOf(query.atMost(20)),
                "offset",
                String.valueOf(Math.min(9, query.offset())));
        return new Request(
                address,
                Map.of(
                        "Accept",
                        "application/json",
                        "X-Subscription-Token",
                        query.needed("key", "a key of Brave Search")),
                null);
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("web").path("results"),
                Brave::hit,
                root -> root.path("query").path("more_results_available").asBoolean() && query.offset() < 9
                        ? String.valueOf(query.offset() + 1)
                        : null);
    }

    private static Hit hit(JsonNode n) {
        String date = n.path("page_age").asText("");
        return new Hit()
                .url(Answers.text(n.path("url")))
                .title(Answers.text(n.path("title")))
                .published(date.length() >= 10 ? date.substring(0, 10) : null)
                .venue(Answers.text(n.path("profile").path("name")))
                .text(Answers.text(n.path("description")));
    }
}
