package clew.bench;

import clew.bench.Bench.Refused;
import clew.bench.Bench.Wanted;
import clew.collect.Collector;
import clew.collect.Followed;
import clew.collect.Standing;
import clew.feed.web.WebFeed;
import clew.net.LocalServer;
import clew.net.TestWeb;
import clew.net.Web;
import clew.store.Store;
import clew.thread.NarrativeThread;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Two hundred good feeds, alone and beside two hundred slow, endless, broken, redirecting and rate-limiting ones: how
/// much later the last of the good ones is in the store, when nothing is known of any of them and when they have been
/// asked before. Each good server takes 200 ms to answer and has something new each time. The two sides are taken in
/// turn, once the code is warm. First with a collector that asks one feed after another, which the bench has to notice.
final class NeighboursBench {
    private static final int EACH = 200;
    private static final int WARMING = 20;
    private static final int ROUNDS = 9;
    private static final int ITEMS = 20;
    private static final long LATENCY_MS = 200;
    private static final double ALLOWED = 1.10;

    /// Longer than any feed is left alone, and than any host of the bench asks to be.
    private static final Duration BETWEEN = Duration.ofDays(2);

    /// How often feeds were asked so far: the good ones have other items each time.
    private static volatile int edition;

    private NeighboursBench() {}

    static int run(Wanted wanted) throws Exception {
        int rounds = wanted.number("times", ROUNDS);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("feeds, good and bad; rounds", EACH + " and " + EACH + "; " + rounds);
        figures.put("load average before", load());
        try (LocalServer server = new LocalServer(NeighboursBench::answer)) {
            double inTurn = inTurn(server);
            firstAsked(server, WARMING);
            Sides first = firstAsked(server, rounds);
            Sides again = askedAgain(server, rounds);
            figures.put("fault: one after another, 1 bad one; seconds", inTurn);
            figures.put("asked first, good ones alone, seconds", median(first.alone));
            figures.put("asked first, beside the bad", median(first.beside));
            figures.put("asked first, beside 200 more good ones", median(first.crowded));
            figures.put("asked first, beside the bad, to alone", first.ratio());
            figures.put("asked again, good ones alone, seconds", median(again.alone));
            figures.put("asked again, beside the bad", median(again.beside));
            figures.put("asked again, beside the bad, to alone", again.ratio());
            figures.put("load average after", load());
            wanted.report(figures);
            if (inTurn / median(first.alone) <= ALLOWED) {
                throw new Refused("the bench does not notice feeds that are asked one after another");
            }
            return Math.max(first.ratio(), again.ratio()) <= ALLOWED ? 0 : 1;
        }
    }

    /// Seconds until the last good feed was in the store, for each round.
    private record Sides(List<Double> alone, List<Double> beside, List<Double> crowded) {
        Sides() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        double ratio() {
            return median(beside) / median(alone);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double inTurn(LocalServer server) throws Exception {
        try (Place place = new Place(server, "bad", 1)) {
            long begun = System.nanoTime();
            for (Standing standing : place.store.feeds().due(place.now)) {
                place.collector
                        .start(s -> s.location().equals(standing.location()), (now, added) -> {})
                        .await();
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static Sides firstAsked(LocalServer server, int rounds) throws Exception {
        Sides sides = new Sides();
        for (int i = 0; i < rounds; i++) {
            sides.crowded.add(firstAsked(server, "more", EACH));
            sides.alone.add(firstAsked(server, "bad", 0));
            sides.beside.add(firstAsked(server, "bad", EACH));
        }
        return sides;
    }

    private static double firstAsked(LocalServer server, String others, int count) throws Exception {
        try (Place place = new Place(server, others, count)) {
            return place.ask(false);
        }
    }

    /// The slow ones are waited for each time, so that all are asked in each round.
    private static Sides askedAgain(LocalServer server, int rounds) throws Exception {
        Sides sides = new Sides();
        try (Place alone = new Place(server, "bad", 0);
                Place beside = new Place(server, "bad", EACH)) {
            alone.ask(true);
            beside.ask(true);
            for (int i = 0; i < rounds; i++) {
                sides.alone.add(alone.ask(true));
                sides.beside.add(beside.ask(true));
            }
        }
        return sides;
    }

    /// A store that follows the good feeds and some others, and a collector with a clock of its own. The others are due
    /// a second earlier.
    private static final class Place implements AutoCloseable {
        private final LocalServer server;
        private final Scratch scratch = Scratch.make();
        private final Store store = Store.open(scratch.folder(), null);
        private final Web web;
        private final Collector collector;
        private Instant now = Instant.now();

        Place(LocalServer server, String others, int count) throws Exception {
            this.server = server;
            web = new TestWeb()
                    .to(server)
                    .wishes(store.wishes())
                    .clock(() -> now)
                    .open();
            collector = new Collector(store.feeds(), List.of(new WebFeed(web, List.of(new LineReader()))), () -> now);
            store.threads().open(new NarrativeThread("n", "N", "N?", List.of(), List.of(), ""));
            for (int i = 0; i < count; i++) {
                follow(others, i, now.minusSeconds(1));
            }
            for (int i = 0; i < EACH; i++) {
                follow("good", i, now);
            }
        }

        private void follow(String kind, int number, Instant due) {
            store.feeds().follow(new Followed("n", "", "http://" + kind + number + ".example/" + number), due);
        }

        /// @param all whether to return only when the others have been asked, too
        /// @return seconds until the last good feed was in the store
        double ask(boolean all) throws Exception {
            edition++;
            now = now.plus(BETWEEN);
            CountDownLatch good = new CountDownLatch(EACH);
            server.asked().clear();
            long begun = System.nanoTime();
            Collector.Started started = collector.start(s -> true, (standing, added) -> {
                if (standing.location().contains("good") && added == ITEMS) {
                    good.countDown();
                }
            });
            if (!good.await(2, TimeUnit.MINUTES)) {
                throw new Refused(good.getCount() + " good feeds did not bring what they have");
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (all) {
                started.await();
            }
            return seconds;
        }

        @Override
        public void close() {
            collector.close();
            web.close();
            store.close();
            scratch.close();
        }
    }

    private static void answer(LocalServer.Asked asked, OutputStream out) throws Exception {
        int number = Integer.parseInt(asked.target().replaceAll("\\D", ""));
        if (!asked.host().startsWith("bad")) {
            Thread.sleep(LATENCY_MS);
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < ITEMS; i++) {
                lines.append("item %d of %s, edition %d%n".formatted(i, asked.host(), edition));
            }
            LocalServer.answer(out, 200, lines.toString(), "Content-Type", "text/x-lines");
            return;
        }
        byte[] head = "HTTP/1.1 200 X\r\nContent-Type: text/x-lines\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        switch (number % 8) {
            case 0 -> Thread.sleep(60_000);
            case 1 -> {
                out.write(head);
                while (true) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(1000);
                }
            }
            case 2 -> {
                out.write(head);
                byte[] piece = new byte[16 * 1024];
                while (true) {
                    out.write(piece);
                    // Three megabytes a second from each: what a good line carries.
                    Thread.sleep(5);
                }
            }
            case 3 -> LocalServer.answer(out, 302, "", "Location", "/again" + number);
            case 4 -> LocalServer.answer(out, 429, "", "Retry-After", "3600");
            case 5 ->
                out.write("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\nzz".getBytes(StandardCharsets.UTF_8));
            case 6 -> LocalServer.answer(out, 500, "");
            default -> out.write("SSH-2.0\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
