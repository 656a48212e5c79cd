package clew.store;

import clew.net.Rests;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/// Read once, since every request asks; written through.
final class SqlRests implements Rests {
    private final Jdbi jdbi;
    private final Failures failures;
    private final Map<String, Instant> hosts;

    SqlRests(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.hosts = new ConcurrentHashMap<>(failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT host, until_at FROM rest")
                        .map((r, c) -> Map.entry(r.getString("host"), Instant.ofEpochMilli(r.getLong("until_at"))))
                        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    @Override
    public Optional<Instant> until(String host) {
        return Optional.ofNullable(hosts.get(host));
    }

    @Override
    public void rest(String host, Instant until) {
        hosts.put(host, until);
        failures.mapped(
                () -> jdbi.useHandle(h -> h.createUpdate("INSERT INTO rest (host, until_at) VALUES (:host, :until)"
                                + " ON CONFLICT (host) DO UPDATE SET until_at = excluded.until_at")
                        .bind("host", host)
                        .bind("until", until.toEpochMilli())
                        .execute()));
    }
}
