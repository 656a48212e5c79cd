package clew.store;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.cycle.CycleStore;
import clew.cycle.Round;
import clew.ledger.Tension;
import clew.model.Vector;
import clew.reading.Reading;
import clew.thread.Placement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

final class SqlCycles implements CycleStore {
    private final Jdbi jdbi;
    private final Failures failures;

    SqlCycles(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public List<Placement> placements(String thread) {
        return bodies("SELECT body FROM placement WHERE thread = :thread ORDER BY work", thread, Placement.class);
    }

    @Override
    public List<Reading> readings(String thread) {
        return bodies("SELECT body FROM reading WHERE thread = :thread ORDER BY item", thread, Reading.class);
    }

    @Override
    public List<Tension> tensions(String thread) {
        return bodies("SELECT body FROM tension WHERE thread = :thread ORDER BY id", thread, Tension.class);
    }

    @Override
    public Map<String, Vector> vectors(String thread) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                        "SELECT work, floats FROM vector WHERE thread = :thread ORDER BY work")
                .bind("thread", thread)
                .reduceRows(new TreeMap<String, Vector>(), (all, row) -> {
                    all.put(row.getColumn("work", String.class), Vector.of(row.getColumn("floats", byte[].class)));
                    return all;
                })));
    }

    @Override
    public Map<String, Integer> placed(String thread) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                        "SELECT item, version FROM copy WHERE thread = :thread ORDER BY item")
                .bind("thread", thread)
                .reduceRows(new TreeMap<String, Integer>(), (all, row) -> {
                    all.put(row.getColumn("item", String.class), row.getColumn("version", Integer.class));
                    return all;
                })));
    }

    private <T> List<T> bodies(String sql, String thread, Class<T> type) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(sql)
                .bind("thread", thread)
                .map((r, c) -> Json.read(r.getString("body"), type))
                .list()));
    }

    @Override
    public void commit(Round round) {
        failures.mapped(() -> jdbi.useTransaction(h -> {
            requireHead(h, round);
            append(h, round);
            SqlResolved.write(
                    h, round.thread(), round.resolved(), round.brief().version().number());
            upsert(h, "placement", "work", round.thread(), byId(round.placements(), Placement::work));
            upsert(h, "reading", "item", round.thread(), byId(round.readings(), Reading::item));
            upsert(h, "tension", "id", round.thread(), byId(round.tensions(), Tension::id));
            vectors(h, round);
        }));
    }

    /// A version may only follow the one it was written after.
    private static void requireHead(Handle h, Round round) {
        Optional<String> head = h.createQuery(
                        "SELECT hash FROM version WHERE thread = :thread ORDER BY number DESC LIMIT 1")
                .bind("thread", round.thread())
                .mapTo(String.class)
                .findOne();
        String previous = round.brief().version().previous();
        if (!head.equals(Optional.ofNullable(previous))) {
            throw new ClewException(
                    Kind.UNAVAILABLE,
                    "another cycle of '" + round.thread()
                            + "' appended a version meanwhile; nothing was stored, run it again");
        }
    }

    private static void append(Handle h, Round round) {
        Brief.Version v = round.brief().version();
        h.createUpdate("INSERT INTO version (thread, number, hash, previous, head, document)"
                        + " VALUES (:thread, :number, :hash, :previous, :head, :document)")
                .bind("thread", round.thread())
                .bind("number", v.number())
                .bind("hash", v.hash())
                .bind("previous", v.previous())
                .bind("head", Json.write(v))
                .bind("document", BriefJson.write(round.brief()))
                .execute();
    }

    private static void vectors(Handle h, Round round) {
        PreparedBatch rows = h.prepareBatch("INSERT INTO vector (thread, work, floats) VALUES (:thread, :work, :floats)"
                + " ON CONFLICT (thread, work) DO UPDATE SET floats = excluded.floats");
        round.vectors()
                .forEach((work, vector) -> rows.bind("thread", round.thread())
                        .bind("work", work)
                        .bind("floats", vector.bytes())
                        .add());
        execute(rows);
    }

    static <T> Map<String, T> byId(List<T> rows, java.util.function.Function<T, String> id) {
        Map<String, T> byId = new TreeMap<>();
        rows.forEach(r -> byId.put(id.apply(r), r));
        return byId;
    }

    static <T> void upsert(Handle h, String table, String key, String thread, Map<String, T> rows) {
        PreparedBatch batch =
                h.prepareBatch("INSERT INTO " + table + " (thread, " + key + ", body) VALUES (:thread, :id, :body)"
                        + " ON CONFLICT (thread, " + key + ") DO UPDATE SET body = excluded.body");
        rows.forEach((id, row) -> batch.bind("thread", thread)
                .bind("id", id)
                .bind("body", Json.write(row))
                .add());
        execute(batch);
    }

    static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
