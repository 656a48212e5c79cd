package clew.store;

import clew.ClewException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Commits what many threads write in as few transactions as may be: what comes while one is being committed waits and
/// is committed together. That happens on one thread of the system's own. A database in this process waits for the disk
/// without giving up the thread it was called on, and a few of those carry all virtual threads.
final class Commits implements AutoCloseable {
    private static final int AT_ONCE = 64;

    private final Jdbi jdbi;
    private final Failures failures;
    private final LinkedBlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("commits").factory());

    Commits(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    private record Write<T>(Function<Handle, T> work, CompletableFuture<T> done) {
        /// Writes.
        ///
        /// @return what is to be done once that is committed
        Runnable in(Handle handle) {
            T result = work.apply(handle);
            return () -> done.complete(result);
        }
    }

    /// Returns once what `work` writes is committed: all of it, or none and this throws.
    ///
    /// @param work may be called again if what was written with it failed
    <T> T commit(Function<Handle, T> work) {
        try {
            return begin(work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ClewException failure ? failure : failures.of(e);
        }
    }

    <T> CompletableFuture<T> begin(Function<Handle, T> work) {
        Write<T> write = new Write<>(work, new CompletableFuture<>());
        waiting.add(write);
        writer.execute(this::some);
        return write.done;
    }

    private void some() {
        List<Write<?>> writes = new ArrayList<>();
        waiting.drainTo(writes, AT_ONCE);
        if (!writes.isEmpty()) {
            commit(writes);
        }
    }

    /// What cannot be committed does not keep what came along with it from being committed.
    private void commit(List<Write<?>> writes) {
        try {
            jdbi.inTransaction(h -> writes.stream().map(w -> w.in(h)).toList()).forEach(Runnable::run);
        } catch (RuntimeException | Error e) {
            if (writes.size() == 1) {
                writes.getFirst().done.completeExceptionally(e);
            } else {
                writes.forEach(w -> commit(List.of(w)));
            }
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
