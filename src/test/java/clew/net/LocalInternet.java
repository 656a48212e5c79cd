package clew.net;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// The whole internet on this machine: one server with TLS that stands for every host, each answered by the site
/// that a test puts there.
public final class LocalInternet implements AutoCloseable {
    private final Map<String, LocalServer.Site> sites = new ConcurrentHashMap<>();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final LocalServer server;

    /// Time in which nothing takes any but the pauses, which nobody waits for.
    private final Turns.Ticks ticks = new Turns.Ticks() {
        @Override
        public long nanos() {
            return pauses.stream().mapToLong(Duration::toNanos).sum();
        }

        @Override
        public void sleep(Duration pause) {
            if (pause.isPositive()) {
                pauses.add(pause);
            }
        }
    };

    public LocalInternet() {
        HeldCertificate own = new HeldCertificate.Builder()
                .addSubjectAlternativeName("every.example")
                .build();
        server = new LocalServer(
                (asked, out) -> {
                    LocalServer.Site site = sites.get(asked.host());
                    if (site == null) {
                        LocalServer.answer(out, 404, "nothing here");
                    } else {
                        site.answer(asked, out);
                    }
                },
                new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext());
    }

    /// Puts a site at a host.
    public LocalInternet at(String host, LocalServer.Site site) {
        sites.put(host, site);
        return this;
    }

    /// Puts a text at a host, whatever is asked there.
    public LocalInternet at(String host, String type, String text) {
        return at(host, (asked, out) -> LocalServer.answer(out, 200, text, "Content-Type", type));
    }

    /// What was asked of a host.
    public List<LocalServer.Asked> asked(String host) {
        return server.asked().stream().filter(a -> a.host().equals(host)).toList();
    }

    /// The pauses that were made before something was asked, none of which took any time.
    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /// The way there.
    public Web web(Reach reach, Wishes wishes, InstantSource clock) {
        return new TestWeb()
                .to(server)
                .trustingAll()
                .reach(reach)
                .wishes(wishes)
                .clock(clock)
                .ticks(ticks)
                .open();
    }

    @Override
    public void close() {
        server.close();
    }
}
