package clew.feed.scholar;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Semantic Scholar paper relevance search (api.semanticscholar.org, Academic Graph API). Setting `key`: optional.
public final class SemanticScholar implements Search {
    @Override
    public String name() {
        return "semanticscholar";
    }

    @Override
    public About about() {
        return About.of("papers, the likeliest first", "semanticscholar:field margins wild bees")
                .key("key", "CLEW_SEMANTICSCHOLAR_KEY", false)
                .pause(2);
    }

    @Override
    public Request request(Query query) {
        String key = query.settings().getOrDefault("key", "");
        String address = Answers.with(
                "https://api.semanticscholar.org/graph/v1/paper/search",
                "query",
                query.words(),
                "offset",
                String.valueOf(query.offset()),
                "limit",
                String.valueOf(query.atMost(100)),
                "fields",
                "title,abstract,authors,year,publicationDate,venue,externalIds,url");
        return new Request(address, key.isEmpty() ? Map.of() : Map.of("x-api-key", key), null);
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.path("data"),
                SemanticScholar::hit,
                root -> Answers.text(root.path("next")));
    }

    private static Hit hit(JsonNode n) {
        String doi = Answers.text(n.path("externalIds").path("DOI"));
        String arxiv = Answers.text(n.path("externalIds").path("ArXiv"));
        String day = Answers.text(n.path("publicationDate"));
        Hit hit = new Hit()
                .ref(Answers.text(n.path("paperId")))
                .url(Answers.text(n.path("url")))
                .url(doi == null ? null : "https://doi.org/" + doi)
                .url(arxiv == null ? null : "https://arxiv.org/abs/" + arxiv)
                .title(Answers.text(n.path("title")))
                .published(day == null ? Answers.text(n.path("year")) : day)
                .venue(Answers.text(n.path("venue")))
                .kind("paper")
                .text(Answers.text(n.path("abstract")));
        n.path("authors").forEach(a -> hit.author(Answers.text(a.path("name"))));
        return hit;
    }
}
