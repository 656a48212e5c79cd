package clew.view.cli;

import clew.brief.Versions;
import clew.cycle.CycleRunner;
import clew.cycle.Verifier;
import clew.feed.FeedReader;
import clew.item.Items;
import clew.thread.Threads;
import clew.work.Works;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rooms as the commands use them. [clew.App] opens it, since only it knows the implementations.
public interface House extends AutoCloseable {
    Threads threads();

    Items items();

    Works works();

    Versions versions();

    CycleRunner cycles();

    Verifier verifier();

    List<FeedReader> readers();

    InstantSource clock();

    /// Serves the pages on this machine and returns the port; they are served until the house is closed.
    ///
    /// @param port 0 for any free one
    int serve(int port);

    @Override
    void close();

    /// Opens the house over a data folder.
    interface Opener {
        /// Opens it.
        ///
        /// @param store a database address, or `null` for SQLite in the data folder
        House open(Path data, @Nullable String store);
    }
}
