package clew.net;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One request at a time to one host; who came first goes first.
final class Turns {
    private static final long PATIENCE_MINUTES = 10;

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final Ticks ticks;
    private final long begun;

    /// What pauses are measured and waited by.
    interface Ticks {
        /// The time of this machine.
        Ticks SYSTEM = new Ticks() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration pause) throws InterruptedException {
                Thread.sleep(pause);
            }
        };

        /// Nanoseconds since some moment.
        long nanos();

        /// Returns when so much time has passed.
        void sleep(Duration pause) throws InterruptedException;
    }

    Turns(Ticks ticks) {
        this.ticks = ticks;
        this.begun = ticks.nanos();
    }

    /// A host, free or not, and when it was last left. What was asked before the program began is not known, so it
    /// counts as asked then.
    private static final class Host {
        private final Semaphore free = new Semaphore(1, true);
        private long left;

        Host(long left) {
            this.left = left;
        }
    }

    /// What `work` gives, once it is its turn; nothing if that takes too long.
    ///
    /// @param pause at least so long after the turn before
    <T> Optional<T> at(String name, Duration pause, Supplier<T> work) throws InterruptedException {
        Host host = hosts.computeIfAbsent(name, h -> new Host(begun));
        if (!host.free.tryAcquire(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            return Optional.empty();
        }
        try {
            ticks.sleep(Duration.ofNanos(Math.max(0, host.left + pause.toNanos() - ticks.nanos())));
            return Optional.of(work.get());
        } finally {
            host.left = ticks.nanos();
            host.free.release();
        }
    }
}
