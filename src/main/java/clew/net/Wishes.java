package clew.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What hosts ask of us: to be left alone for a while, and what their `robots.txt` says. Kept over restarts by whoever
/// can.
public interface Wishes {
    /// Until when a host wants to be left alone, if it ever said so.
    Optional<Instant> until(String host);

    /// Leaves a host alone until then.
    void rest(String host, Instant until);

    /// What a site's `robots.txt` said when it was last asked for, if it is still known.
    ///
    /// @param site scheme, host and port
    Optional<Robots> robots(String site);

    /// Keeps that in the place of what was said before. What is older than [Robots#KEPT] need not be kept any more.
    void robots(String site, Robots said);

    /// A `robots.txt`.
    ///
    /// @param text empty where a site has none
    /// @param since when it was asked for
    record Robots(String text, Instant since) {
        /// How long it may be used (RFC 9309, section 2.4).
        public static final Duration KEPT = Duration.ofHours(24);
    }

    /// None is kept: for one service that is asked by somebody who heeds what it answers.
    static Wishes unheard() {
        return new Wishes() {
            @Override
            public Optional<Instant> until(String host) {
                return Optional.empty();
            }

            @Override
            public void rest(String host, Instant until) {}

            @Override
            public Optional<Robots> robots(String site) {
                return Optional.empty();
            }

            @Override
            public void robots(String site, Robots said) {}
        };
    }

    /// As long as the program runs.
    static Wishes inMemory() {
        Map<String, Instant> hosts = new ConcurrentHashMap<>();
        Map<String, Robots> sites = new ConcurrentHashMap<>();
        return new Wishes() {
            @Override
            public Optional<Instant> until(String host) {
                return Optional.ofNullable(hosts.get(host));
            }

            @Override
            public void rest(String host, Instant until) {
                hosts.put(host, until);
            }

            @Override
            public Optional<Robots> robots(String site) {
                return Optional.ofNullable(sites.get(site));
            }

            @Override
            public void robots(String site, Robots said) {
                sites.put(site, said);
            }
        };
    }
}
