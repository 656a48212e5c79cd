package clew.bench;

import clew.evidence.Support;
import clew.evidence.Verdict;
import clew.model.onnx.BgeSmall;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Whether passages support a sentence: the predictions of the `citations` suite, and milliseconds a pair in each set.
final class CitationsBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CitationsBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/citations");
        Map<String, List<Long>> nanos = new TreeMap<>();
        try (BgeSmall embedder = new BgeSmall();
                PrintWriter out = new PrintWriter(wanted.out().toFile(), StandardCharsets.UTF_8)) {
            Support support = new Support(embedder);
            support.check("Loads what is loaded once.", List.of("Loads all that is loaded once."));
            for (String line : Files.readAllLines(data.resolve("pairs.jsonl"))) {
                JsonNode pair = JSON.readTree(line);
                List<String> evidence = new ArrayList<>();
                pair.path("evidence").forEach(e -> evidence.add(e.asText()));
                long start = cpu();
                Verdict verdict = support.check(pair.path("claim").asText(), evidence);
                nanos.computeIfAbsent(pair.path("set").asText(), s -> new ArrayList<>())
                        .add(cpu() - start);
                out.println(prediction(pair.path("id").asText(), verdict));
            }
        }
        nanos.forEach((set, times) -> System.out.printf(
                Locale.ROOT,
                "%-24s %5d pairs, ms of processor each: mean %.2f, median %.2f, most %.2f%n",
                set,
                times.size(),
                times.stream().mapToLong(t -> t).average().orElse(0) / 1e6,
                times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L) / 1e6,
                times.stream().mapToLong(t -> t).max().orElse(0) / 1e6));
        return 0;
    }

    /// Time of the processor for this thread, which other programs beside it do not change much. The model runs in it.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static ObjectNode prediction(String id, Verdict verdict) {
        ObjectNode row = JSON.createObjectNode();
        row.put("id", id).put("support", verdict.support());
        row.put("verdict", verdict.label().name().toLowerCase(Locale.ROOT));
        row.set("passages", JSON.valueToTree(verdict.passages()));
        var spans = row.putArray("unsupported_spans");
        verdict.unsupported().forEach(s -> spans.addArray().add(s.start()).add(s.end()));
        return row;
    }
}
