package clew.store;

import clew.work.Copy;
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
        Map<String, WorkRow> rows = new TreeMap<>();
        resolved.works().forEach(w -> rows.put(w.id(), WorkRow.of(w)));
        SqlCycles.upsert(h, "work", "id", thread, rows);
        removeKeys(h, thread, resolved.left());
        remove(h, "placement", "work", thread, resolved.gone());
        remove(h, "vector", "work", thread, resolved.gone());
        remove(h, "work", "id", thread, resolved.gone());
        keys(h, thread, resolved.keys());
        copies(h, thread, resolved, version);
        doubts(h, thread, resolved);
    }

    private static void remove(Handle h, String table, String column, String thread, Set<String> works) {
        PreparedBatch rows =
                h.prepareBatch("DELETE FROM " + table + " WHERE thread = :thread AND " + column + " = :work");
        works.forEach(work -> rows.bind("thread", thread).bind("work", work).add());
        SqlCycles.execute(rows);
    }

    private static void removeKeys(Handle h, String thread, Map<String, Set<String>> works) {
        PreparedBatch rows = h.prepareBatch("DELETE FROM work_key WHERE name = :name AND work = :work");
        works.forEach((work, names) -> names.forEach(name -> rows.bind("name", KeyHash.of(thread, name))
                .bind("work", KeyHash.ofWork(work))
                .add()));
        SqlCycles.execute(rows);
    }

    private static void keys(Handle h, String thread, Map<String, Set<String>> keys) {
        PreparedBatch rows =
                h.prepareBatch("INSERT INTO work_key (name, work) VALUES (:name, :work) ON CONFLICT DO NOTHING");
        keys.forEach((work, names) -> names.forEach(name -> rows.bind("name", KeyHash.of(thread, name))
                .bind("work", KeyHash.ofWork(work))
                .add()));
        SqlCycles.execute(rows);
    }

    /// An item that moves to another work keeps the version that took it in.
    private static void copies(Handle h, String thread, Resolved resolved, int version) {
        PreparedBatch rows = h.prepareBatch("INSERT INTO copy (thread, item, work, version, body)"
                + " VALUES (:thread, :item, :work, :version, :body)"
                + " ON CONFLICT (thread, item) DO UPDATE SET work = excluded.work, body = excluded.body");
        for (Work work : resolved.works()) {
            for (Copy copy : work.copies()) {
                if (resolved.touched().contains(copy.item())) {
                    rows.bind("thread", thread)
                            .bind("item", copy.item())
                            .bind("work", work.id())
                            .bind("version", version)
                            .bind("body", Json.write(copy))
                            .add();
                }
            }
        }
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
