package clew.cycle;

import clew.ClewException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Runs work on threads in the background, one piece at a time for each thread, and knows how the last one stands.
public final class Runs implements AutoCloseable {
    private static final End WRONG = new End("Something went wrong that should not have.", true, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Run> last = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("run-", 0).daemon().factory());

    /// A piece of work.
    public interface Task {
        /// Does it.
        ///
        /// @return what came of it
        End run(Progress progress) throws InterruptedException;
    }

    /// How a piece of work stands.
    ///
    /// @param what what it is, such as `cycle`
    /// @param doing what is being done
    /// @param done so far
    /// @param of in all; 0 if that is not known
    /// @param end what came of it; nothing while it is under way
    public record Run(
            String what,
            String doing,
            int done,
            int of,
            @Nullable End end) {}

    /// What came of a piece of work.
    ///
    /// @param said in one line
    /// @param failed whether it went wrong
    /// @param version the version that it appended; 0 for none
    public record End(String said, boolean failed, int version) {
        /// Of work that appended no version.
        public End(String said) {
            this(said, false, 0);
        }
    }

    /// Starts, if nothing is under way for that thread.
    ///
    /// @return whether it was started
    public boolean start(String thread, String what, Task task) {
        AtomicBoolean free = new AtomicBoolean();
        last.compute(thread, (t, run) -> {
            free.set(run == null || run.end() != null);
            return free.get() || run == null ? new Run(what, "starting", 0, 0, null) : run;
        });
        if (free.get()) {
            workers.execute(() -> run(thread, what, task));
        }
        return free.get();
    }

    private void run(String thread, String what, Task task) {
        End end = WRONG;
        try {
            end = end(
                    task,
                    (doing, done, of) -> last.computeIfPresent(
                            thread, (t, run) -> run.end() == null ? new Run(what, doing, done, of, null) : run));
        } finally {
            last.put(thread, new Run(what, "", 0, 0, end));
        }
    }

    private static End end(Task task, Progress progress) {
        try {
            return task.run(progress);
        } catch (ClewException e) {
            return new End(e.getMessage(), true, 0);
        } catch (InterruptedException e) {
            return new End("It was stopped.", true, 0);
        } catch (RuntimeException e) {
            return WRONG;
        }
    }

    /// How the last piece of work on a thread stands, if there was one since the program began.
    public Optional<Run> last(String thread) {
        return Optional.ofNullable(last.get(thread));
    }

    /// Stops what can be stopped, and waits a while for the rest.
    @Override
    public void close() {
        workers.shutdownNow();
        try {
            workers.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
