package clew.bench;

import clew.bench.Bench.Refused;
import clew.work.Happenings;
import clew.work.Happenings.Report;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Which articles tell the same story: the predictions of the `stories` and `stories-noisy` suites, made in one pass
/// over the days; and what an article costs in each quarter of the stream.
final class StoriesBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS = 4;

    private StoriesBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/stories");
        TreeMap<LocalDate, List<Report>> days = read(data);
        int all = days.values().stream().mapToInt(List::size).sum();
        Happenings happenings = new Happenings();
        Map<String, Object> figures = new LinkedHashMap<>();
        int done = 0;
        int since = 0;
        long nanos = 0;
        try (PrintWriter out = new PrintWriter(wanted.out().toFile(), StandardCharsets.UTF_8)) {
            for (Map.Entry<LocalDate, List<Report>> day : days.entrySet()) {
                long start = System.nanoTime();
                Map<String, String> told = happenings.take(day.getKey(), day.getValue());
                nanos += System.nanoTime() - start;
                told.forEach((id, story) ->
                        out.println(JSON.createObjectNode().put("id", id).put("story", story)));
                done += told.size();
                since += told.size();
                if (since >= all / PARTS || done == all) {
                    figures.put(
                            "articles %,d to %,d: ms each".formatted(done - since + 1, done), rounded(nanos, since));
                    since = 0;
                    nanos = 0;
                }
            }
        }
        figures.forEach((name, value) -> System.out.printf("%-58s %s%n", name, value));
        return 0;
    }

    private static double rounded(long nanos, int articles) {
        return Math.round(nanos / 1e3 / articles) / 1000.0;
    }

    private static TreeMap<LocalDate, List<Report>> read(Path data) throws IOException, Refused {
        Path plain = data.resolve("articles.jsonl");
        Path packed = data.resolve("articles.jsonl.gz");
        if (!Files.exists(plain) && !Files.exists(packed)) {
            throw new Refused("no articles.jsonl or articles.jsonl.gz in " + data);
        }
        TreeMap<LocalDate, List<Report>> days = new TreeMap<>();
        try (InputStream in = Files.exists(plain)
                        ? Files.newInputStream(plain)
                        : new GZIPInputStream(Files.newInputStream(packed));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = JSON.readTree(line);
                days.computeIfAbsent(
                                LocalDate.parse(article.get("date").asText().substring(0, 10)), d -> new ArrayList<>())
                        .add(new Report(
                                article.get("id").asText(),
                                article.path("title").asText(),
                                article.path("text").asText()));
            }
        }
        return days;
    }
}
