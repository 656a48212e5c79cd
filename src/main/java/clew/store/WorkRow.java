package clew.store;

import clew.ClewException;
import clew.work.About;
import clew.work.Copy;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// A work as its row keeps it. Its copies have rows of their own, because a work that gains one keeps the others as
/// they are.
///
/// @param copies the items that are its copies, in its order
record WorkRow(String id, String title, List<String> authors, List<String> copies, List<About> about) {
    static WorkRow of(Work work) {
        List<String> items = work.copies().stream().map(Copy::item).toList();
        return new WorkRow(work.id(), work.title(), work.authors(), items, work.about());
    }

    /// Every work of a thread, in the order of their ids.
    static List<Work> all(Handle h, String thread) {
        Map<String, Copy> copies = new HashMap<>();
        h.createQuery("SELECT item, body FROM copy WHERE thread = :thread")
                .bind("thread", thread)
                .map((r, c) -> Json.read(r.getString("body"), Copy.class))
                .forEach(c -> copies.put(c.item(), c));
        return h.createQuery("SELECT body FROM work WHERE thread = :thread ORDER BY id")
                .bind("thread", thread)
                .map((r, c) -> Json.read(r.getString("body"), WorkRow.class).with(copies))
                .list();
    }

    /// The works of a thread with these ids, those that there are, in the order of their ids.
    static List<Work> withIds(Handle h, String thread, Collection<String> ids) {
        List<WorkRow> rows = new ArrayList<>();
        bodies(h, "SELECT body FROM work WHERE thread = :thread AND id IN (<ids>)", thread, ids, WorkRow.class)
                .forEach(rows::add);
        Map<String, Copy> copies = new HashMap<>();
        List<String> items =
                rows.stream().flatMap(r -> r.copies().stream()).distinct().toList();
        bodies(h, "SELECT body FROM copy WHERE thread = :thread AND item IN (<ids>)", thread, items, Copy.class)
                .forEach(c -> copies.put(c.item(), c));
        return rows.stream()
                .sorted(Comparator.comparing(WorkRow::id))
                .map(r -> r.with(copies))
                .toList();
    }

    private static <T> List<T> bodies(Handle h, String sql, String thread, Collection<String> ids, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (List<String> chunk : Chunks.of(ids)) {
            h.createQuery(sql)
                    .bind("thread", thread)
                    .bindList("ids", chunk)
                    .map((r, c) -> Json.read(r.getString("body"), type))
                    .forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    private Work with(Map<String, Copy> all) {
        return new Work(
                id, title, authors, copies.stream().map(i -> copy(i, all)).toList(), about);
    }

    private static Copy copy(String item, Map<String, Copy> all) {
        Copy copy = all.get(item);
        if (copy == null) {
            throw new ClewException(
                    ClewException.Kind.FAILED,
                    "the store holds a work without its copy, item " + item + "; restore the store from a copy");
        }
        return copy;
    }
}
