package clew.bench;

import clew.brief.Citation;
import clew.brief.Gate;
import clew.brief.Sample;
import clew.brief.Sentence;
import clew.item.Depth;
import clew.reading.Passage;
import clew.text.Sentences;
import clew.work.Work;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// Passages of a hundred invented debates, each with two sentences that retell it truly and two that do not, written by
/// hand by someone who did not know the gate: how many of either it stops. The first of each pair keeps near to the
/// words of its passage, the second is as free as an editor would be.
final class RestatedBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// So many passages were read when the gate was improved; the others were not.
    private static final int READ = 60;

    private RestatedBench() {}

    /// @param kind in which way it is false; for one that is true, how free it is
    private record Told(String kind, boolean isTrue, String text, String who, String passage) {
        /// Why the gate stops it with the passage as a whole, with one of its sentences alone, and with any two of them
        /// as
        /// two claims.
        Optional<String> stopped() {
            Work work = Sample.work("w1", "What was said", List.of(who), Depth.FULL, passage);
            Gate gate = Sample.gate(List.of(work), List.of(passage));
            String sha256 = work.copies().getFirst().page();
            List<Passage> lines = Sentences.split(passage).stream()
                    .map(s -> Passage.between("iw1", sha256, passage, s.start(), s.end()))
                    .toList();
            List<List<Passage>> ways = new ArrayList<>();
            ways.add(List.of(Passage.between("iw1", sha256, passage, 0, passage.length())));
            for (int i = 0; i < lines.size(); i++) {
                ways.add(List.of(lines.get(i)));
                for (int k = i + 1; k < lines.size(); k++) {
                    ways.add(List.of(lines.get(i), lines.get(k)));
                }
            }
            Optional<String> whole = Optional.empty();
            for (List<Passage> cited : ways) {
                Optional<String> fault = gate.fault(
                        new Sentence(
                                "c1",
                                text,
                                Sentence.Kind.ATTRIBUTED,
                                List.of(new Citation(0, "w1", cited)),
                                1,
                                Sentence.Status.SUPPORTED),
                        who);
                if (fault.isEmpty()) {
                    return fault;
                }
                whole = whole.isEmpty() ? fault : whole;
            }
            return whole;
        }
    }

    static int run(Bench.Wanted wanted) throws Exception {
        Map<String, int[]> counts = new TreeMap<>();
        boolean show = System.getenv("CLEW_BENCH_SHOW") != null;
        int part = wanted.number("set", 0);
        for (Told told : read(part)) {
            Optional<String> stopped = told.stopped();
            int[] count = counts.computeIfAbsent((told.isTrue() ? "true, " : "false, ") + told.kind(), k -> new int[2]);
            count[1]++;
            count[0] += stopped.isPresent() ? 1 : 0;
            if (show && stopped.isPresent() == told.isTrue()) {
                System.err.printf(
                        "%s\t%s\t%s\t<= %s%n", told.kind(), stopped.orElse("through"), told.text(), told.passage());
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        counts.forEach((kind, c) -> figures.put("stopped: " + kind, c[0] + " of " + c[1]));
        int[] lies = sum(counts, "false");
        int[] truths = sum(counts, "true");
        figures.put("stopped: all that is false", lies[0] + " of " + lies[1]);
        figures.put("stopped: all that is true", truths[0] + " of " + truths[1]);
        wanted.report(figures);
        return 0;
    }

    private static int[] sum(Map<String, int[]> counts, String prefix) {
        int[] sum = new int[2];
        counts.forEach((kind, c) -> {
            if (kind.startsWith(prefix + ",")) {
                sum[0] += c[0];
                sum[1] += c[1];
            }
        });
        return sum;
    }

    private static List<Told> read(int part) throws IOException {
        List<Told> told = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RestatedBench.class.getResourceAsStream("/clew/bench/restated.jsonl")),
                StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (part == (number > READ ? 1 : 2)) {
                    continue;
                }
                JsonNode row = JSON.readTree(line);
                String who = row.get("who").asText();
                String passage = row.get("passage").asText();
                for (int i = 0; i < row.get("true").size(); i++) {
                    told.add(new Told(
                            i == 0 ? "near" : "free",
                            true,
                            row.get("true").get(i).asText(),
                            who,
                            passage));
                }
                row.get("false")
                        .forEach(f -> told.add(new Told(
                                f.get("kind").asText(), false, f.get("text").asText(), who, passage)));
            }
        }
        return told;
    }
}
