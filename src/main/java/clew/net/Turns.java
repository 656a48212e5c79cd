package clew.net;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// One request at a time to one host; who came first goes first.
final class Turns {
    private static final long PATIENCE_MINUTES = 10;

    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

    /// What `work` gives, once it is its turn; nothing if that takes too long.
    <T> Optional<T> at(String host, Supplier<T> work) throws InterruptedException {
        Semaphore turn = hosts.computeIfAbsent(host, h -> new Semaphore(1, true));
        if (!turn.tryAcquire(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            turn.release();
        }
    }
}
