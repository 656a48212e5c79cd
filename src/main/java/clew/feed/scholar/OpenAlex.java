package clew.feed.scholar;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// OpenAlex works search (docs.openalex.org, works, filter by search). Setting `mail`: for the polite pool.
public final class OpenAlex implements Search {
    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public About about() {
        return About.of("scholarly works, the newest first", "openalex:field margins wild bees");
    }

    @Override
    public Request request(Query query) {
        return Request.get(Answers.with(
                "https://api.openalex.org/works",
                "search",
                query.words(),
                "per-page",
                String.valueOf(query.atMost(200)),
                "cursor",
                query.page() == null ? "*" : query.page(),
                "sort",
                "publication_date:desc",
                "mailto",
                query.settings().getOrDefault("mail", "")));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("results"),
                OpenAlex::hit,
                root -> Answers.text(root.path("meta").path("next_cursor")));
    }

    private static Hit hit(JsonNode n) {
        Hit hit = new Hit()
                .ref(Answers.text(n.path("id")))
                .url(Answers.text(n.path("id")))
                .url(Answers.text(n.path("primary_location").path("landing_page_url")))
                .url(Answers.text(n.path("doi")))
                .title(Answers.text(n.path("display_name")))
                .published(Answers.text(n.path("publication_date")))
                .venue(Answers.text(n.path("primary_location").path("source").path("display_name")))
                .kind("paper")
                .text(text(n.path("abstract_inverted_index")));
        n.path("authorships")
                .forEach(a -> hit.author(Answers.text(a.path("author").path("display_name"))));
        return hit;
    }

    /// Abstracts are given as the places at which each word stands.
    private static @Nullable String text(JsonNode places) {
        TreeMap<Integer, String> words = new TreeMap<>();
        places.properties().forEach(word -> word.getValue().forEach(at -> words.put(at.asInt(), word.getKey())));
        return words.isEmpty() ? null : String.join(" ", words.values());
    }
}
