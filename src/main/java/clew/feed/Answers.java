package clew.feed;

import clew.feed.Search.Answer;
import clew.text.Markup;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// What the answers of most services have in common: JSON, a list in it, where to go on, and errors in words.
public final class Answers {
    private static final ObjectMapper MAPPER =
            BoundedJson.mapper(8 * 1024 * 1024).build();
    private static final int DEEPEST = 50;
    private static final int LONGEST = 200;
    private static final int MOST = 1000;

    private Answers() {}

    /// Reads a list of hits.
    ///
    /// @param list where the list stands; refused if there is none
    /// @param next where to go on, if anywhere
    public static Answer json(
            String service,
            Received received,
            Function<JsonNode, JsonNode> list,
            Function<JsonNode, Hit> hit,
            Function<JsonNode, @Nullable String> next) {
        JsonNode root;
        try {
            root = MAPPER.readTree(new String(received.bytes(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            String said = BoundedJson.excess(e)
                    .map(excess -> "answered too much: " + excess)
                    .orElseGet(() ->
                            "answered no JSON: " + brief(Encoding.text(received.bytes(), StandardCharsets.UTF_8)));
            return new Answer.Refused(service + ": " + said);
        }
        JsonNode items = list.apply(root);
        if (!items.isArray()) {
            return new Answer.Refused(service + ": " + brief(error(root)));
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : items) {
            if (item.isObject() && entries.size() < MOST) {
                hit.apply(item).entry(service).ifPresent(entries::add);
            }
        }
        return new Answer.Found(entries, items.isEmpty() ? null : next.apply(root));
    }

    /// Reads a feed in Atom, in which some services answer.
    ///
    /// @param read what the feed holds; refused if it is none
    public static Answer atom(String service, Received received, Function<Document, Answer> read) {
        String text = Encoding.xml(received);
        if (Markup.exceeds(text, Markup.MOST_ELEMENTS)) {
            return new Answer.Refused(service + ": answered too much: more than 100,000 elements");
        }
        Document atom = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, received.address());
        return atom.selectFirst("feed") == null
                ? new Answer.Refused(service + ": " + brief(atom.text()))
                : read.apply(atom);
    }

    private static String error(JsonNode root) {
        return Stream.of(
                        root.path("error").path("message"),
                        root.path("error").path("info"),
                        root.path("error").path("detail"),
                        root.path("message"),
                        root.path("error_description"),
                        root.path("error"),
                        root.path("detail"),
                        root.path("errors").path(0).path("message"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("answered in a form that is not known here");
    }

    /// A message in one short line.
    public static String brief(String message) {
        String line = message.replaceAll("<[^>]*>", " ")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line.isEmpty() ? "an empty answer" : line;
    }

    /// The text of a field; nothing if it is absent or no plain value.
    public static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank() ? node.asText() : null;
    }

    /// An address with parameters: `with("https://a.example/search", "q", "bees", "page", "2")`; empty values are left
    /// out.
    public static String with(String address, String... pairs) {
        StringBuilder out = new StringBuilder(address);
        char mark = address.contains("?") ? '&' : '?';
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                out.append(mark)
                        .append(pairs[i])
                        .append('=')
                        .append(URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return out.toString();
    }
}
