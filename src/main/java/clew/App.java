package clew;

import clew.brief.Versions;
import clew.brief.plain.PlainWriter;
import clew.cycle.CycleRunner;
import clew.cycle.Verifier;
import clew.feed.FeedReader;
import clew.feed.file.BibFile;
import clew.feed.file.JsonLines;
import clew.feed.file.TextFile;
import clew.feed.page.PageReader;
import clew.feed.pdf.PdfReader;
import clew.item.Items;
import clew.model.onnx.BgeSmall;
import clew.reading.rules.RuleReader;
import clew.store.Store;
import clew.thread.Threads;
import clew.view.cli.Cli;
import clew.view.cli.House;
import clew.view.web.Pages;
import clew.work.Works;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
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
        return new Wired(Store.open(data, store), InstantSource.system());
    }

    private static final class Wired implements House {
        private final Store store;
        private final InstantSource clock;
        private final BgeSmall embedder = new BgeSmall();
        private @Nullable Pages pages;

        Wired(Store store, InstantSource clock) {
            this.store = store;
            this.clock = clock;
        }

        @Override
        public Threads threads() {
            return store.threads();
        }

        @Override
        public Items items() {
            return store.items();
        }

        @Override
        public Works works() {
            return store.works();
        }

        @Override
        public Versions versions() {
            return store.versions();
        }

        @Override
        public CycleRunner cycles() {
            return new CycleRunner(
                    store.items(),
                    store.works(),
                    store.versions(),
                    store.cycles(),
                    embedder,
                    new RuleReader(),
                    new PlainWriter(),
                    clock);
        }

        @Override
        public Verifier verifier() {
            return new Verifier(store.items(), store.works(), store.versions(), store.cycles());
        }

        @Override
        public List<FeedReader> readers() {
            return List.of(new JsonLines(), new TextFile(new PageReader()), new BibFile(), new PdfReader());
        }

        @Override
        public InstantSource clock() {
            return clock;
        }

        @Override
        public int serve(int port) {
            Pages started = new Pages(store.threads(), store.versions(), store.items(), store.works(), clock);
            pages = started;
            return started.start(port);
        }

        @Override
        public void close() {
            if (pages != null) {
                pages.close();
            }
            embedder.close();
            store.close();
        }
    }
}
