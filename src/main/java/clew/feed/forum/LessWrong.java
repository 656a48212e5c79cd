package clew.feed.forum;

import clew.feed.Answers;
import clew.feed.Hit;
import clew.feed.Received;
import clew.feed.Search;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Map;

/// LessWrong and the Alignment Forum (their public GraphQL). The service lists the newest posts; those that hold every
/// word are taken. Setting `host`: `www.alignmentforum.org`, or nothing for LessWrong.
public final class LessWrong implements Search {
    @Override
    public String name() {
        return "lesswrong";
    }

    @Override
    public About about() {
        return About.of("the newest posts that hold every word", "lesswrong:interpretability")
                .at("host", "www.alignmentforum.org for the Alignment Forum", false);
    }

    @Override
    public Request request(Query query) {
        String site = query.settings().containsKey("host") ? query.site("a server") : "https://www.lesswrong.com";
        String graph =
                "{ posts(input: {terms: {view: \\\"new\\\", limit: %d, offset: %d}}) { results { _id title pageUrl postedAt"
                                .formatted(query.atMost(100), query.offset())
                        + " user { displayName } htmlBody } } }";
        return new Request(
                site + "/graphql", Map.of("Content-Type", "application/json"), "{\"query\":\"" + graph + "\"}");
    }

    @Override
    public Answer answer(Received received, Query query) {
        return Answers.json(
                name(),
                received,
                root -> matching(root.path("data").path("posts").path("results"), query.words()),
                LessWrong::hit,
                root -> String.valueOf(query.offset() + query.atMost(100)));
    }

    private static Hit hit(JsonNode n) {
        return new Hit()
                .ref(Answers.text(n.path("_id")))
                .url(Answers.text(n.path("pageUrl")))
                .title(Answers.text(n.path("title")))
                .author(Answers.text(n.path("user").path("displayName")))
                .published(Answers.text(n.path("postedAt")))
                .kind("post")
                .text(Answers.text(n.path("htmlBody")));
    }

    private static JsonNode matching(JsonNode posts, String words) {
        if (!posts.isArray()) {
            return posts;
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode post : posts) {
            String all =
                    (post.path("title").asText() + " " + post.path("htmlBody").asText()).toLowerCase(Locale.ROOT);
            boolean holds = java.util.Arrays.stream(
                            words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .allMatch(all::contains);
            if (holds) {
                kept.add(post);
            }
        }
        return kept;
    }
}
