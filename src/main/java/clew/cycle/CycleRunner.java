package clew.cycle;

import clew.ClewException;
import clew.brief.Brief;
import clew.brief.Versions;
import clew.brief.Writer;
import clew.item.Depth;
import clew.item.Item;
import clew.item.Items;
import clew.item.Page;
import clew.ledger.Bookkeeper;
import clew.ledger.Ledger;
import clew.ledger.Tension;
import clew.model.Embedder;
import clew.model.Vector;
import clew.reading.Reader;
import clew.reading.Reading;
import clew.thread.NarrativeThread;
import clew.thread.Placement;
import clew.thread.Scope;
import clew.work.Copy;
import clew.work.Origins;
import clew.work.Pin;
import clew.work.Pins;
import clew.work.Resolved;
import clew.work.Resolver;
import clew.work.Voices;
import clew.work.Work;
import clew.work.Works;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Runs a cycle: what arrived is resolved into works, placed, read, compared with what is known, written, checked
/// and appended as one version. Nothing is stored before the last step, and that step is one transaction.
public final class CycleRunner {
    private final Items items;
    private final Works works;
    private final Versions versions;
    private final CycleStore store;
    private final Embedder embedder;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;
    private final Map<String, ReentrantLock> turns;

    public CycleRunner(
            Items items,
            Works works,
            Versions versions,
            CycleStore store,
            Embedder embedder,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this(items, works, versions, store, embedder, reader, writer, clock, new ConcurrentHashMap<>());
    }

    private CycleRunner(
            Items items,
            Works works,
            Versions versions,
            CycleStore store,
            Embedder embedder,
            Reader reader,
            Writer writer,
            InstantSource clock,
            Map<String, ReentrantLock> turns) {
        this.items = items;
        this.works = works;
        this.versions = versions;
        this.store = store;
        this.embedder = embedder;
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
        this.turns = turns;
    }

    /// The same with another reader and writer; cycles of one thread take turns with those of this runner.
    public CycleRunner with(Reader other, Writer another) {
        return new CycleRunner(items, works, versions, store, embedder, other, another, clock, turns);
    }

    /// Runs one cycle of a thread, after any other of that thread.
    ///
    /// @param asOf only what was surely published or seen by the end of this day is used
    /// @throws ClewException if a later version exists already, or the store cannot be written
    public CycleOutcome run(NarrativeThread thread, LocalDate asOf, Progress progress) {
        ReentrantLock turn = turns.computeIfAbsent(thread.slug(), t -> new ReentrantLock());
        turn.lock();
        try {
            return next(thread, asOf, progress);
        } finally {
            turn.unlock();
        }
    }

    /// How many cycles of a thread wait for another to end, about.
    public int waiting(String thread) {
        ReentrantLock turn = turns.get(thread);
        return turn == null ? 0 : turn.getQueueLength();
    }

    private CycleOutcome next(NarrativeThread thread, LocalDate asOf, Progress progress) {
        Optional<Brief> previous = versions.latest(thread.slug());
        requireLater(previous, asOf);
        OpenPages pages = new OpenPages(items);
        List<Item> arrived = items.unplaced(thread.slug());
        Pins pins = new Pins(works.pins(thread.slug()));
        progress.at("sorting", 0, arrived.size());
        Resolved resolved = new Resolver(asOf, pages::text, works.neighbours(thread.slug()), pins).resolve(arrived);
        if (resolved.works().isEmpty() && previous.map(b -> follows(b, pins)).orElse(true)) {
            return new CycleOutcome.NothingNew(
                    previous.map(b -> b.version().number()).orElse(0),
                    resolved.waiting().size());
        }
        int number = previous.map(b -> b.version().number() + 1).orElse(1);
        Prepared next =
                prepare(thread, new Edition.Found(number, asOf, arrived, resolved, pins), previous, pages, progress);
        Brief brief = next.edition().written(writer, clock);
        List<Tension> moved = next.edition().ledger().tensions().stream()
                .filter(t -> !next.tensions().contains(t))
                .toList();
        store.commit(new Round(
                thread.slug(),
                resolved,
                next.placed().placements(),
                next.placed().vectors(),
                next.readings(),
                moved,
                brief));
        return new CycleOutcome.Appended(brief);
    }

    /// The version that a cycle would append, as each of some writers writes it; where nothing is new, the latest
    /// version
    /// once more. Nothing is stored.
    ///
    /// @throws ClewException if a later version exists already, or there is nothing to write of
    public List<Brief> compare(NarrativeThread thread, LocalDate asOf, List<Writer> writers, Progress progress) {
        Optional<Brief> latest = versions.latest(thread.slug());
        requireLater(latest, asOf);
        OpenPages pages = new OpenPages(items);
        List<Item> arrived = items.unplaced(thread.slug());
        Pins pins = new Pins(works.pins(thread.slug()));
        Resolved resolved = new Resolver(asOf, pages::text, works.neighbours(thread.slug()), pins).resolve(arrived);
        boolean news = !resolved.works().isEmpty();
        if (!news && latest.isEmpty()) {
            throw new ClewException(
                    ClewException.Kind.BAD_INPUT,
                    "'" + thread.slug() + "' has nothing to write of by " + asOf + "; bring items in first");
        }
        int number = latest.map(b -> b.version().number() + (news ? 1 : 0)).orElse(1);
        LocalDate day = news ? asOf : latest.map(b -> day(b.version())).orElse(asOf);
        Optional<Brief> previous = news ? latest : versions.find(thread.slug(), number - 1);
        Edition edition = prepare(
                        thread, new Edition.Found(number, day, arrived, resolved, pins), previous, pages, progress)
                .edition();
        return writers.stream().map(w -> edition.written(w, clock)).toList();
    }

    /// A version that is ready to be written, and what is to be stored with it.
    private record Prepared(Edition edition, Placed placed, List<Reading> readings, List<Tension> tensions) {}

    private Prepared prepare(
            NarrativeThread thread, Edition.Found found, Optional<Brief> previous, OpenPages pages, Progress progress) {
        Standing state = Standing.load(thread.slug(), found.asOf(), works, store);
        state.take(found.resolved());
        Placed placed = place(thread, state, pages, found.number(), progress);
        List<Reading> readings = read(thread, found.arrived(), state, pages, progress);
        List<String> waiting = found.arrived().stream()
                .filter(i -> found.resolved().waiting().containsKey(i.id())
                        && i.authors().isEmpty())
                .map(Item::title)
                .toList();
        Voices voices = Voices.of(state.works.values(), waiting, pages::text, found.pins());
        progress.at("writing", 0, 0);
        Ledger ledger = new Bookkeeper(voices, thread.title() + " " + thread.question(), pages::text)
                .draw(state.works, state.placements, state.readings, state.tensions, found.number());
        Map<Integer, LocalDate> days = new TreeMap<>();
        versions.heads(thread.slug()).forEach(v -> days.put(v.number(), day(v)));
        days.put(found.number(), found.asOf());
        Edition edition = new Edition(
                thread,
                previous.orElse(null),
                days,
                found,
                state,
                ledger,
                new Origins(voices),
                readings,
                pages,
                n -> versions.find(thread.slug(), n));
        return new Prepared(edition, placed, readings, state.tensions);
    }

    private static void requireLater(Optional<Brief> previous, LocalDate asOf) {
        previous.map(b -> b.version()).filter(v -> day(v).isAfter(asOf)).ifPresent(v -> {
            throw new ClewException(
                    ClewException.Kind.BAD_INPUT,
                    "version " + v.number() + " is as of " + day(v) + ": a later version cannot be as of " + asOf
                            + "; give that day or a later one");
        });
    }

    /// Whether a version follows the very pins that hold now.
    private static boolean follows(Brief version, Pins pins) {
        List<Integer> followed =
                version.pins().stream().map(Brief.Pinned::number).toList();
        return followed.equals(pins.holding().stream().map(Pin::number).toList());
    }

    /// Places works that are new or were not surely out before, and those that now have more to read than when
    /// they were set aside.
    private Placed place(NarrativeThread thread, Standing state, OpenPages pages, int number, Progress progress) {
        List<Work> due = state.works.values().stream().filter(state::due).toList();
        Map<String, Vector> vectors = new TreeMap<>();
        Map<String, Scope.Candidate> known = new TreeMap<>();
        List<Scope.Candidate> candidates = new ArrayList<>();
        store.vectors(thread.slug()).forEach((id, v) -> {
            Work work = state.works.get(id);
            if (work != null) {
                known.put(id, new Scope.Candidate(id, work.title(), text(work, pages), v));
            }
        });
        for (Work work : due) {
            progress.at("embedding", vectors.size(), due.size());
            String text = text(work, pages);
            Vector meaning = embedder.embed(Scope.embedded(work.title(), text));
            vectors.put(work.id(), meaning);
            candidates.add(new Scope.Candidate(work.id(), work.title(), text, meaning));
        }
        candidates.forEach(c -> known.put(c.id(), c));
        Vector question = embedder.embed(thread.title() + ". " + thread.question());
        Scope scope = new Scope(thread, question, List.copyOf(known.values()));
        List<Placement> placements = new ArrayList<>();
        for (Scope.Candidate candidate : candidates) {
            Placement before = state.placements.get(candidate.id());
            Placement placement = scope.place(candidate, number);
            if (before == null || placement.inScope()) {
                placements.add(placement);
                state.placements.put(candidate.id(), placement);
            }
        }
        return new Placed(placements, vectors);
    }

    /// The deepest text there is of a work.
    private static String text(Work work, OpenPages pages) {
        String page = work.deepest().map(c -> pages.text(c.page())).orElse("");
        return page.isEmpty() ? "" : page.substring(Page.body(page));
    }

    /// Reads the deepest copy of each work in scope, once.
    private List<Reading> read(
            NarrativeThread thread, List<Item> arrived, Standing state, OpenPages pages, Progress progress) {
        Map<String, Item> byId = new HashMap<>();
        arrived.forEach(i -> byId.put(i.id(), i));
        List<Reading> fresh = new ArrayList<>();
        for (Work work : state.works.values()) {
            Placement placement = state.placements.get(work.id());
            Optional<Copy> copy = work.deepest();
            if (placement == null
                    || !placement.inScope()
                    || copy.isEmpty()
                    || copy.get().depth() == Depth.TITLE
                    || state.readings.containsKey(copy.get().item())) {
                continue;
            }
            String id = copy.get().item();
            Item item = byId.containsKey(id)
                    ? byId.get(id)
                    : items.find(thread.slug(), id).orElse(null);
            if (item != null && pages.text(item.page()).length() > Page.body(pages.text(item.page()))) {
                Reading reading = reader.read(item, pages.text(item.page()));
                fresh.add(reading);
                state.readings.put(item.id(), reading);
                progress.at("reading", fresh.size(), state.works.size());
            }
        }
        return fresh;
    }

    private static LocalDate day(Brief.Version version) {
        return LocalDate.parse(version.asOf().substring(0, 10));
    }

    /// Where works belong, and their vectors.
    private record Placed(List<Placement> placements, Map<String, Vector> vectors) {}
}
