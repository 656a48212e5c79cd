package clew.bench;

import clew.reading.Attribution;
import clew.reading.rules.Attributions;
import clew.text.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who is reported to say what: the predictions of the `voices` suite, one line for each attribution that the reader's
/// own extractor finds in a document.
final class VoicesBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM = 10;

    private VoicesBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/voices");
        Path out = wanted.out();
        Set<String> lines = new LinkedHashSet<>();
        long words = 0;
        long nanos = 0;
        int read = 0;
        for (String row : Files.readAllLines(data.resolve("docs.jsonl"))) {
            if (row.isBlank()) {
                continue;
            }
            JsonNode doc = JSON.readTree(row);
            String text = doc.get("text").asText();
            long start = System.nanoTime();
            List<Attribution> found = Attributions.in(text);
            if (read++ >= WARM) {
                nanos += System.nanoTime() - start;
                words += text.split("\\s+").length;
            }
            String id = doc.get("id").asText();
            found.forEach(a -> lines.add(line(id, a).toString()));
            if (found.isEmpty()) {
                lines.add(
                        JSON.createObjectNode().put("id", id).put("none", true).toString());
            }
        }
        Files.write(out, lines);
        System.out.printf("%-58s %d%n", "documents", read);
        System.out.printf("%-58s %.1f%n", "milliseconds per 1,000 words", words == 0 ? 0 : nanos / 1e3 / words);
        return 0;
    }

    private static ObjectNode line(String id, Attribution a) {
        Span source = a.source();
        ObjectNode line = JSON.createObjectNode().put("id", id);
        line.set("source", spans(source == null ? List.of() : List.of(source)));
        line.set("cue", spans(List.of(a.cue())));
        line.set("content", spans(a.content()));
        return line;
    }

    private static ArrayNode spans(List<Span> spans) {
        ArrayNode all = JSON.createArrayNode();
        spans.forEach(s -> all.add(JSON.createArrayNode().add(s.start()).add(s.end())));
        return all;
    }
}
