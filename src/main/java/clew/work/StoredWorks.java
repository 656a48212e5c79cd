package clew.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The stored works that a cycle has met so far, as they are on its day: each in outline, and whole once more of it is
/// asked for.
final class StoredWorks {
    private final LocalDate asOf;
    private final Neighbours kept;
    private final Map<String, Outline> outlines = new HashMap<>();
    private final Map<String, Work> wholes = new HashMap<>();
    private final Map<String, Copy> copies = new HashMap<>();
    private final Map<String, String> workOf = new HashMap<>();
    private final Map<String, String> headOf = new HashMap<>();

    StoredWorks(LocalDate asOf, Neighbours kept) {
        this.asOf = asOf;
        this.kept = kept;
    }

    /// Looks up works, at one go.
    void meet(Collection<String> ids) {
        Set<String> unmet = new TreeSet<>(ids);
        unmet.removeAll(outlines.keySet());
        if (unmet.isEmpty()) {
            return;
        }
        for (Outline outline : kept.outlines(unmet)) {
            outlines.put(outline.id(), outline);
            outline.items().forEach(i -> workOf.put(i, outline.id()));
            for (Copy head : outline.heads()) {
                copies.put(head.item(), head.at(asOf));
                headOf.put(head.item(), head.item());
            }
        }
    }

    /// Looks up the works that hold these pages.
    void holding(Collection<String> pages) {
        Set<String> unmet = new TreeSet<>(pages);
        unmet.removeAll(workOf.keySet());
        if (!unmet.isEmpty()) {
            meet(kept.holding(unmet));
        }
    }

    /// Looks up all copies of works that have been met, at one go.
    void open(Collection<String> ids) {
        Set<String> closed = new TreeSet<>(ids);
        closed.removeAll(wholes.keySet());
        if (closed.isEmpty()) {
            return;
        }
        for (Work each : kept.works(closed)) {
            Work work = each.at(asOf);
            wholes.put(work.id(), work);
            Map<List<Object>, String> heads = new HashMap<>();
            for (Copy copy : work.copies()) {
                copies.put(copy.item(), copy);
                String head = heads.computeIfAbsent(copy.signature(), s -> copy.item());
                headOf.put(copy.item(), head);
            }
        }
    }

    boolean has(String id) {
        return outlines.containsKey(id);
    }

    /// A work that has been met.
    Outline outline(String id) {
        Outline outline = outlines.get(id);
        if (outline == null) {
            throw new IllegalStateException("no such work: " + id);
        }
        return outline;
    }

    /// A work that has been met, with all its copies.
    Work whole(String id) {
        open(Set.of(id));
        Work work = wholes.get(id);
        if (work == null) {
            throw new IllegalStateException("no such work: " + id);
        }
        return work;
    }

    /// The work that a page is a copy of; empty for a page of no work that has been met.
    Optional<String> workOf(String page) {
        return Optional.ofNullable(workOf.get(page));
    }

    /// A page of a work that has been met.
    @Nullable
    Copy copy(String page) {
        String work = workOf.get(page);
        if (work != null && !copies.containsKey(page)) {
            open(Set.of(work));
        }
        return copies.get(page);
    }

    /// The page that is compared in place of a page: the first copy of its work that is signed as it is.
    String head(String page) {
        String work = workOf.get(page);
        if (work != null && !headOf.containsKey(page)) {
            open(Set.of(work));
        }
        return headOf.getOrDefault(page, page);
    }
}
