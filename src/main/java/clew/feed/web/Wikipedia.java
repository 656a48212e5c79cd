package clew.feed.web;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Wikipedia full-text search (mediawiki.org, API:Search). Setting `language`: `en` unless given. The time it
/// gives is that of the last edit, which is no publication.
public final class Wikipedia implements Search {
    @Override
    public String name() {
        return "wikipedia";
    }

    @Override
    public About about() {
        return About.of("articles, the likeliest first", "wikipedia@de:Wildbienen")
                .at("language", "the code of a language", false);
    }

    @Override
    public Request request(Query query) {
        String language = query.settings().getOrDefault("language", "en");
        if (!language.matches("[a-z-]{2,12}")) {
            throw new IllegalArgumentException("'" + language + "' is not the code of a language");
        }
        return Request.get(Answers.with(
                "https://" + language + ".wikipedia.org/w/api.php",
                "action",
                "query",
                "list",
                "search",
                "format",
                "json",
                "srsearch",
                query.words(),
                "srlimit",
                String.valueOf(query.atMost(500)),
                "sroffset",
                String.valueOf(query.offset())));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("query").path("search"),
                n -> hit(n, query.settings().getOrDefault("language", "en")),
                root -> Answers.text(root.path("continue").path("sroffset")));
    }

    private static Hit hit(JsonNode n, String language) {
        String title = n.path("title").asText();
        return new Hit()
                .ref(Answers.text(n.path("pageid")))
                .url("https://" + language + ".wikipedia.org/wiki/"
                        + URLEncoder.encode(title.replace(' ', '_'), StandardCharsets.UTF_8))
                .title(title)
                .venue("Wikipedia")
                .kind("encyclopedia")
                .text(Answers.text(n.path("snippet")));
    }
}
