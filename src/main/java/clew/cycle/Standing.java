package clew.cycle;

import clew.ledger.Tension;
import clew.reading.Reading;
import clew.thread.Placement;
import clew.work.Resolved;
import clew.work.Work;
import clew.work.Works;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the thread knew before this cycle, and what this cycle adds, before it is committed.
final class Standing {
    final Map<String, Work> works = new TreeMap<>();
    final Map<String, Placement> placements = new TreeMap<>();
    final Map<String, Reading> readings = new TreeMap<>();
    final List<Tension> tensions;
    private final Set<String> deepened = new TreeSet<>();

    private Standing(List<Tension> tensions) {
        this.tensions = tensions;
    }

    static Standing load(String thread, LocalDate asOf, Works works, CycleStore store) {
        Standing state = new Standing(store.tensions(thread));
        works.all(thread).forEach(w -> state.works.put(w.id(), w.at(asOf)));
        store.placements(thread).forEach(p -> state.placements.put(p.work(), p));
        store.readings(thread).forEach(r -> state.readings.put(r.item(), r));
        return state;
    }

    void take(Resolved resolved) {
        resolved.gone().forEach(id -> {
            works.remove(id);
            placements.remove(id);
        });
        for (Work work : resolved.works()) {
            Work before = works.put(work.id(), work);
            if (before != null && work.depth().compareTo(before.depth()) > 0) {
                deepened.add(work.id());
            }
        }
    }

    Work work(String id) {
        Work work = works.get(id);
        if (work == null) {
            throw new IllegalArgumentException("no such work: " + id);
        }
        return work;
    }

    /// Whether it is to be placed: it is new, or there is more of it to read than when it was set aside. A work of
    /// which no copy was surely out is only listed under what it speaks of.
    boolean due(Work work) {
        if (!work.certain()) {
            return false;
        }
        Placement before = placements.get(work.id());
        return before == null || (!before.inScope() && deepened.contains(work.id()));
    }
}
