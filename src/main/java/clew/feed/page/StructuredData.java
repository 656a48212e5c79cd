package clew.feed.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself in JSON-LD, in the words of schema.org.
final class StructuredData {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(60)
                            .maxStringLength(4 * 1024 * 1024)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
    private static final String ARTICLE =
            "(?i).*(article|posting|report|blogpost|review|creativework|recipe|newsitem|videoobject|podcastepisode).*";
    private static final int MOST = 2000;

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final List<JsonNode> all = new ArrayList<>();

    static StructuredData of(Document page) {
        StructuredData data = new StructuredData();
        for (Element script : page.select("script[type*=ld+json]")) {
            String json = script.data()
                    .replaceAll("(?s)<!--|-->|//<!\\[CDATA\\[|//]]>|<!\\[CDATA\\[|]]>", "")
                    .strip();
            parsed(json.replaceFirst(";\\s*$", "")).ifPresent(node -> data.collect(node, true));
        }
        return data;
    }

    /// What is broken says nothing.
    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void collect(JsonNode node, boolean main) {
        if (all.size() > MOST) {
            return;
        }
        if (node.isArray()) {
            node.forEach(n -> collect(n, main));
        } else if (node.isObject()) {
            all.add(node);
            String type = node.path("@type").isArray()
                    ? node.path("@type").toString()
                    : node.path("@type").asText();
            if (main && type.matches(ARTICLE)) {
                articles.add(node);
            } else if (main && type.matches("(?i).*page.*")) {
                pages.add(node);
            }
            collect(node.path("@graph"), main);
            collect(node.path("mainEntity"), main);
            collect(node.path("mainEntityOfPage"), main);
        }
    }

    /// The first value of that name of an article, else of a page.
    Optional<String> value(String name) {
        for (List<JsonNode> nodes : List.of(articles, pages)) {
            for (JsonNode node : nodes) {
                JsonNode value = node.path(name);
                value = value.isArray() && !value.isEmpty() ? value.get(0) : value;
                if (value.isTextual() && !value.textValue().isBlank()) {
                    return Optional.of(value.textValue().strip());
                }
            }
        }
        return Optional.empty();
    }

    /// The first value of that name of anything the page describes.
    Optional<String> anywhere(String name) {
        return all.stream()
                .map(n -> n.path(name))
                .filter(JsonNode::isTextual)
                .map(n -> n.textValue().strip())
                .findFirst();
    }

    /// The names of the authors of the first article that has any.
    List<String> authors() {
        for (JsonNode node : articles) {
            List<String> names = new ArrayList<>();
            names(node.path("author"), names);
            if (names.isEmpty()) {
                names(node.path("creator"), names);
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private void names(JsonNode node, List<String> names) {
        if (node.isArray()) {
            node.forEach(n -> names(n, names));
        } else if (node.isTextual()) {
            names.add(node.textValue().strip());
        } else if (node.path("name").isTextual()) {
            names.add(node.path("name").textValue().strip());
        } else if (node.path("name").isArray()) {
            names(node.path("name"), names);
        } else if (node.path("@id").isTextual()) {
            named(node.path("@id").textValue()).ifPresent(names::add);
        }
        names.removeIf(String::isEmpty);
    }

    private Optional<String> named(String id) {
        return all.stream()
                .filter(n -> n.path("@id").asText().equals(id) && n.path("name").isTextual())
                .map(n -> n.path("name").textValue().strip())
                .findFirst();
    }

    /// The full text, where the page gives it.
    Optional<String> body() {
        return articles.stream()
                .map(n -> n.path("articleBody"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }
}
