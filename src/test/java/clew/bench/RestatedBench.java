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
import java.util.function.Function;

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

    /// How many were stopped, and of how many.
    private record Count(int stopped, int all) {
        Count and(Count other) {
            return new Count(stopped + other.stopped, all + other.all);
        }

        double share() {
            return all == 0 ? 0 : stopped / (double) all;
        }

        @Override
        public String toString() {
            return stopped + " of " + all;
        }
    }

    static int run(Bench.Wanted wanted) throws Exception {
        List<Told> told = read(wanted.number("set", 0));
        Count open = all(counts(told, t -> Optional.empty(), false), "");
        Count shut = all(counts(told, t -> Optional.of("shut"), false), "");
        if (open.stopped() != 0 || shut.stopped() != shut.all()) {
            throw new IllegalStateException("a gate that stops nothing, or everything, is not noticed");
        }
        Map<String, Count> counts = counts(told, Told::stopped, System.getenv("CLEW_BENCH_SHOW") != null);
        Count lies = all(counts, "false");
        Count near = counts.getOrDefault("true, near", new Count(0, 0));
        Map<String, Object> figures = new LinkedHashMap<>();
        counts.forEach((kind, count) -> figures.put("stopped: " + kind, count.toString()));
        figures.put("stopped: all that is false", lies.toString());
        figures.put("stopped: all that is true", all(counts, "true").toString());
        wanted.report(figures);
        return lies.share() >= LiesBench.STOPPED && near.share() <= LiesBench.TRUE_STOPPED ? 0 : 1;
    }

    private static Map<String, Count> counts(List<Told> all, Function<Told, Optional<String>> judge, boolean show) {
        Map<String, Count> counts = new TreeMap<>();
        for (Told told : all) {
            Optional<String> stopped = judge.apply(told);
            counts.merge(told.isTrue() + ", " + told.kind(), new Count(stopped.isPresent() ? 1 : 0, 1), Count::and);
            if (show && stopped.isPresent() == told.isTrue()) {
                System.err.printf(
                        "%s\t%s\t%s\t<= %s%n", told.kind(), stopped.orElse("through"), told.text(), told.passage());
            }
        }
        return counts;
    }

    private static Count all(Map<String, Count> counts, String kinds) {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().startsWith(kinds))
                .map(Map.Entry::getValue)
                .reduce(new Count(0, 0), Count::and);
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
