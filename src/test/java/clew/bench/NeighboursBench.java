package clew.bench;

import clew.bench.Bench.Refused;
import clew.bench.Bench.Wanted;
import clew.collect.Collector;
import clew.collect.Followed;
import clew.collect.Standing;
import clew.feed.syndication.SyndicationReader;
import clew.feed.web.WebFeed;
import clew.net.TestWeb;
import clew.net.Web;
import clew.store.Store;
import clew.thread.NarrativeThread;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Two hundred good feeds, alone, beside two hundred slow, endless, broken, redirecting and rate-limiting ones, and
/// beside two hundred more good ones: how much later the last of the good ones is in the store, when nothing is known
/// of any of them and when they have been asked before. Each good server takes 200 ms to answer and has something new
/// each time. The sides are taken in turn: in one program that is warm, as the servers are then, in programs that have
/// just begun, and by the command. The servers are another process, as they are no part of what is measured. First with
/// a collector that asks one feed after another, which the bench has to notice.
final class NeighboursBench {
    static final int EACH = 200;
    private static final int WARMING = 20;
    private static final int ROUNDS = 9;
    private static final double ALLOWED = 1.10;

    /// Longer than any feed is left alone, and than any host of the bench asks to be.
    private static final Duration BETWEEN = Duration.ofDays(2);

    private NeighboursBench() {}

    static int run(Wanted wanted) throws Exception {
        int rounds = wanted.number("times", ROUNDS);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("feeds, good and bad; rounds", EACH + " and " + EACH + "; " + rounds);
        figures.put("load average before", load());
        Process servers = other(NeighbourServers.class, List.of());
        try (BufferedReader said = servers.inputReader()) {
            InetSocketAddress at = at(said.readLine());
            double inTurn = inTurn(at);
            figures.put("fault: one after another, 1 bad one; seconds", inTurn);
            Sides.taken(WARMING, (others, count) -> firstAsked(at, others, count));
            Sides first = Sides.taken(rounds, (others, count) -> firstAsked(at, others, count));
            Sides again = askedAgain(at, rounds);
            Sides typed = typed(at, rounds);
            Sides begun = justBegun(at, rounds);
            Sides returned = begunAgain(at, rounds);
            first.report("asked first", figures);
            again.report("asked again", figures);
            typed.report("./clew collect, asked first", figures);
            begun.report("program just begun, asked first", figures);
            returned.report("program just begun, asked again", figures);
            figures.put("load average after", load());
            wanted.report(figures);
            if (inTurn / median(first.alone) <= ALLOWED) {
                throw new Refused("the bench does not notice feeds that are asked one after another");
            }
            return Stream.of(first, again, typed, begun, returned).allMatch(s -> s.ratio() <= ALLOWED) ? 0 : 1;
        } finally {
            servers.destroy();
        }
    }

    /// One round, in a program of its own.
    ///
    /// @param arguments the port of the servers, what the others are called, how many they are, the folder of the
    ///     store, and how many rounds it has seen
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        int count = Integer.parseInt(arguments[2]);
        int before = Integer.parseInt(arguments[4]);
        try (Place place = new Place(at(arguments[0]), arguments[1], count, Path.of(arguments[3]), before)) {
            System.out.println(place.ask());
            place.rest();
        }
        System.exit(0);
    }

    private static InetSocketAddress at(String port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
    }

    /// With the options that matter of those with which `./clew` begins `collect`; the servers, too.
    private static Process other(Class<?> program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Xmn32m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @FunctionalInterface
    private interface Side {
        /// @return seconds until the last good feed was in the store
        double ask(String others, int count) throws Exception;
    }

    /// Seconds until the last good feed was in the store, for each round.
    private record Sides(List<Double> alone, List<Double> beside, List<Double> crowded) {
        static Sides taken(int rounds, Side side) throws Exception {
            Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < rounds; i++) {
                sides.crowded.add(side.ask("more", EACH));
                sides.alone.add(side.ask("bad", 0));
                sides.beside.add(side.ask("bad", EACH));
            }
            return sides;
        }

        double ratio() {
            return ratio(alone);
        }

        /// Beside the bad to something else, within each round, as others use the machine, too, more in some rounds
        /// than in others.
        double ratio(List<Double> to) {
            return median(IntStream.range(0, beside.size())
                    .mapToObj(i -> beside.get(i) / to.get(i))
                    .toList());
        }

        void report(String when, Map<String, Object> figures) {
            figures.put(when + ": good ones alone, seconds", median(alone));
            figures.put(when + ": beside the bad", median(beside));
            figures.put(when + ": beside 200 more good ones", median(crowded));
            figures.put(when + ": beside the bad, to alone", ratio());
            figures.put(when + ": beside the bad, to beside more good ones", ratio(crowded));
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

    private static double inTurn(InetSocketAddress servers) throws Exception {
        try (Scratch scratch = Scratch.make();
                Place place = new Place(servers, "bad", 1, scratch.folder(), 0)) {
            long begun = System.nanoTime();
            for (Standing standing : place.store.feeds().due(place.now)) {
                place.collector
                        .start(s -> s.location().equals(standing.location()), (now, added) -> {})
                        .await();
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /// Each round a command of its own, over a store that knows nothing.
    private static Sides typed(InetSocketAddress servers, int rounds) throws Exception {
        NeighboursCommand command = new NeighboursCommand(servers);
        Side side = (others, count) -> {
            try (Scratch scratch = Scratch.make()) {
                return command.ask(others, count, scratch.path("data"));
            }
        };
        Sides.taken(1, side);
        return Sides.taken(rounds, side);
    }

    /// Each round in a program of its own, over a store that knows nothing.
    private static Sides justBegun(InetSocketAddress servers, int rounds) throws Exception {
        return Sides.taken(rounds, (others, count) -> {
            try (Scratch scratch = Scratch.make()) {
                return program(servers, others, count, scratch.folder(), 0, Process::destroyForcibly);
            }
        });
    }

    /// Each round in a program of its own, over a store in which all have been asked before.
    private static Sides begunAgain(InetSocketAddress servers, int rounds) throws Exception {
        Map<String, Integer> times = new HashMap<>();
        try (Scratch scratch = Scratch.make()) {
            Side side = (others, count) -> {
                String which = others + count;
                int before = times.merge(which, 1, Integer::sum) - 1;
                return program(servers, others, count, scratch.path(which), before, p -> {});
            };
            Sides.taken(1, side);
            return Sides.taken(rounds, side);
        }
    }

    /// @param end what becomes of the program when the good ones are in the store
    private static double program(
            InetSocketAddress servers, String others, int count, Path folder, int before, Consumer<Process> end)
            throws Exception {
        Process program = other(
                NeighboursBench.class,
                List.of(
                        String.valueOf(servers.getPort()),
                        others,
                        String.valueOf(count),
                        folder.toString(),
                        String.valueOf(before)));
        try (BufferedReader said = program.inputReader()) {
            double seconds = Double.parseDouble(said.readLine());
            end.accept(program);
            program.waitFor();
            return seconds;
        }
    }

    private static double firstAsked(InetSocketAddress servers, String others, int count) throws Exception {
        try (Scratch scratch = Scratch.make();
                Place place = new Place(servers, others, count, scratch.folder(), 0)) {
            return place.ask();
        }
    }

    /// The slow ones are waited for each time, so that all are asked in each round.
    private static Sides askedAgain(InetSocketAddress servers, int rounds) throws Exception {
        try (Scratch scratch = Scratch.make();
                Place alone = new Place(servers, "bad", 0, scratch.path("alone"), 0);
                Place beside = new Place(servers, "bad", EACH, scratch.path("beside"), 0);
                Place crowded = new Place(servers, "more", EACH, scratch.path("crowded"), 0)) {
            Side side = (others, count) -> {
                Place place = count == 0 ? alone : others.equals("bad") ? beside : crowded;
                double seconds = place.ask();
                place.rest();
                return seconds;
            };
            Sides.taken(1, side);
            return Sides.taken(rounds, side);
        }
    }

    /// Follows the good feeds and some others, which are due a second earlier.
    ///
    /// @param host where one stands, by its kind and number
    static void follow(Store store, String others, int count, Instant now, BiFunction<String, Integer, String> host) {
        store.threads().open(new NarrativeThread("n", "N", "N?", List.of(), List.of(), ""));
        Map.of(others, count, "good", EACH).forEach((kind, many) -> {
            Instant due = kind.equals("good") ? now : now.minusSeconds(1);
            IntStream.range(0, many)
                    .mapToObj(i -> NeighbourServers.at(host.apply(kind, i), kind, i))
                    .forEach(address -> store.feeds().follow(new Followed("n", "", address), due));
        });
    }

    /// A store that follows the good feeds and some others, and a collector with a clock of its own.
    private static final class Place implements AutoCloseable {
        private final Store store;
        private final Web web;
        private final Collector collector;
        private Collector.@Nullable Started started;
        private Instant now;

        /// @param before how many rounds the store has seen
        Place(InetSocketAddress servers, String others, int count, Path folder, int before) throws Exception {
            store = Store.open(folder, null);
            now = Instant.now().plus(BETWEEN.multipliedBy(before));
            web = new TestWeb()
                    .line(address -> servers)
                    .wishes(store.wishes())
                    .clock(() -> now)
                    .open();
            collector = new Collector(
                    store.feeds(), List.of(new WebFeed(web, List.of(new SyndicationReader()))), () -> now);
            if (before > 0) {
                return;
            }
            follow(store, others, count, now, (kind, number) -> kind + number + ".example");
        }

        /// @return seconds until the last good feed was in the store
        double ask() throws Exception {
            now = now.plus(BETWEEN);
            CountDownLatch good = new CountDownLatch(EACH);
            long begun = System.nanoTime();
            started = collector.start(s -> true, (standing, added) -> {
                if (standing.location().contains("/good/") && added == NeighbourServers.ITEMS) {
                    good.countDown();
                }
            });
            if (!good.await(2, TimeUnit.MINUTES)) {
                throw new Refused(good.getCount() + " good feeds did not bring what they have");
            }
            return (System.nanoTime() - begun) / 1e9;
        }

        /// Waits until the others have been asked, too.
        void rest() throws InterruptedException {
            if (started != null) {
                started.await();
            }
        }

        @Override
        public void close() {
            collector.close();
            web.close();
            store.close();
        }
    }
}
