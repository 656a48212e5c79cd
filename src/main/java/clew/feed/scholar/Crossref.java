package clew.feed.scholar;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Crossref works search (api.crossref.org, REST API). Setting `mail`: for the polite pool.
public final class Crossref implements Search {
    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public About about() {
        return About.of("published works, the newest first", "crossref:field margins wild bees");
    }

    @Override
    public Request request(Query query) {
        return Request.get(Answers.with(
                "https://api.crossref.org/works",
                "query",
                query.words(),
                "rows",
                String.valueOf(query.atMost(1000)),
                "cursor",
                query.page() == null ? "*" : query.page(),
                "sort",
                "published",
                "order",
                "desc",
                "mailto",
                query.settings().getOrDefault("mail", "")));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("message").path("items"),
                Crossref::hit,
                root -> Answers.text(root.path("message").path("next-cursor")));
    }

    private static Hit hit(JsonNode n) {
        Hit hit = new Hit()
                .ref(Answers.text(n.path("DOI")))
                .url(Answers.text(n.path("URL")))
                .title(Answers.text(n.path("title").path(0)))
                .published(date(n.path("published").path("date-parts").path(0)))
                .venue(Answers.text(n.path("container-title").path(0)))
                .kind("paper")
                .text(Answers.text(n.path("abstract")));
        for (JsonNode a : n.path("author")) {
            String name = (a.path("given").asText("") + " " + a.path("family").asText("")).strip();
            hit.author(name.isEmpty() ? Answers.text(a.path("name")) : name);
        }
        return hit;
    }

    private static @Nullable String date(JsonNode parts) {
        if (!parts.path(0).isInt()) {
            return null;
        }
        StringBuilder date = new StringBuilder("%04d".formatted(parts.path(0).asInt()));
        for (int i = 1; i < Math.min(3, parts.size()); i++) {
            date.append("-%02d".formatted(parts.path(i).asInt()));
        }
        return date.toString();
    }
}
