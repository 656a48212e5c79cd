package clew.bench;

import clew.bench.Bench.Refused;
import clew.bench.Bench.Wanted;
import clew.collect.Collector;
import clew.collect.Followed;
import clew.feed.syndication.SyndicationReader;
import clew.feed.web.WebFeed;
import clew.item.Item;
import clew.item.Snapshot;
import clew.net.LocalServer;
import clew.net.TestWeb;
import clew.net.Web;
import clew.search.WorkIndex;
import clew.store.Resolutions;
import clew.store.Store;
import clew.thread.NarrativeThread;
import clew.work.Pins;
import clew.work.Resolved;
import clew.work.Resolver;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Items a second from the bytes of 1,000 feeds of twenty items to durable, resolved and searchable, beside a program
/// of the usual kind in Python, which parses with `feedparser` and keeps the items in an indexed SQLite with full text.
/// Both fetch the same feeds from one server here, in turn, twice: the first time this program has just begun. First
/// the bench has to notice a feed that is not taken in.
final class ThroughputBench {
    private static final int FEEDS = 1_000;
    private static final int ROUNDS = 2;
    private static final int BATCH = 500;
    private static final int EVERY = 997;
    private static final String THREAD = "throughput";
    private static final LocalDate AS_OF = LocalDate.parse("2026-01-01");

    /// The peer's interpreter: the first of these that has `feedparser`.
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    private ThroughputBench() {}

    /// What a program made of the feeds.
    ///
    /// @param kept items in its store
    /// @param found for each mark, how many items or works are found by it
    private record Outcome(int kept, double seconds, List<Integer> found) {}

    static int run(Wanted wanted) throws Exception {
        int seed = wanted.number("seed", 7);
        LocalFeeds spoiled = new LocalFeeds(20, seed);
        spoiled.spoil(11);
        if (fault(clew(spoiled, 20, new LinkedHashMap<>()), spoiled, true).isEmpty()) {
            throw new Refused("the bench does not notice a feed that is not taken in");
        }
        int feeds = wanted.number("times", FEEDS);
        LocalFeeds served = new LocalFeeds(feeds, seed);
        List<Integer> processes = List.of(1, Runtime.getRuntime().availableProcessors());
        Optional<String> python = python();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("feeds, items", feeds + ", " + served.items());
        figures.put("load average before", load());
        for (int round = 1; round <= ROUNDS; round++) {
            Map<String, Double> parts = new LinkedHashMap<>();
            report(figures, "Clew, round " + round, clew(served, feeds, parts), served, true);
            for (Map.Entry<String, Double> part : parts.entrySet()) {
                figures.put("  round " + round + ", of which " + part.getKey() + ", s", rounded(part.getValue()));
            }
            for (int each : processes) {
                if (python.isPresent()) {
                    String name = "feedparser and SQLite, processes: " + each + ", round " + round;
                    report(figures, name, peer(python.get(), served, feeds, each), served, false);
                }
            }
        }
        if (python.isEmpty()) {
            System.err.println("skipped: the peer, for no Python here has feedparser");
        }
        figures.put("load average after", load());
        wanted.report(figures);
        return 0;
    }

    private static void report(
            Map<String, Object> figures, String name, Outcome outcome, LocalFeeds feeds, boolean joined)
            throws Refused {
        Optional<String> fault = fault(outcome, feeds, joined);
        if (fault.isPresent()) {
            throw new Refused(name + " " + fault.get());
        }
        figures.put(name + ", items a second", Math.round(outcome.kept / outcome.seconds));
    }

    /// What is missing.
    ///
    /// @param joined whether copies of one item may be found as one
    private static Optional<String> fault(Outcome outcome, LocalFeeds feeds, boolean joined) {
        if (outcome.kept != feeds.items()) {
            return Optional.of("kept %d items of %d".formatted(outcome.kept, feeds.items()));
        }
        List<String> marks = feeds.marks(EVERY);
        for (int i = 0; i < marks.size(); i++) {
            long least = joined ? 1 : feeds.with(marks.get(i));
            if (outcome.found.get(i) < least) {
                return Optional.of("finds %d of %d by %s".formatted(outcome.found.get(i), least, marks.get(i)));
            }
        }
        return Optional.empty();
    }

    private static Outcome clew(LocalFeeds feeds, int count, Map<String, Double> parts) throws Exception {
        try (LocalServer server = new LocalServer(feeds::answer);
                Scratch scratch = Scratch.make();
                Store store = Store.open(scratch.path("data"), null);
                WorkIndex index = WorkIndex.open(scratch.path("index"));
                Web web = new TestWeb().to(server).wishes(store.wishes()).open();
                Collector collector = new Collector(
                        store.feeds(),
                        List.of(new WebFeed(web, List.of(new SyndicationReader()))),
                        InstantSource.system())) {
            store.threads().open(new NarrativeThread(THREAD, "T", "T?", List.of(), List.of(), ""));
            for (int i = 0; i < count; i++) {
                store.feeds().follow(new Followed(THREAD, "", "http://feed" + i + ".example/" + i), Instant.now());
            }
            long begun = System.nanoTime();
            collector.start(s -> true, (now, added) -> {}).await();
            parts.put("fetching, reading and storing items", since(begun));
            List<Item> items = store.items().unplaced(THREAD);
            for (int from = 0; from < items.size(); from += BATCH) {
                resolve(store, index, items.subList(from, Math.min(items.size(), from + BATCH)), parts);
            }
            double seconds = since(begun);
            List<Integer> found = new ArrayList<>();
            for (String mark : feeds.marks(EVERY)) {
                found.add(index.search(mark, 100).size());
            }
            return new Outcome(store.items().count(THREAD), seconds, found);
        }
    }

    private static void resolve(Store store, WorkIndex index, List<Item> items, Map<String, Double> parts) {
        long begun = System.nanoTime();
        Map<String, String> pages = new HashMap<>();
        for (Snapshot page :
                store.items().snapshots(items.stream().map(Item::page).toList())) {
            pages.put(page.sha256(), page.text());
        }
        Resolved resolved = new Resolver(AS_OF, pages::get, store.works().neighbours(THREAD), Pins.NONE).resolve(items);
        begun = part(parts, "resolving", begun);
        Resolutions.write(store, THREAD, resolved);
        begun = part(parts, "storing works", begun);
        index.put(
                resolved.works().stream().map(w -> GrowthBench.found(w, pages)).toList());
        part(parts, "indexing", begun);
    }

    private static long part(Map<String, Double> parts, String name, long begun) {
        parts.merge(name, since(begun), Double::sum);
        return System.nanoTime();
    }

    private static Outcome peer(String python, LocalFeeds feeds, int count, int processes) throws Exception {
        try (LocalServer server = new LocalServer(feeds::answer);
                Scratch scratch = Scratch.make()) {
            Path script = Path.of(
                    ThroughputBench.class.getResource("feedparser_peer.py").toURI());
            List<String> command = new ArrayList<>(List.of(
                    python,
                    script.toString(),
                    "http://127.0.0.1:" + server.address().getPort(),
                    Integer.toString(count),
                    Integer.toString(processes),
                    scratch.path("peer.db").toString()));
            command.addAll(feeds.marks(EVERY));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Refused("the peer ended with an error");
            }
            JsonNode outcome = new ObjectMapper().readTree(said);
            List<Integer> found = new ArrayList<>();
            outcome.get("found").forEach(n -> found.add(n.asInt()));
            return new Outcome(
                    outcome.get("items").asInt(), outcome.get("seconds").asDouble(), found);
        }
    }

    private static Optional<String> python() throws InterruptedException {
        for (String python : PYTHONS) {
            try {
                Process tried = new ProcessBuilder(python, "-c", "import feedparser, sqlite3")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (tried.waitFor(30, TimeUnit.SECONDS) && tried.exitValue() == 0) {
                    return Optional.of(python);
                }
            } catch (IOException e) {
                // there is none by that name
            }
        }
        return Optional.empty();
    }

    private static double load() {
        return rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
