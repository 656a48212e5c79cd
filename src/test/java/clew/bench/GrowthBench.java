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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What one more item costs, from its line to being resolved, stored and searchable, beside 10,000, 100,000 and
/// 1,000,000 items; the memory that takes, and how long a store takes to open and answer. A store of each size is
/// filled anew; then the same items arrive in all of them, some in each in turn, so that neither what they are like
/// nor what else the machine has to do makes a difference.
final class GrowthBench implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THREAD = "growth";
    private static final LocalDate AS_OF = LocalDate.parse("2026-01-01");
    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
    private static final int BATCH = 500;
    /// Real articles that the stream is made of: nearly all there are, so that what surrounds an item is the same from
    /// the first few thousand on.
    private static final int POOL = 24_000;
    /// The items that arrive in each store are the last of the stream. The first of them give every store as many of
    /// their season; over the others the cost is averaged.
    private static final int ACQUAINTED = 5_000;

    private static final int MEASURED = 5_000;
    private static final long PAGE_BYTES = 4096;
    private static final int STREAM = SIZES.getLast();
    private static final double ALLOWED = 1.3;

    private final int size;
    private final Scratch scratch;
    private final Store store;
    private final WorkIndex index;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private boolean open = true;

    private GrowthBench(int size) throws IOException {
        this.size = size;
        scratch = Scratch.make();
        store = Store.open(stored(), null);
        index = WorkIndex.open(indexed());
        store.threads()
                .open(new NarrativeThread(THREAD, "Growth", "What does one more cost?", List.of(), List.of(), ""));
    }

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/load");
        int most = wanted.number("times", STREAM);
        int seed = wanted.number("seed", 7);
        if (most < ACQUAINTED + MEASURED || most > STREAM) {
            throw new Bench.Refused("--times must be from %d to %d".formatted(ACQUAINTED + MEASURED, STREAM));
        }
        Set<Integer> sizes = new TreeSet<>(SIZES);
        sizes.removeIf(s -> s > most);
        sizes.add(most);
        Map<String, Object> figures = new LinkedHashMap<>();
        List<GrowthBench> stores = new ArrayList<>();
        try {
            for (int size : sizes) {
                GrowthBench store = new GrowthBench(size);
                stores.add(store);
                store.fill(data, seed);
                figures.put("%,9d items: heap in use so far, MiB".formatted(size), used());
                figures.put("%,9d items: memory of the process so far, MiB".formatted(size), resident());
            }
            List<String> last = new ArrayList<>();
            stream(data, seed, STREAM - ACQUAINTED - MEASURED, ACQUAINTED + MEASURED, last::addAll);
            for (int from = 0; from < last.size(); from += BATCH) {
                for (GrowthBench store : stores) {
                    if (from == ACQUAINTED) {
                        store.nanos.clear();
                    }
                    store.take(last.subList(from, from + BATCH));
                }
            }
            List<Double> costs = new ArrayList<>();
            for (GrowthBench store : stores) {
                costs.add(store.report(figures));
                store.reopen(figures);
            }
            double ratio = Collections.max(costs) / Collections.min(costs);
            figures.put("slowest to fastest", rounded(ratio));
            wanted.report(figures);
            return ratio <= ALLOWED ? 0 : 1;
        } finally {
            stores.forEach(GrowthBench::close);
        }
    }

    private Path stored() {
        return scratch.path("data");
    }

    private Path indexed() {
        return scratch.path("index");
    }

    /// Takes in so many that the store holds what it is to hold when measuring begins, as far as the stream has them.
    private void fill(Path data, int seed) throws IOException {
        stream(data, seed, 0, Math.min(size - ACQUAINTED, STREAM - ACQUAINTED - MEASURED), this::take);
    }

    /// How many items the store holds in the end.
    private int held() {
        return Math.min(size + MEASURED, STREAM);
    }

    @FunctionalInterface
    private interface Taking {
        void take(List<String> lines) throws IOException;
    }

    /// Hands on a part of the stream, some articles at a time.
    private static void stream(Path data, int seed, int first, int count, Taking taking) throws IOException {
        Process stream = new ProcessBuilder(
                        "python3",
                        data.resolve("multiply.py").toString(),
                        Integer.toString(STREAM),
                        "--pool",
                        Integer.toString(POOL),
                        "--seed",
                        Integer.toString(seed),
                        "--first",
                        Integer.toString(first),
                        "--count",
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long start = System.nanoTime();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            for (int taken = 0; taken < count; taken += BATCH) {
                if (taken > 0 && taken % 50_000 == 0) {
                    System.err.printf("%,d items after %d s%n", taken, (System.nanoTime() - start) / 1_000_000_000);
                }
                taking.take(read(lines, Math.min(BATCH, count - taken)));
            }
        } finally {
            stream.destroy();
        }
    }

    private static List<String> read(BufferedReader lines, int count) throws IOException {
        List<String> batch = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            batch.add(line);
            if (batch.size() == count) {
                return batch;
            }
        }
        throw new IOException("the stream of articles ended early");
    }

    /// @return ms an item
    private double report(Map<String, Object> figures) {
        double all = 0;
        for (Map.Entry<String, Long> phase : nanos.entrySet()) {
            double each = phase.getValue() / 1e6 / MEASURED;
            all += each;
            figures.put("%,9d items: %s, ms an item".formatted(size, phase.getKey()), rounded(each));
        }
        figures.put("%,9d items: all, ms an item".formatted(size), rounded(all));
        return all;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /// All memory that the process holds, what SQLite keeps at hand included.
    private static long resident() throws IOException {
        String statm = Files.readString(Path.of("/proc/self/statm"));
        return Long.parseLong(statm.split(" ")[1]) * PAGE_BYTES >> 20;
    }

    private void take(List<String> lines) throws IOException {
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

    /// A work as it is found: by its title and the first text that is at hand.
    static WorkIndex.Entry found(Work work, Map<String, String> pages) {
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
    static Entry entry(String line) throws IOException {
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
    private void reopen(Map<String, Object> figures) throws IOException {
        shut();
        long start = System.nanoTime();
        try (Store again = Store.open(stored(), null);
                WorkIndex found = WorkIndex.open(indexed())) {
            int items = again.items().count(THREAD);
            List<String> works = found.search("election results", 10);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (items != held() || works.isEmpty()) {
                throw new IOException("after a restart the store has %d items, the index finds %d works"
                        .formatted(items, works.size()));
            }
            figures.put("%,9d items: restart to the first answer, s".formatted(size), rounded(seconds));
        }
        figures.put("%,9d items: the store, MiB".formatted(size), Files.size(stored().resolve("clew.db")) >> 20);
    }

    private void shut() {
        if (open) {
            open = false;
            index.close();
            store.close();
        }
    }

    @Override
    public void close() {
        shut();
        scratch.close();
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }
}
