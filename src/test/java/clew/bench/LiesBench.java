package clew.bench;

import clew.bench.Lies.Said;
import clew.bench.Lies.Way;
import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Gate;
import clew.brief.Sentence;
import clew.brief.Speakers;
import clew.brief.plain.PlainWriter;
import clew.cycle.CycleRunner;
import clew.cycle.Progress;
import clew.item.Snapshot;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.model.onnx.BgeSmall;
import clew.reading.rules.RuleReader;
import clew.store.Store;
import clew.thread.NarrativeThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/// Sentences of a brief made false on purpose are put before the product's own gate with their original passages: how
/// many it stops, by kind, beside how many true ones. The true ones are all that the writer wrote, before any gate.
final class LiesBench {
    private static final int EACH = 40;
    private static final int EACH_OF_A_MODEL = 30;
    /// A sentence is said in so many other wordings, if it has as many.
    private static final int WORDINGS = 4;

    static final double STOPPED = 0.95;
    static final double TRUE_STOPPED = 0.10;

    private static final NarrativeThread CORPUS =
            new NarrativeThread(Scratch.SLUG, CycleBench.TITLE, CycleBench.QUESTION, List.of(), List.of(), "");
    private static final NarrativeThread DEMO = new NarrativeThread(
            "night-lights",
            "Turning the night down",
            "Do dimmed and warm street lights bring insects back, and at what cost to people?",
            List.of("street light", "street lamp", "dimmed street", "moth"),
            List.of("stage", "chess", "dim sum"),
            "");
    private static final String DEMO_DAY = "2025-06-30";
    private static final Tally NOTHING =
            new Tally(Map.of(), new Count(0, List.of()), new Count(0, List.of()), List.of());

    private LiesBench() {}

    /// What decides on a sentence, and why it stops it; empty if it lets it through.
    @FunctionalInterface
    interface Judge {
        Optional<String> stops(Said said);
    }

    /// How many sentences of a kind were there, and those that went through.
    record Count(int all, List<String> through) {
        int stopped() {
            return all - through.size();
        }

        Count and(Count other) {
            return new Count(
                    all + other.all,
                    Stream.concat(through.stream(), other.through.stream()).toList());
        }

        double share() {
            return all == 0 ? 0 : stopped() / (double) all;
        }
    }

    /// What a judge stopped.
    ///
    /// @param reasons why true sentences were stopped
    record Tally(Map<Way, Count> lies, Count truths, Count reworded, List<String> reasons) {
        int all() {
            return lies.values().stream().mapToInt(Count::all).sum();
        }

        int stopped() {
            return lies.values().stream().mapToInt(Count::stopped).sum();
        }

        Tally and(Tally other) {
            Map<Way, Count> both = new TreeMap<>(lies);
            other.lies.forEach((way, count) -> both.merge(way, count, Count::and));
            return new Tally(
                    both,
                    truths.and(other.truths),
                    reworded.and(other.reworded),
                    Stream.concat(reasons.stream(), other.reasons.stream()).toList());
        }
    }

    /// A brief's own sentences, who speaks in which work, and the gate that the product puts before them.
    record Stand(List<Said> truths, Map<String, Set<String>> voices, Judge gate) {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/corpus");
        Path items = data.resolve("items.jsonl");
        if (!Files.exists(items)) {
            items = data.resolve("deep-learning-theory").resolve("items.jsonl");
        }
        int seed = wanted.number("seed", 1);
        boolean model = wanted.options().getOrDefault("writer", "plain").equals("model");
        boolean second = model && wanted.number("set", 1) == 2;
        List<Way> ways = second ? Way.SECOND : model ? Way.FREE : Way.NEAR;
        int each = model ? EACH_OF_A_MODEL : EACH;
        Tally tally = NOTHING;
        try (Scratch scratch = Scratch.make();
                Store store = Store.open(scratch.path("lies"), null)) {
            List<Written> written = new ArrayList<>(List.of(written(store, CORPUS, CycleBench.DAY, items)));
            if (model) {
                written.add(written(store, DEMO, DEMO_DAY, demo()));
            }
            for (Written made : written) {
                Stand plain = stand(made, hash -> store.items().snapshot(hash));
                Stand stand = model ? new ModelLies(made.ledger(), plain).stand(second) : plain;
                Tally open = judged(stand, said -> Optional.empty(), ways, each, seed);
                Tally shut = judged(stand, said -> Optional.of("shut"), ways, each, seed);
                if (open.stopped() != 0 || open.all() == 0 || shut.stopped() != shut.all()) {
                    throw new IllegalStateException("a gate that stops nothing, or everything, is not noticed");
                }
                tally = tally.and(judged(stand, stand.gate(), ways, each, seed));
            }
        }
        report(wanted, tally, seed);
        boolean good =
                tally.stopped() >= STOPPED * tally.all() && tally.truths().share() <= TRUE_STOPPED;
        return good ? 0 : 1;
    }

    /// The bundled debate, which is written in other words than the corpus.
    private static Path demo() throws Exception {
        return Path.of(Objects.requireNonNull(LiesBench.class.getResource("/clew/demo/items.jsonl"))
                .toURI());
    }

    private static void report(Bench.Wanted wanted, Tally tally, int seed) throws Exception {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("a gate that lets everything through stops", "0 of " + tally.all());
        tally.lies().forEach((way, count) -> figures.put("stopped: " + way.inWords(), of(count)));
        figures.put("stopped: all that is false", tally.stopped() + " of " + tally.all());
        figures.put("stopped: true, as written", of(tally.truths()));
        figures.put("stopped: true, in slightly other words", of(tally.reworded()));
        figures.put("seed", seed);
        wanted.report(figures);
        if (System.getenv("CLEW_BENCH_SHOW") != null) {
            tally.lies().forEach((way, count) -> count.through().forEach(t -> System.err.println(way + "\t" + t)));
            tally.reasons().forEach(System.err::println);
        }
    }

    private static String of(Count count) {
        return count.stopped() + " of " + count.all();
    }

    /// Puts the same sentences before a judge that were put before any other with this seed.
    static Tally judged(Stand stand, Judge judge, List<Way> ways, int each, int seed) {
        Random random = new Random(seed);
        Lies lies = new Lies(stand.truths(), stand.voices(), random);
        Map<Way, Count> counts = new TreeMap<>();
        for (Way way : ways) {
            List<Said> made = made(stand.truths(), lies, way, each, random);
            counts.put(
                    way,
                    new Count(
                            made.size(),
                            made.stream()
                                    .filter(l -> judge.stops(l).isEmpty())
                                    .map(LiesBench::shown)
                                    .toList()));
        }
        List<String> reasons = new ArrayList<>();
        Count truths = count(stand.truths(), judge, reasons, "TRUE");
        List<Said> reworded = stand.truths().stream()
                .flatMap(s -> Stream.generate(() -> ways == Way.SECOND ? lies.rewordedAgain(s) : lies.reworded(s))
                        .limit(WORDINGS)
                        .flatMap(Optional::stream)
                        .distinct())
                .toList();
        return new Tally(counts, truths, count(reworded, judge, reasons, "REWORDED"), reasons);
    }

    private static Count count(List<Said> sentences, Judge judge, List<String> reasons, String label) {
        List<String> through = new ArrayList<>();
        for (Said said : sentences) {
            Optional<String> why = judge.stops(said);
            why.ifPresentOrElse(
                    w -> reasons.add(label + "\t" + w + "\t" + shown(said)), () -> through.add(shown(said)));
        }
        return new Count(sentences.size(), through);
    }

    private static String shown(Said said) {
        StringBuilder shown = new StringBuilder(said.sentence().text()).append("\t<= ");
        said.sentence()
                .citations()
                .forEach(c -> c.passages().forEach(p -> shown.append(p.quote()).append(" | ")));
        return shown.append("\t[").append(said.speaker()).append(']').toString().replace('\n', ' ');
    }

    /// An equal share of the lies, from as many different sentences as there are.
    private static List<Said> made(List<Said> truths, Lies lies, Way way, int wanted, Random random) {
        Map<String, Said> made = new LinkedHashMap<>();
        for (int round = 0; round < 40 && made.size() < wanted; round++) {
            List<Said> order = new ArrayList<>(truths);
            Collections.shuffle(order, random);
            for (Said said : order) {
                if (made.size() < wanted) {
                    lies.of(said, way)
                            .ifPresent(l -> made.putIfAbsent(l.sentence().text() + l.speaker(), l));
                }
            }
        }
        return List.copyOf(made.values());
    }

    /// What a cycle knew and wrote.
    record Written(Ledger ledger, Draft draft) {}

    /// Runs one cycle over the items and keeps what the writer wrote.
    static Written written(Store store, NarrativeThread thread, String day, Path items) {
        AtomicReference<Written> written = new AtomicReference<>();
        PlainWriter writer = new PlainWriter();
        store.threads().open(thread);
        store.items().add(thread.slug(), clew.TestHouse.read(items));
        try (BgeSmall embedder = new BgeSmall()) {
            new CycleRunner(
                            store.items(),
                            store.works(),
                            store.versions(),
                            store.cycles(),
                            embedder,
                            new RuleReader(),
                            (ledger, assignment) -> {
                                Draft draft = writer.write(ledger, assignment);
                                written.set(new Written(ledger, draft));
                                return draft;
                            },
                            InstantSource.system())
                    .run(thread, LocalDate.parse(day), Progress.SILENT);
        }
        return written.get();
    }

    static Stand stand(Written written, Function<String, Optional<Snapshot>> snapshots) {
        Ledger ledger = written.ledger();
        Map<String, Set<String>> voices = new TreeMap<>();
        ledger.works().forEach((id, w) -> voices.put(id, new TreeSet<>(w.authors())));
        ledger.claims()
                .forEach((id, claims) -> claims.forEach((Known k) -> {
                    Set<String> names = voices.computeIfAbsent(
                            id, w -> new TreeSet<>(k.voice().members()));
                    names.add(k.signature());
                }));
        Speakers speakers = Speakers.of(ledger);
        Judge judge = said -> {
            Gate gate = new Gate(ledger.works(), speakers, snapshots);
            return gate.admits(said.sentence(), said.speaker())
                    ? Optional.empty()
                    : Optional.of(gate.refused().getFirst().reason());
        };
        return new Stand(truths(written.draft(), ledger), voices, judge);
    }

    private static List<Said> truths(Draft draft, Ledger ledger) {
        Map<String, String> signatures = new TreeMap<>();
        ledger.claims().values().stream()
                .flatMap(List::stream)
                .forEach((Known k) -> signatures.put(k.claim().id(), k.signature()));
        Set<Said> truths = new LinkedHashSet<>();
        draft.narrative().forEach(s -> s.section().sentences().forEach(x -> truths.add(said(x, "", signatures))));
        draft.timeline().forEach(e -> truths.add(said(e.sentence(), "", signatures)));
        for (Brief.Perspective p : draft.perspectives()) {
            String speaker =
                    String.join("\n", p.voice().members()) + "\n" + p.voice().name();
            truths.add(said(p.stance(), speaker, signatures));
            p.evolution().forEach(s -> truths.add(said(s.sentence(), speaker, signatures)));
        }
        draft.tensions()
                .forEach(t -> t.positions().forEach(p -> truths.add(said(p.sentence(), p.voice(), signatures))));
        Map<String, Said> once = new LinkedHashMap<>();
        truths.forEach(
                s -> once.merge(s.sentence().text(), s, (a, b) -> a.speaker().isEmpty() ? b : a));
        return List.copyOf(once.values());
    }

    private static Said said(Sentence sentence, String speaker, Map<String, String> signatures) {
        return new Said(sentence, signatures.getOrDefault(sentence.id(), ""), speaker);
    }
}
