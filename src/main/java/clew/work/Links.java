package clew.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds what changed works speak of, and what speaks of them.
final class Links {
    private final Neighbourhood hood;
    private final Map<String, Work> changed;
    private final Set<String> gone;
    private final Map<String, String> now = new TreeMap<>();

    /// @param changed the works of this cycle by id; each is replaced by one with its links
    /// @param gone works that are no more
    Links(Neighbourhood hood, Map<String, Work> changed, Set<String> gone) {
        this.hood = hood;
        this.changed = changed;
        this.gone = gone;
        changed.values().forEach(w -> w.copies().forEach(c -> now.put(c.item(), w.id())));
        gone.removeAll(changed.keySet());
    }

    /// Draws the links.
    void draw() {
        hood.prepare(changed.values().stream()
                .flatMap(w -> hood.distinct(w).stream())
                .map(Copy::item)
                .toList());
        Map<String, List<Work>> besides = new TreeMap<>();
        Map<String, Work> others = new TreeMap<>();
        Map<String, Work> drawn = new TreeMap<>();
        for (Work work : changed.values()) {
            List<Work> near = near(work);
            drawn.put(work.id(), linked(work, near));
            for (Work other : near) {
                if (!changed.containsKey(other.id())) {
                    others.put(other.id(), other);
                    besides.computeIfAbsent(other.id(), k -> new ArrayList<>()).add(work);
                }
            }
        }
        others.forEach((id, other) -> {
            List<Work> fresh = besides.getOrDefault(id, List.of());
            boolean touched =
                    other.about().stream().anyMatch(a -> changed.containsKey(a.work()) || gone.contains(a.work()))
                            || !Speaking.subjects(other, fresh, this::facts).isEmpty();
            if (touched) {
                drawn.put(id, linked(other, near(other)));
            }
        });
        changed.putAll(drawn);
    }

    private Work linked(Work work, List<Work> near) {
        Map<String, String> subjects = new TreeMap<>(Speaking.subjects(work, near, this::facts));
        // Of two that name each other, the one that was founded first by its id is what is spoken of.
        near.stream()
                .filter(w -> subjects.containsKey(w.id()) && work.id().compareTo(w.id()) < 0)
                .filter(w -> Speaking.subjects(w, List.of(work), this::facts).containsKey(work.id()))
                .forEach(w -> subjects.remove(w.id()));
        return work.speakingOf(subjects.entrySet().stream()
                .map(e -> new About(e.getKey(), Speaking.role(work, facts(work)), e.getValue()))
                .toList());
    }

    /// The works that share a key with a work, as they are now.
    private List<Work> near(Work work) {
        Map<String, Work> near = new TreeMap<>();
        for (Copy copy : hood.distinct(work)) {
            for (String page : hood.near(copy.item())) {
                String id = now.get(page);
                if (id != null) {
                    near.put(id, changed.getOrDefault(id, work));
                } else {
                    hood.workOf(page).ifPresent(w -> near.put(w.id(), w));
                }
            }
        }
        near.remove(work.id());
        new TreeSet<>(near.keySet()).stream().filter(gone::contains).forEach(near::remove);
        return List.copyOf(near.values());
    }

    private List<Facts> facts(Work work) {
        return hood.distinct(work).stream().map(c -> hood.facts(c.item())).toList();
    }
}
