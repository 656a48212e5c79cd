package clew.bench;

import clew.feed.Received;
import clew.feed.syndication.Syndication;
import clew.feed.syndication.Syndication.Post;
import clew.feed.syndication.SyndicationReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Odd and broken feeds: the predictions of the `feeds` suite. Of several authors the last is given, as the reference
/// does.
final class FeedsBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FeedsBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/feeds");
        SyndicationReader reader = new SyndicationReader();
        int files = 0;
        int refused = 0;
        int crashed = 0;
        long start = System.nanoTime();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(wanted.out(), StandardCharsets.UTF_8))) {
            for (String line : Files.readAllLines(data.resolve("files.jsonl"), StandardCharsets.UTF_8)) {
                JsonNode file = JSON.readTree(line);
                String name = file.get("file").asText();
                ObjectNode answer = JSON.createObjectNode().put("file", name);
                files++;
                try {
                    Optional<Syndication> feed = reader.parse(new Received(
                            Files.readAllBytes(data.resolve("files").resolve(name)),
                            file.path("content_type").asText(null),
                            file.path("content_location").asText("")));
                    refused += feed.isEmpty() ? 1 : 0;
                    feed.ifPresentOrElse(f -> write(f, answer), () -> answer.put("error", "not a feed"));
                } catch (RuntimeException | StackOverflowError e) {
                    crashed++;
                    System.err.println(name + " " + e);
                    answer.put("error", String.valueOf(e));
                }
                out.println(answer);
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("files", files);
        figures.put("refused", refused);
        figures.put("crashed", crashed);
        figures.put("milliseconds", (System.nanoTime() - start) / 1_000_000);
        figures.forEach((name, value) -> System.out.printf("%-58s %s%n", name, value));
        return crashed == 0 ? 0 : 1;
    }

    private static void write(Syndication feed, ObjectNode answer) {
        answer.put("title", feed.title());
        ArrayNode entries = answer.putArray("entries");
        for (Post post : feed.posts()) {
            entries.addObject()
                    .put("id", post.id())
                    .put("title", post.title())
                    .put("link", post.link())
                    .put("published", whole(post.published()))
                    .put("updated", whole(post.updated()))
                    .put(
                            "author",
                            post.authors().isEmpty() ? null : post.authors().getLast())
                    .put("summary_text", post.summary())
                    .put("content_text", post.content());
        }
    }

    /// The suite asks for instants: the first that the date may mean.
    private static String whole(String date) {
        return date == null ? null : date + (date.length() == 4 ? "-01-01" : date.length() == 7 ? "-01" : "");
    }
}
