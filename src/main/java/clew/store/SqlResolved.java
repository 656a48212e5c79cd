package clew.store;

import clew.work.Doubt;
import clew.work.Resolved;
import clew.work.Work;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Writes what came of resolving a cycle's items, inside the cycle's transaction.
final class SqlResolved {
    private SqlResolved() {}

    static void write(Handle h, String thread, Resolved resolved, int version) {
        SqlCycles.upsert(h, "work", "id", thread, SqlCycles.byId(resolved.works(), Work::id));
        for (String table : new String[] {"work_key", "placement", "vector"}) {
            remove(h, table, "work", thread, resolved.gone());
        }
        remove(h, "work", "id", thread, resolved.gone());
        keys(h, thread, resolved.keys());
        placed(h, thread, resolved.workOf(), version);
        doubts(h, thread, resolved);
    }

    private static void remove(Handle h, String table, String column, String thread, Set<String> works) {
        PreparedBatch rows =
                h.prepareBatch("DELETE FROM " + table + " WHERE thread = :thread AND " + column + " = :work");
        works.forEach(work -> rows.bind("thread", thread).bind("work", work).add());
        SqlCycles.execute(rows);
    }

    private static void keys(Handle h, String thread, Map<String, Set<String>> keys) {
        PreparedBatch rows = h.prepareBatch(
                "INSERT INTO work_key (thread, name, work) VALUES (:thread, :name, :work) ON CONFLICT DO NOTHING");
        keys.forEach((work, names) -> names.forEach(name -> rows.bind("thread", thread)
                .bind("name", KeyHash.of(name))
                .bind("work", work)
                .add()));
        SqlCycles.execute(rows);
    }

    /// An item that moves to another work keeps the version that took it in.
    private static void placed(Handle h, String thread, Map<String, String> workOf, int version) {
        PreparedBatch rows = h.prepareBatch(
                "INSERT INTO placed (thread, item, work, version) VALUES (:thread, :item, :work, :version)"
                        + " ON CONFLICT (thread, item) DO UPDATE SET work = excluded.work");
        new TreeMap<>(workOf)
                .forEach((item, work) -> rows.bind("thread", thread)
                        .bind("item", item)
                        .bind("work", work)
                        .bind("version", version)
                        .add());
        SqlCycles.execute(rows);
    }

    private static void doubts(Handle h, String thread, Resolved resolved) {
        PreparedBatch rows = h.prepareBatch("INSERT INTO doubt (thread, a, b, body) VALUES (:thread, :a, :b, :body)"
                + " ON CONFLICT (thread, a, b) DO UPDATE SET body = excluded.body");
        for (Doubt doubt : resolved.doubts()) {
            rows.bind("thread", thread)
                    .bind("a", doubt.a())
                    .bind("b", doubt.b())
                    .bind("body", Json.write(doubt))
                    .add();
        }
        SqlCycles.execute(rows);
    }
}
