package clew.net;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Hosts that asked to be left alone for a while. Kept over restarts by whoever can.
public interface Rests {
    /// Until when a host wants to be left alone, if it ever said so.
    Optional<Instant> until(String host);

    /// Leaves a host alone until then.
    void rest(String host, Instant until);

    /// As long as the program runs.
    static Rests inMemory() {
        Map<String, Instant> hosts = new ConcurrentHashMap<>();
        return new Rests() {
            @Override
            public Optional<Instant> until(String host) {
                return Optional.ofNullable(hosts.get(host));
            }

            @Override
            public void rest(String host, Instant until) {
                hosts.put(host, until);
            }
        };
    }
}
