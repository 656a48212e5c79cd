package clew.store;

import clew.net.Wishes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/// Who wants to be left alone is read once, since every request asks; written through.
final class SqlWishes implements Wishes {
    private final Jdbi jdbi;
    private final Failures failures;
    private final Commits commits;
    private final Map<String, Instant> hosts;

    SqlWishes(Jdbi jdbi, Failures failures, Commits commits) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.commits = commits;
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
        commits.commit(h -> h.createUpdate("INSERT INTO rest (host, until_at) VALUES (:host, :until)"
                        + " ON CONFLICT (host) DO UPDATE SET until_at = excluded.until_at")
                .bind("host", host)
                .bind("until", until.toEpochMilli())
                .execute());
    }

    @Override
    public Optional<Robots> robots(String site) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body, since_at FROM robots WHERE site = :site")
                        .bind("site", site)
                        .map((r, c) -> new Robots(r.getString("body"), Instant.ofEpochMilli(r.getLong("since_at"))))
                        .findOne()));
    }

    @Override
    public void robots(String site, Robots said) {
        commits.commit(h -> {
            h.createUpdate("DELETE FROM robots WHERE since_at <= :old")
                    .bind("old", said.since().minus(Robots.KEPT).toEpochMilli())
                    .execute();
            return h.createUpdate("INSERT INTO robots (site, since_at, body) VALUES (:site, :since, :body)"
                            + " ON CONFLICT (site) DO UPDATE SET since_at = excluded.since_at, body = excluded.body")
                    .bind("site", site)
                    .bind("since", said.since().toEpochMilli())
                    .bind("body", said.text())
                    .execute();
        });
    }
}
