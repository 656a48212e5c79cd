package clew.bench;

import clew.App;
import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.plain.PlainWriter;
import clew.cycle.CycleOutcome;
import clew.cycle.CycleRunner;
import clew.cycle.CycleStore;
import clew.cycle.Progress;
import clew.cycle.Round;
import clew.model.onnx.BgeSmall;
import clew.reading.rules.RuleReader;
import clew.store.Store;
import clew.view.cli.House;
import clew.work.Resolved;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Kills a cycle at a random moment and looks at what is left: every version that was committed is still there, the
/// store verifies, and the next cycle writes what an undisturbed one would have written.
final class CrashBench {
    private static final String BEFORE = "2020-06-30";
    private static final String DAY = "2021-06-30";

    private final Scratch scratch;
    private final Path base;
    private final List<Brief.Version> committed;
    private final String undisturbed;

    private CrashBench(Scratch scratch) throws IOException {
        this.scratch = scratch;
        this.base = scratch.path("base");
        try (House house = App.open(base, null)) {
            Scratch.open(
                    house,
                    "Turning the night down",
                    "Do dimmed and warm street lights bring insects back, and at what cost to people?",
                    List.of("street light", "moth"));
            Scratch.take(house, demo(scratch.path("demo.jsonl")));
            Scratch.cycle(house, "2019-06-30");
            Scratch.cycle(house, BEFORE);
            this.committed = house.versions().heads(Scratch.SLUG);
        }
        Path whole = scratch.path("whole");
        Scratch.copy(base, whole);
        try (House house = App.open(whole, null)) {
            this.undisturbed = hash(Scratch.cycle(house, DAY));
        }
    }

    static int run(Bench.Wanted wanted) throws Exception {
        int times = wanted.number("times", 50);
        int seed = wanted.number("seed", (int) (System.nanoTime() % 1_000_000_000));
        try (Scratch scratch = Scratch.make()) {
            CrashBench bench = new CrashBench(scratch);
            List<String> planted = bench.planted();
            if (planted.isEmpty()) {
                System.err.println("bench: a planted half-commit was not noticed: this harness proves nothing");
                return 1;
            }
            System.out.println("planted half-commit noticed: " + planted.getFirst());
            Map<String, Object> figures = bench.killed(times, new Random(seed));
            figures.put("seed", seed);
            wanted.report(figures);
            return figures.get("faults").equals(0) ? 0 : 1;
        }
    }

    /// What is found wrong after a store committed the version and its works, but not the rest.
    List<String> planted() throws IOException {
        Path data = scratch.path("planted");
        Scratch.copy(base, data);
        try (Store store = Store.open(data, null);
                BgeSmall embedder = new BgeSmall()) {
            CycleStore half = (CycleStore) Proxy.newProxyInstance(
                    CrashBench.class.getClassLoader(),
                    new Class<?>[] {CycleStore.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("commit")) {
                            Round r = (Round) arguments[0];
                            store.cycles()
                                    .commit(new Round(
                                            r.thread(),
                                            new Resolved(
                                                    r.resolved().works(),
                                                    Set.of(),
                                                    r.resolved().keys(),
                                                    Map.of(),
                                                    Set.of(),
                                                    Map.of(),
                                                    List.of()),
                                            List.of(),
                                            Map.of(),
                                            List.of(),
                                            List.of(),
                                            r.brief()));
                            return null;
                        }
                        return method.invoke(store.cycles(), arguments);
                    });
            new CycleRunner(
                            store.items(),
                            store.works(),
                            store.versions(),
                            half,
                            embedder,
                            new RuleReader(),
                            new PlainWriter(),
                            InstantSource.system())
                    .run(store.threads().find(Scratch.SLUG).orElseThrow(), LocalDate.parse(DAY), Progress.SILENT);
        }
        return faults(data);
    }

    Map<String, Object> killed(int times, Random random) throws Exception {
        long whole = span();
        List<String> faults = new ArrayList<>();
        int finished = 0;
        for (int i = 0; i < times; i++) {
            Path data = scratch.path("killed" + i);
            Scratch.copy(base, data);
            long delay = random.nextLong(whole);
            Process child = child(data);
            boolean ended = child.waitFor(delay, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            finished += ended ? 1 : 0;
            List<String> found = faults(data);
            System.err.printf(
                    "kill %d of %d after %d of %d ms: %s%n",
                    i + 1, times, delay, whole, found.isEmpty() ? "all there" : String.join("; ", found));
            faults.addAll(found);
            Scratch.delete(data);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("kills", times);
        figures.put("ended before the kill", finished);
        figures.put("faults", faults.size());
        return figures;
    }

    /// How long an undisturbed cycle takes, from starting the program.
    private long span() throws Exception {
        Path data = scratch.path("span");
        Scratch.copy(base, data);
        long start = System.nanoTime();
        if (child(data).waitFor() != 0) {
            throw new IOException("an undisturbed cycle failed");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static Process child(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "clew.App",
                        "cycle",
                        Scratch.SLUG,
                        "--as-of",
                        DAY,
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// What is wrong with a store after a crash; empty if nothing is.
    private List<String> faults(Path data) {
        try (House house = App.open(data, null)) {
            List<String> faults =
                    new ArrayList<>(house.verifier().verify(Scratch.SLUG).faults());
            List<Brief.Version> heads = house.versions().heads(Scratch.SLUG);
            if (heads.size() < committed.size()
                    || !heads.subList(0, committed.size()).equals(committed)) {
                faults.add("a committed version is lost or changed");
            }
            String next = heads.size() > committed.size() ? heads.getLast().hash() : hash(Scratch.cycle(house, DAY));
            if (!next.equals(undisturbed)) {
                faults.add("the next version differs from an undisturbed one");
            }
            faults.addAll(house.verifier().verify(Scratch.SLUG).faults());
            return faults;
        } catch (clew.ClewException e) {
            return List.of(e.getMessage());
        }
    }

    private static String hash(CycleOutcome outcome) {
        return outcome instanceof CycleOutcome.Appended a ? a.brief().version().hash() : "nothing new";
    }

    private static Path demo(Path to) throws IOException {
        try (InputStream in = TestHouse.class.getResourceAsStream("/clew/demo/items.jsonl")) {
            Files.copy(in, to);
        }
        return to;
    }

    /// For the test that keeps this harness alive.
    static CrashBench prepare(Scratch scratch) throws IOException {
        return new CrashBench(scratch);
    }
}
