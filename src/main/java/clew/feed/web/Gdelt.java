package clew.feed.web;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;

/// GDELT DOC 2.0 article list (blog.gdeltproject.org, DOC 2.0 API). `seendate` is when GDELT found an article, not
/// when it was published. It has no second page.
public final class Gdelt implements Search {
    @Override
    public String name() {
        return "gdelt";
    }

    @Override
    public About about() {
        return About.of("news of the last three months", "gdelt:\"field margins\" bees")
                .pause(5);
    }

    @Override
    public Request request(Query query) {
        return Request.get(Answers.with(
                "https://api.gdeltproject.org/api/v2/doc/doc",
                "query",
                query.words(),
                "mode",
                "artlist",
                "format",
                "json",
                "sort",
                "datedesc",
                "maxrecords",
                String.valueOf(query.atMost(250))));
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> root.isObject() && root.isEmpty()
                        ? com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode()
                        : root.path("articles"),
                Gdelt::hit,
                root -> null);
    }

    private static Hit hit(JsonNode n) {
        String seen = n.path("seendate").asText();
        boolean known = seen.matches("\\d{8}T\\d{6}Z");
        return new Hit()
                .url(Answers.text(n.path("url")))
                .title(Answers.text(n.path("title")))
                .venue(Answers.text(n.path("domain")))
                .kind("news")
                .seen(
                        known
                                ? seen.replaceFirst(
                                        "(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d)Z", "$1-$2-$3T$4:$5:$6Z")
                                : null);
    }
}
