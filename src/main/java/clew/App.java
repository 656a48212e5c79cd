package clew;

import clew.brief.Writer;
import clew.collect.Collector;
import clew.collect.Reactive;
import clew.collect.Schedule;
import clew.cycle.CycleRunner;
import clew.cycle.DailyCycles;
import clew.cycle.Verifier;
import clew.feed.BodyReader;
import clew.feed.FeedReader;
import clew.feed.Finder;
import clew.feed.Keys;
import clew.feed.Search;
import clew.feed.Searches;
import clew.feed.file.BibFile;
import clew.feed.file.JsonLines;
import clew.feed.file.TextFile;
import clew.feed.file.WatchedFolder;
import clew.feed.page.PageReader;
import clew.feed.pdf.PdfReader;
import clew.feed.syndication.SyndicationReader;
import clew.feed.web.SearchFeed;
import clew.feed.web.WebFeed;
import clew.feed.web.WebFinder;
import clew.model.LanguageModel;
import clew.model.Models;
import clew.model.onnx.BgeSmall;
import clew.net.Reach;
import clew.net.Web;
import clew.net.Wishes;
import clew.store.Store;
import clew.view.Lookup;
import clew.view.cli.Cli;
import clew.view.cli.House;
import clew.view.web.Pages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Wires the rooms. The only place that names implementations.
public final class App {
    private App() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] arguments) {
        // What libraries log is not for the person at the command line.
        Logger.getLogger("").setLevel(Level.OFF);
        System.exit(Cli.run(App::open, System.getenv(), arguments));
    }

    /// Opens the house over a data folder.
    ///
    /// @param store a database address, or `null` for SQLite in the data folder
    public static House open(Path data, @Nullable String store) {
        return open(new Settings(data, store, Reach.PUBLIC, "", Keys.NONE));
    }

    /// Opens the house as it is set.
    public static House open(Settings settings) {
        InstantSource clock = InstantSource.system();
        return open(settings, clock, wishes -> new Web(settings.reach(), settings.contact(), wishes, clock));
    }

    /// Opens the house as it is set, with a clock and a way to the web of the caller's own.
    ///
    /// @param web makes the way to the web, of what hosts ask of us
    public static House open(Settings settings, InstantSource clock, Function<Wishes, Web> web) {
        Store store = Store.open(settings.data(), settings.store());
        return new Wired(store, settings, clock, web.apply(store.wishes()));
    }

    /// The services that can be searched.
    public static List<Search> searches() {
        return Services.ALL;
    }

    /// The kinds of files that are read.
    public static List<FeedReader> files() {
        return List.of(new JsonLines(), new TextFile(new PageReader()), new BibFile(), new PdfReader());
    }

    /// What can be read of what an address answers with, asked in this order.
    public static List<BodyReader> bodies() {
        return List.of(new SyndicationReader(), new PdfReader(), new PageReader());
    }

    private static final class Wired implements House, OverStore {
        private final Store store;
        private final InstantSource clock;
        private final BgeSmall embedder = new BgeSmall();
        private final Web web;
        private final Searches searches;
        private final Collector collector;
        private final CycleRunner cycles;
        private final ChosenModels models;
        private final Lookup lookup;
        private @Nullable Pages pages;
        private @Nullable Schedule schedule;

        Wired(Store store, Settings settings, InstantSource clock, Web web) {
            this.store = store;
            this.clock = clock;
            this.web = web;
            this.lookup = new Lookup(
                    store.threads(), store.versions(), store.items(), store.works(), store.cycles()::vectors, embedder);
            this.searches = new Searches(App.searches(), settings.keys(), settings.contact());
            List<FeedReader> kinds =
                    List.of(new WatchedFolder(files()), new WebFeed(web, bodies()), new SearchFeed(web, searches));
            this.collector = new Collector(store.feeds(), kinds, clock);
            this.cycles = new CycleRunner(
                    store.items(),
                    store.works(),
                    store.versions(),
                    store.cycles(),
                    embedder,
                    ChosenModels.reader(Optional.empty()),
                    ChosenModels.writer(Optional.empty()),
                    clock);
            this.models = new ChosenModels(settings, store.calls(), store.spending(), clock);
        }

        @Override
        public Store store() {
            return store;
        }

        @Override
        public Optional<LanguageModel> model(String thread) {
            return models.of(thread);
        }

        @Override
        public Optional<LanguageModel> replay(String thread) {
            return models.replay();
        }

        @Override
        public CycleRunner cycles(Optional<LanguageModel> model) {
            return cycles.with(ChosenModels.reader(model), writer(model));
        }

        @Override
        public Writer writer(Optional<LanguageModel> model) {
            return ChosenModels.writer(model);
        }

        @Override
        public Verifier verifier() {
            return new Verifier(store.items(), store.works(), store.versions(), store.cycles());
        }

        @Override
        public List<FeedReader> readers() {
            return files();
        }

        @Override
        public Searches searches() {
            return searches;
        }

        @Override
        public Lookup lookup() {
            return lookup;
        }

        @Override
        public Finder finder() {
            return new WebFinder(web, new SyndicationReader(), new PageReader());
        }

        @Override
        public Reactive reactive() {
            return new Reactive(
                    store.reactive(), store.feeds(), store.versions(), store.cycles()::tensions, searches, clock);
        }

        @Override
        public Collector collector() {
            return collector;
        }

        @Override
        public void collectAlways(Consumer<String> say) {
            schedule = new Schedule(
                    collector,
                    new DailyCycles(
                            store.threads(),
                            store.feeds(),
                            store.items(),
                            store.versions(),
                            thread -> cycles(model(thread)),
                            thread -> reactive().renew(thread),
                            clock),
                    say);
            schedule.start();
        }

        @Override
        public Models models() {
            return models;
        }

        @Override
        public InstantSource clock() {
            return clock;
        }

        @Override
        public int serve(int port) {
            pages = new Pages(this);
            return pages.start(port);
        }

        @Override
        public void close() {
            if (pages != null) {
                pages.close();
            }
            if (schedule != null) {
                schedule.close();
            }
            collector.close();
            models.close();
            web.close();
            lookup.close();
            embedder.close();
            store.close();
        }
    }
}
