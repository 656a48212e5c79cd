package clew.bench;

import clew.feed.Entry;
import clew.item.Intake;
import clew.item.Item;
import clew.item.Items.ItemWithSnapshots;
import clew.search.WorkIndex;
import clew.store.Resolutions;
import clew.store.Store;
import clew.thread.NarrativeThread;
import clew.work.Pins;
import clew.work.Resolved;
import clew.work.Resolver;
import clew.work.Work;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What one more item costs, from its line to being resolved, stored and searchable, beside 10,000, 100,000 and
/// 1,000,000 items; the memory that takes, and how long the full store takes to open and answer.
final class GrowthBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THREAD = "growth";
    private static final LocalDate AS_OF = LocalDate.parse("2026-01-01");
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int BATCH = 500;
    /// Real articles that the stream is made of: nearly all there are, so that what surrounds an item is the same from
    /// the first few thousand on.
    private static final int POOL = 24_000;
    /// Items over which a cost is averaged: the last before a size is reached.
    private static final int MEASURED = 5_000;

    private final Path folder;
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    private GrowthBench(Path folder) {
        this.folder = folder;
    }

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/load");
        int most = wanted.number("times", SIZES.getLast());
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Scratch scratch = Scratch.make()) {
            new GrowthBench(scratch.path("growth")).measure(data, most, wanted.number("seed", 7), figures);
        }
        wanted.report(figures);
        return 0;
    }

    private void measure(Path data, int most, int seed, Map<String, Object> figures) throws IOException {
        Files.createDirectories(folder);
        Process stream = new ProcessBuilder(
                        "python3",
                        data.resolve("multiply.py").toString(),
                        Integer.toString(SIZES.getLast()),
                        "--pool",
                        Integer.toString(POOL),
                        "--seed",
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Double> costs = new ArrayList<>();
        Set<Integer> sizes = new TreeSet<>(SIZES);
        sizes.add(most);
        try (Store store = Store.open(folder.resolve("data"), null);
                WorkIndex index = WorkIndex.open(folder.resolve("index"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            store.threads()
                    .open(new NarrativeThread(THREAD, "Growth", "What does one more cost?", List.of(), List.of(), ""));
            int stored = 0;
            long start = System.nanoTime();
            while (stored < most) {
                List<String> batch = read(lines);
                take(store, index, batch);
                stored += batch.size();
                if (stored % 50_000 == 0) {
                    System.err.printf("%,d items after %d s%n", stored, (System.nanoTime() - start) / 1_000_000_000);
                }
                for (int size : sizes) {
                    if (stored == size - MEASURED) {
                        nanos.clear();
                    }
                    if (stored == size) {
                        costs.add(report(size, figures));
                    }
                }
            }
        } finally {
            stream.destroy();
        }
        double least = costs.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double greatest = costs.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        figures.put("slowest to fastest", rounded(greatest / least));
        reopen(figures);
        figures.put("size of the store, MiB", Files.size(folder.resolve("data/clew.db")) >> 20);
    }

    private static List<String> read(BufferedReader lines) throws IOException {
        List<String> batch = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            batch.add(line);
            if (batch.size() == BATCH) {
                return batch;
            }
        }
        throw new IOException("the stream of articles ended early");
    }

    private double report(int size, Map<String, Object> figures) {
        double all = 0;
        for (Map.Entry<String, Long> phase : nanos.entrySet()) {
            double each = phase.getValue() / 1e6 / MEASURED;
            all += each;
            figures.put("%,9d items: %s, ms an item".formatted(size, phase.getKey()), rounded(each));
        }
        figures.put("%,9d items: a fixed computation, ms".formatted(size), rounded(reference()));
        figures.put("%,9d items: all, ms an item".formatted(size), rounded(all));
        figures.put("%,9d items: memory in use, MiB".formatted(size), used());
        System.err.printf("%,d items: %.3f ms an item%n", size, all);
        return all;
    }

    /// What the machine itself takes at this moment, which other work on it makes vary: hashing 64 MiB, the best of
    /// five.
    private static double reference() {
        byte[] block = new byte[64 << 20];
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
            sum.update(block);
            block[(int) (sum.getValue() % block.length)]++;
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private void take(Store store, WorkIndex index, List<String> lines) throws IOException {
        long start = System.nanoTime();
        Intake intake = new Intake(Instant.parse("2025-06-01T00:00:00Z"));
        List<ItemWithSnapshots> taken = new ArrayList<>();
        Map<String, String> pages = new HashMap<>();
        for (String line : lines) {
            ItemWithSnapshots item = intake.take(entry(line));
            taken.add(item);
            pages.put(item.page().sha256(), item.page().text());
        }
        start = phase("intake", start);
        store.items().add(THREAD, taken);
        start = phase("store items", start);
        List<Item> items = taken.stream().map(ItemWithSnapshots::item).toList();
        Resolved resolved = new Resolver(AS_OF, pages::get, store.works().neighbours(THREAD), Pins.NONE).resolve(items);
        start = phase("resolve", start);
        Resolutions.write(store, THREAD, resolved);
        start = phase("store works", start);
        index.put(resolved.works().stream().map(w -> found(w, pages)).toList());
        phase("index", start);
    }

    private static WorkIndex.Entry found(Work work, Map<String, String> pages) {
        String text = work.copies().stream()
                .map(c -> pages.getOrDefault(c.page(), ""))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
        return new WorkIndex.Entry(work.id(), work.title(), text);
    }

    private long phase(String name, long start) {
        long now = System.nanoTime();
        nanos.merge(name, now - start, Long::sum);
        return now;
    }

    /// An article as a feed would bring it.
    private static Entry entry(String line) throws IOException {
        JsonNode article = JSON.readTree(line);
        return new Entry(
                article.get("id").asText(),
                article.get("url").asText(),
                article.get("title").asText(),
                Stream.of(article.path("author").asText(""))
                        .filter(a -> !a.isBlank())
                        .toList(),
                article.get("published").asText(),
                article.get("source").asText(),
                "news",
                null,
                article.get("text").asText(),
                null,
                null,
                line.getBytes(StandardCharsets.UTF_8),
                "application/json",
                "load");
    }

    /// How long the store takes to open and to answer a first question.
    private void reopen(Map<String, Object> figures) {
        long start = System.nanoTime();
        try (Store store = Store.open(folder.resolve("data"), null);
                WorkIndex index = WorkIndex.open(folder.resolve("index"))) {
            int items = store.items().count(THREAD);
            List<String> found = index.search("election results", 10);
            figures.put("items after a restart", items);
            figures.put("restart to the first answer, s", rounded((System.nanoTime() - start) / 1e9));
            figures.put("works that the first search found", found.size());
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
