package clew.bench;

import clew.bench.Bench.Wanted;
import clew.collect.Collector;
import clew.collect.Followed;
import clew.feed.web.WebFeed;
import clew.net.LocalServer;
import clew.net.TestWeb;
import clew.net.Web;
import clew.store.Store;
import clew.thread.NarrativeThread;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Two hundred good feeds, alone and beside two hundred slow, endless, broken, redirecting and rate-limiting ones: how
/// much later the good ones are in the store. Each good server takes 200 ms to answer. First with a collector that asks
/// one feed after another, which the bench has to notice.
final class NeighboursBench {
    private static final int EACH = 200;
    private static final int ROUNDS = 3;
    private static final long LATENCY_MS = 200;
    private static final double ALLOWED = 1.10;

    private NeighboursBench() {}

    static int run(Wanted wanted) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        try (LocalServer server = new LocalServer(NeighboursBench::answer)) {
            round(server, "bad", EACH, false);
            List<Double> alone = new ArrayList<>();
            List<Double> beside = new ArrayList<>();
            List<Double> crowded = new ArrayList<>();
            double bad = 0;
            for (int i = 0; i < ROUNDS; i++) {
                crowded.add(round(server, "more", EACH, false).good);
                alone.add(round(server, "bad", 0, false).good);
                Times both = round(server, "bad", EACH, false);
                beside.add(both.good);
                bad = Math.max(bad, both.all);
            }
            Times inTurn = round(server, "bad", 1, true);
            double ratio = median(beside) / median(alone);
            figures.put("feeds, good and bad", EACH + " and " + EACH);
            figures.put("fault: one after another, 1 bad one; seconds", inTurn.good);
            figures.put("good ones alone, seconds, median of " + ROUNDS, median(alone));
            figures.put("good ones beside the bad, seconds, median of " + ROUNDS, median(beside));
            figures.put("good ones beside 200 more good ones, seconds", median(crowded));
            figures.put("beside the bad, to alone", ratio);
            figures.put("beside the bad, to beside as many good", median(beside) / median(crowded));
            figures.put("all, the bad too, seconds, at most", bad);
            wanted.report(figures);
            return ratio <= ALLOWED && inTurn.good / median(alone) > ALLOWED ? 0 : 1;
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /// @param good seconds until the last good feed was in the store
    /// @param all seconds until all was done
    private record Times(double good, double all) {}

    private static Times round(LocalServer server, String others, int bad, boolean inTurn) throws Exception {
        try (Scratch scratch = Scratch.make();
                Store store = Store.open(scratch.folder(), null);
                Web web = new TestWeb().to(server).wishes(store.wishes()).open();
                Collector collector = new Collector(
                        store.feeds(), List.of(new WebFeed(web, List.of(new LineReader()))), InstantSource.system())) {
            store.threads().open(new NarrativeThread("n", "N", "N?", List.of(), List.of(), ""));
            Instant now = Instant.now();
            for (int i = 0; i < bad; i++) {
                store.feeds()
                        .follow(new Followed("n", "", "http://" + others + i + ".example/" + i), now.minusSeconds(1));
            }
            for (int i = 0; i < EACH; i++) {
                store.feeds().follow(new Followed("n", "", "http://good" + i + ".example/" + i), now);
            }
            long begun = System.nanoTime();
            long[] last = new long[1];
            Collector.Listener listener = (standing, added) -> {
                if (standing.location().contains("good")) {
                    last[0] = Math.max(last[0], System.nanoTime());
                    if (added != 20) {
                        throw new IllegalStateException(standing.location() + " brought " + added);
                    }
                }
            };
            if (inTurn) {
                for (clew.collect.Standing standing : store.feeds().due(now)) {
                    collector
                            .start(s -> s.location().equals(standing.location()), listener)
                            .await();
                }
            } else {
                collector.start(s -> true, listener).await();
            }
            return new Times((last[0] - begun) / 1e9, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static void answer(LocalServer.Asked asked, OutputStream out) throws Exception {
        int number = Integer.parseInt(asked.target().replaceAll("\\D", ""));
        if (!asked.host().startsWith("bad")) {
            Thread.sleep(LATENCY_MS);
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                lines.append("item ")
                        .append(i)
                        .append(" of ")
                        .append(asked.host())
                        .append('\n');
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
