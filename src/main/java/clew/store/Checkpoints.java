package clew.store;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Writes what is committed from SQLite's log back to its place in the store, a moment later and on a thread of its
/// own, so that whoever commits does not wait for it: in a large store nearly every key of an item lies on a page of
/// its own. A passive checkpoint waits for nobody and holds up nobody; what it leaves in the log the next one takes.
///
/// That happens over a connection of its own, too. Were it one of those that are lent, whoever had used that one last
/// would get another, which has to read anew what it needs of the store.
final class Checkpoints implements AutoCloseable {
    private static final long BETWEEN_MS = 500;

    private final Jdbi jdbi;
    private @Nullable Handle open;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("checkpoints").factory());

    /// @param jdbi opens a connection for each handle
    Checkpoints(Jdbi jdbi) {
        this.jdbi = jdbi;
        var _ = thread.scheduleWithFixedDelay(this::write, BETWEEN_MS, BETWEEN_MS, TimeUnit.MILLISECONDS);
    }

    private void write() {
        try {
            if (open == null) {
                open = jdbi.open();
            }
            open.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (JdbiException e) {
            // All of it stays in the log, and whoever commits next hears what is wrong with the store.
        }
    }

    @Override
    public void close() {
        thread.close();
        if (open != null) {
            open.close();
        }
    }
}
