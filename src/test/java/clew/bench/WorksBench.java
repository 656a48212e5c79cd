package clew.bench;

import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.feed.file.JsonLines;
import clew.item.Intake;
import clew.item.Item;
import clew.work.Neighbours;
import clew.work.Pairs;
import clew.work.Pins;
import clew.work.Resolver;
import clew.work.Role;
import clew.work.Work;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which records are one work, and whether two are: the predictions of the `works` suite. Records go the way of every
/// item, from a JSON line through intake and resolver; pairs are put to the resolver's matcher.
final class WorksBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate AS_OF = LocalDate.parse("2026-01-01");

    private WorksBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/works");
        List<String> lines = new ArrayList<>();
        List<Item> records = items(rows(data.resolve("records.jsonl")));
        Map<String, String> workOf = new TreeMap<>();
        for (Work work : new Resolver(AS_OF, page -> "", Neighbours.NONE, Pins.NONE)
                .resolve(records)
                .works()) {
            // A publisher's notice stands with the work, but is no copy of it.
            work.copies().stream().filter(c -> c.role() == Role.COPY).forEach(c -> workOf.put(c.item(), work.id()));
        }
        for (Item record : records) {
            lines.add(JSON.createObjectNode()
                    .put("id", record.ref())
                    .put("work", workOf.getOrDefault(record.id(), record.id()))
                    .toString());
        }
        List<JsonNode> pairs = rows(data.resolve("pairs.jsonl"));
        List<Item> lefts = items(pairs.stream().map(p -> p.get("left")).toList());
        List<Item> rights = items(pairs.stream().map(p -> p.get("right")).toList());
        for (int i = 0; i < pairs.size(); i++) {
            Pairs.Verdict verdict = Pairs.judge(lefts.get(i), rights.get(i));
            lines.add(JSON.createObjectNode()
                    .put("id", pairs.get(i).get("id").asText())
                    .put("same", verdict.same())
                    .put("score", verdict.score())
                    .put("because", verdict.because())
                    .toString());
        }
        Files.write(wanted.out(), lines);
        return 0;
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }

    /// The items that the records are once they have come in as JSON lines.
    private static List<Item> items(List<JsonNode> records) throws IOException {
        Path file = Files.createTempFile("records", ".jsonl");
        try {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                ObjectNode line = records.get(i).deepCopy();
                JsonNode year = line.remove("year");
                if (year != null && year.isNumber()) {
                    line.put("published", year.asText());
                }
                // What is not known is left out, and what is alike in all fields stays two lines.
                line.put("id", line.path("id").asText("") + (line.has("id") ? "" : "p" + i));
                lines.add(line.toString());
            }
            Files.write(file, lines);
            FetchResult read = new JsonLines().read(new Feed("records", file.toString()));
            return switch (read) {
                case FetchResult.Fetched fetched ->
                    fetched.entries().stream()
                            .map(e -> new Intake(Instant.parse("2025-01-01T00:00:00Z"))
                                    .take(e)
                                    .item())
                            .toList();
                case FetchResult.Nothing nothing -> throw new IOException(nothing.why());
                case FetchResult.Unchanged unchanged -> List.of();
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
