package clew.store;

import clew.ClewException;
import clew.work.About;
import clew.work.Copy;
import clew.work.Outline;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// A work as its row keeps it. Its copies have rows of their own, because a work that gains one keeps the others as
/// they are.
///
/// @param copies the items that are its copies, in its order
/// @param heads those of them that [Work#heads] gives
record WorkRow(
        String id, String title, List<String> authors, List<String> copies, List<String> heads, List<About> about) {
    static WorkRow of(Work work) {
        List<String> items = work.copies().stream().map(Copy::item).toList();
        List<String> heads = work.heads().stream().map(Copy::item).toList();
        return new WorkRow(work.id(), work.title(), work.authors(), items, heads, work.about());
    }

    /// Every work of a thread, in the order of their ids.
    static List<Work> all(Handle h, String thread) {
        Map<String, Copy> copies = new HashMap<>();
        h.createQuery("SELECT body FROM copy WHERE thread = :thread")
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
        List<WorkRow> rows = rows(h, thread, ids);
        Map<String, Copy> copies = copies(h, thread, rows, WorkRow::copies);
        return rows.stream().map(r -> r.with(copies)).toList();
    }

    /// What [#withIds] gives, without the copies that are not heads.
    static List<Outline> outlines(Handle h, String thread, Collection<String> ids) {
        List<WorkRow> rows = rows(h, thread, ids);
        Map<String, Copy> heads = copies(h, thread, rows, WorkRow::heads);
        return rows.stream()
                .map(r -> new Outline(r.id, r.title, all(r.heads, heads), r.copies, r.about))
                .toList();
    }

    private static List<WorkRow> rows(Handle h, String thread, Collection<String> ids) {
        return bodies(h, "SELECT body FROM work WHERE thread = :thread AND id IN (<ids>)", thread, ids, WorkRow.class)
                .stream()
                .sorted(Comparator.comparing(WorkRow::id))
                .toList();
    }

    private static Map<String, Copy> copies(
            Handle h, String thread, List<WorkRow> rows, Function<WorkRow, List<String>> which) {
        Set<String> items = new TreeSet<>();
        rows.forEach(r -> items.addAll(which.apply(r)));
        Map<String, Copy> copies = new HashMap<>();
        bodies(h, "SELECT body FROM copy WHERE thread = :thread AND item IN (<ids>)", thread, items, Copy.class)
                .forEach(c -> copies.put(c.item(), c));
        return copies;
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
        return new Work(id, title, authors, all(copies, all), about);
    }

    private static List<Copy> all(List<String> items, Map<String, Copy> copies) {
        return items.stream().map(i -> copy(i, copies)).toList();
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
