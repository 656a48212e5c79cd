package clew.store;

import clew.collect.Arrival;
import clew.collect.Feeds;
import clew.collect.Followed;
import clew.collect.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

final class SqlFeeds implements Feeds {
    private static final String IS_FOLLOWED = " EXISTS (SELECT 1 FROM feed f WHERE f.location = standing.location)";

    private final Jdbi jdbi;
    private final Failures failures;
    private final Commits commits;

    SqlFeeds(Jdbi jdbi, Failures failures, Commits commits) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.commits = commits;
    }

    @Override
    public boolean follow(Followed feed, Instant now) {
        return failures.mapped(() -> jdbi.inTransaction(h -> {
            int added = h.createUpdate("INSERT INTO feed (thread, location, name) VALUES (:thread, :location, :name)"
                            + " ON CONFLICT DO NOTHING")
                    .bind("thread", feed.thread())
                    .bind("location", feed.location())
                    .bind("name", feed.name())
                    .execute();
            if (added > 0) {
                keep(
                        h,
                        standing(h, feed.location())
                                .map(Standing::unread)
                                .orElseGet(() -> Standing.fresh(feed.location(), now)));
            }
            return added > 0;
        }));
    }

    @Override
    public boolean leave(String thread, String location) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createUpdate("DELETE FROM feed WHERE thread = :thread AND location = :location")
                                .bind("thread", thread)
                                .bind("location", location)
                                .execute()
                        > 0));
    }

    @Override
    public List<Followed> of(String thread) {
        return followed("WHERE thread = :value ORDER BY location", thread);
    }

    @Override
    public List<Followed> followers(String location) {
        return followed("WHERE location = :value ORDER BY thread", location);
    }

    private List<Followed> followed(String which, String value) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                        "SELECT thread, name, location FROM feed " + which)
                .bind("value", value)
                .map((r, c) -> new Followed(r.getString("thread"), r.getString("name"), r.getString("location")))
                .list()));
    }

    @Override
    public Optional<Standing> standing(String location) {
        return failures.mapped(() -> jdbi.withHandle(h -> standing(h, location)));
    }

    private static Optional<Standing> standing(Handle h, String location) {
        return h.createQuery("SELECT body FROM standing WHERE location = :location")
                .bind("location", location)
                .map((r, c) -> Json.read(r.getString("body"), Standing.class))
                .findOne();
    }

    @Override
    public List<Standing> due(Instant now) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body FROM standing WHERE next_at <= :now" + " AND"
                                + IS_FOLLOWED + " ORDER BY next_at, location")
                        .bind("now", now.toEpochMilli())
                        .map((r, c) -> Json.read(r.getString("body"), Standing.class))
                        .list()));
    }

    @Override
    public List<Standing> followed() {
        return failures.mapped(() -> jdbi.withHandle(
                h -> h.createQuery("SELECT body FROM standing WHERE" + IS_FOLLOWED + " ORDER BY location")
                        .map((r, c) -> Json.read(r.getString("body"), Standing.class))
                        .list()));
    }

    @Override
    public Optional<Instant> nextDue() {
        return failures.mapped(() -> jdbi.withHandle(
                h -> h.createQuery("SELECT next_at FROM standing WHERE" + IS_FOLLOWED + " ORDER BY next_at LIMIT 1")
                        .mapTo(Long.class)
                        .findOne()
                        .map(Instant::ofEpochMilli)));
    }

    @Override
    public void keep(List<Standing> standings) {
        if (!standings.isEmpty()) {
            failures.mapped(() -> jdbi.useTransaction(h -> keep(h, standings)));
        }
    }

    @Override
    public int takeIn(Arrival arrival) {
        return commits.commit(h -> {
            int added = 0;
            for (Arrival.Delivery delivery : arrival.deliveries()) {
                added += SqlItems.add(h, delivery.thread(), delivery.items());
            }
            keep(h, arrival.after().apply(added));
            return added;
        });
    }

    private static void keep(Handle h, Standing standing) {
        keep(h, List.of(standing));
    }

    private static void keep(Handle h, List<Standing> standings) {
        PreparedBatch rows = h.prepareBatch("INSERT INTO standing (location, next_at, body)"
                + " VALUES (:location, :next, :body)"
                + " ON CONFLICT (location) DO UPDATE SET next_at = excluded.next_at, body = excluded.body");
        for (Standing s : standings) {
            rows.bind("location", s.location())
                    .bind("next", s.next().toEpochMilli())
                    .bind("body", Json.write(s))
                    .add();
        }
        rows.execute();
    }
}
