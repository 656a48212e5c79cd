package clew.bench;

import clew.time.TimeExpression;
import clew.time.TimeExpressions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The expressions of time in dated articles: the predictions of the `dates` suite, and how fast they are found.
final class DatesBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DatesBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path docs = wanted.data("../shared/bench/dates").resolve("docs.jsonl");
        if (!Files.exists(docs)) {
            throw new Bench.Refused("no docs.jsonl in " + docs.getParent());
        }
        long nanos = 0;
        long characters = 0;
        int expressions = 0;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(wanted.out(), StandardCharsets.UTF_8))) {
            for (String line : Files.readAllLines(docs, StandardCharsets.UTF_8)) {
                JsonNode doc = JSON.readTree(line);
                String text = doc.get("text").asText();
                LocalDate created = LocalDate.parse(doc.get("created").asText().substring(0, 10));
                long start = System.nanoTime();
                List<TimeExpression> found = TimeExpressions.find(text, created);
                nanos += System.nanoTime() - start;
                characters += text.length();
                expressions += found.size();
                write(doc.get("id").asText(), found, out);
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("expressions", expressions);
        figures.put("characters", characters);
        figures.put("characters a second", Math.round(characters * 1e9 / Math.max(1, nanos)));
        figures.forEach((name, value) -> System.out.printf("%-58s %s%n", name, value));
        return 0;
    }

    private static void write(String id, List<TimeExpression> found, PrintWriter out) {
        if (found.isEmpty()) {
            out.println(JSON.createObjectNode().put("id", id).put("none", true));
        }
        for (TimeExpression e : found) {
            out.println(JSON.createObjectNode()
                    .put("id", id)
                    .put("start", e.start())
                    .put("end", e.end())
                    .put("type", e.type().name())
                    .put("value", e.value()));
        }
    }
}
