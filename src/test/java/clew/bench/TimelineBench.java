package clew.bench;

import clew.bench.Bench.Refused;
import clew.ledger.Chronicle;
import clew.reading.Event;
import clew.reading.Events;
import clew.text.Span;
import clew.text.Words;
import clew.time.EdtfDate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which dates of a long story matter, and what happened on each: the predictions of the `timeline` suite, one
/// timeline for each reference's span and size.
final class TimelineBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TimelineBench() {}

    /// An article of a topic, read.
    private record Article(LocalDate date, List<Event> events) {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path topics = wanted.data("../shared/bench/timeline").resolve("topics");
        if (!Files.isDirectory(topics)) {
            throw new Refused("no folder " + topics);
        }
        for (Path topic : list(topics)) {
            List<Article> articles = read(topic.resolve("articles.jsonl"));
            Set<String> asked = new HashSet<>();
            for (JsonNode keyword : JSON.readTree(topic.resolve("keywords.json").toFile())) {
                asked.addAll(Words.content(keyword.asText()));
            }
            Path out = wanted.out().resolve(topic.getFileName());
            Files.createDirectories(out);
            for (Path reference : list(topic.resolve("references"))) {
                JsonNode meta = JSON.readTree(reference.toFile());
                String name = reference.getFileName().toString().replace(".meta.json", ".json");
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValue(out.resolve(name).toFile(), timeline(articles, asked, meta));
            }
        }
        return 0;
    }

    private static ArrayNode timeline(List<Article> articles, Set<String> asked, JsonNode meta) {
        LocalDate start = LocalDate.parse(meta.get("start").asText());
        LocalDate end = LocalDate.parse(meta.get("end").asText());
        Chronicle chronicle = Chronicle.ofReports(asked);
        articles.stream()
                .filter(a -> !a.date().isBefore(start) && !a.date().isAfter(end))
                .forEach(a -> chronicle.take(a.events()));
        ArrayNode timeline = JSON.createArrayNode();
        chronicle
                .tell(
                        start,
                        end,
                        EdtfDate.Precision.DAY,
                        meta.get("l").asInt(),
                        meta.get("k").asInt())
                .forEach(entry -> {
                    ArrayNode sentences = timeline.addObject()
                            .put("date", entry.date().value())
                            .putArray("sentences");
                    entry.events().forEach(e -> sentences.add(e.sentence()));
                });
        return timeline;
    }

    private static List<Article> read(Path file) throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode article = JSON.readTree(line);
            LocalDate date = LocalDate.parse(article.get("date").asText().substring(0, 10));
            String text = article.get("text").asText();
            articles.add(new Article(date, Events.of(article.get("id").asText(), text, lines(text), date)));
        }
        return articles;
    }

    /// The articles' text has a sentence a line.
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
            if (!text.substring(from, end).isBlank()) {
                lines.add(new Span(from, end));
            }
            from = end + 1;
        }
        return lines;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }
}
