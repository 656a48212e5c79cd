package clew;

import clew.brief.Brief;
import clew.brief.Writer;
import clew.brief.plain.PlainWriter;
import clew.collect.Collector;
import clew.collect.Reactive;
import clew.cycle.CycleOutcome;
import clew.cycle.CycleRunner;
import clew.cycle.CycleStore;
import clew.cycle.Progress;
import clew.cycle.Verifier;
import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.feed.Keys;
import clew.feed.Searches;
import clew.feed.file.JsonLines;
import clew.item.Intake;
import clew.item.Items.ItemWithSnapshots;
import clew.model.Embedder;
import clew.model.Vector;
import clew.reading.Reader;
import clew.reading.rules.RuleReader;
import clew.store.Store;
import clew.thread.NarrativeThread;
import clew.view.Lookup;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The rooms over a real store, with a clock that stands still and an embedder that only tells what speaks of
/// recipes, which is off topic, from what does not.
public final class TestHouse implements AutoCloseable {
    public static final String SLUG = "hedges";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2025-01-01T12:00:00Z"));
    private static final Embedder EMBEDDER =
            text -> new Vector(text.contains("recipe") ? new float[] {0, 1} : new float[] {1, 0});

    private final Store store;
    private final Path inbox;
    private final UnaryOperator<CycleStore> wrapped;
    private final String slug;

    private TestHouse(Store store, Path inbox, UnaryOperator<CycleStore> wrapped, String slug) {
        this.store = store;
        this.inbox = inbox;
        this.wrapped = wrapped;
        this.slug = slug;
    }

    public static TestHouse open(Path data) {
        return open(data, null, UnaryOperator.identity());
    }

    /// @param wrapped what stands between the cycle and the store
    public static TestHouse open(Path data, String url, UnaryOperator<CycleStore> wrapped) {
        Store store = Store.open(data, url);
        if (store.threads().find(SLUG).isEmpty()) {
            store.threads()
                    .open(new NarrativeThread(
                            SLUG, "Hedges and birds", "Do hedges bring birds back?", List.of(), List.of(), ""));
        }
        return new TestHouse(store, data.resolve("inbox.jsonl"), wrapped, SLUG);
    }

    /// The same house, where items are taken and versions written of another thread, which is opened.
    public TestHouse in(NarrativeThread thread) {
        store.threads().open(thread);
        return new TestHouse(store, inbox, wrapped, thread.slug());
    }

    public Store store() {
        return store;
    }

    /// Takes items in, each written by [#item].
    public int take(String... lines) {
        try {
            Files.writeString(inbox, String.join("\n", lines) + "\n");
            return store.items().add(slug, read(inbox));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<ItemWithSnapshots> read(Path file) {
        return switch (new JsonLines().read(new Feed("inbox", file.toString()))) {
            case FetchResult.Nothing n -> throw new IllegalArgumentException(n.why());
            case FetchResult.Unchanged u -> List.of();
            case FetchResult.Fetched f ->
                f.entries().stream().map(new Intake(CLOCK.instant())::take).toList();
        };
    }

    public CycleOutcome cycle(String day) {
        return cycles().run(thread(), LocalDate.parse(day), Progress.SILENT);
    }

    /// Cycles over the store, or what stands before it.
    public CycleRunner cycles() {
        return runner(new RuleReader(), new PlainWriter());
    }

    public CycleRunner runner(Reader reader, Writer writer) {
        return new CycleRunner(
                store.items(),
                store.works(),
                store.versions(),
                wrapped.apply(store.cycles()),
                EMBEDDER,
                reader,
                writer,
                CLOCK);
    }

    /// The rooms, from which no address is asked.
    public TestRooms rooms() {
        return new TestRooms(
                store,
                cycles(),
                reactive(),
                CLOCK,
                lookup(),
                address -> {
                    throw new AssertionError("nobody asked for " + address);
                },
                new Collector(store.feeds(), List.of(), CLOCK));
    }

    public NarrativeThread thread() {
        return store.threads().find(slug).orElseThrow();
    }

    /// The version that a cycle appends.
    public Brief brief(String day) {
        return ((CycleOutcome.Appended) cycle(day)).brief();
    }

    /// Searches from the brief, at services that are only named.
    public Reactive reactive() {
        return new Reactive(
                store.reactive(),
                store.feeds(),
                store.versions(),
                store.cycles()::tensions,
                new Searches(App.searches(), Keys.NONE, ""),
                CLOCK);
    }

    public Lookup lookup() {
        return new Lookup(
                store.threads(), store.versions(), store.items(), store.works(), store.cycles()::vectors, EMBEDDER);
    }

    public Verifier.Report verify() {
        return new Verifier(store.items(), store.works(), store.versions(), store.cycles()).verify(SLUG);
    }

    /// A line of an import file. The text may be empty.
    public static String item(String title, String author, String published, String text, String... more) {
        ObjectNode item = JSON.createObjectNode();
        item.put("id", title.replaceAll("\\W+", "-") + "-" + published);
        item.put("title", title);
        if (!author.isEmpty()) {
            item.putPOJO("authors", List.of(author.split("; ")));
        }
        if (!published.isEmpty()) {
            item.put("published", published);
        }
        if (!text.isEmpty()) {
            item.put("text", text);
        }
        for (int i = 0; i + 1 < more.length; i += 2) {
            item.put(more[i], more[i + 1]);
        }
        return item.toString();
    }

    /// A small debate, two days of items: of the first, two papers and a recipe; of the second, an answer.
    public static List<String> debate() {
        List<String> lines = new ArrayList<>();
        lines.add(item(
                "Hedges bring birds back to farms",
                "Wilma Ockert",
                "2020-03-01",
                "Farms have lost their birds. We show that hedges bring birds back to farms within four years.",
                "url",
                "https://fieldnotes.example/ockert-1",
                "kind",
                "paper"));
        lines.add(item(
                "Hedges do not bring birds back to farms",
                "Jost Amberg",
                "2020-05-11",
                "Hedges are planted everywhere. I find that hedges do not bring birds back to farms without fallow land.",
                "url",
                "https://fieldnotes.example/amberg-7",
                "kind",
                "paper"));
        lines.add(item("A recipe for hedgerow jam", "Nan Tolley", "2020-06-01", "Boil the berries of this recipe."));
        return lines;
    }

    public static String answer() {
        return item(
                "Hedges, birds and fallow land",
                "Wilma Ockert",
                "2021-02-02",
                "Critics ask for fallow land. We find that hedges bring birds back to farms with and without fallow land.",
                "kind",
                "paper");
    }

    @Override
    public void close() {
        store.close();
    }
}
