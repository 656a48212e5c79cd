package clew.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds what changed works speak of, and what speaks of them.
final class Links {
    private final Neighbourhood hood;
    private final Map<String, Work> changed;
    private final Set<String> gone;
    private final Map<String, Outline> outlines = new TreeMap<>();
    private final Map<String, String> now = new TreeMap<>();
    private final Speaking speaking = new Speaking(this::facts, this::whole);

    /// @param changed the works of this cycle by id; each is replaced by one with its links
    /// @param gone works that are no more
    Links(Neighbourhood hood, Map<String, Work> changed, Set<String> gone) {
        this.hood = hood;
        this.changed = changed;
        this.gone = gone;
        changed.values().forEach(w -> outlines.put(w.id(), Outline.of(w)));
        changed.values().forEach(w -> w.copies().forEach(c -> now.put(c.item(), w.id())));
        gone.removeAll(changed.keySet());
    }

    /// Draws the links.
    void draw() {
        hood.prepare(outlines.values().stream()
                .flatMap(w -> w.heads().stream())
                .map(Copy::item)
                .toList());
        Map<String, List<Outline>> besides = new TreeMap<>();
        Map<String, Work> drawn = new TreeMap<>();
        for (Outline work : outlines.values()) {
            List<Outline> near = near(work);
            drawn.put(work.id(), linked(work, near));
            near.stream()
                    .filter(other -> !changed.containsKey(other.id()))
                    .forEach(other -> besides.computeIfAbsent(other.id(), k -> new ArrayList<>())
                            .add(work));
        }
        besides.forEach((id, fresh) -> {
            Outline other = hood.stored().outline(id);
            boolean touched =
                    other.about().stream().anyMatch(a -> changed.containsKey(a.work()) || gone.contains(a.work()))
                            || !speaking.subjects(other, fresh).isEmpty();
            if (touched) {
                drawn.put(id, linked(other, near(other)));
            }
        });
        changed.putAll(drawn);
    }

    private Work linked(Outline work, List<Outline> near) {
        Map<String, String> subjects = new TreeMap<>(speaking.subjects(work, near));
        // Of two that name each other, the one that was founded first by its id is what is spoken of.
        near.stream()
                .filter(w -> subjects.containsKey(w.id()) && work.id().compareTo(w.id()) < 0)
                .filter(w -> speaking.subjects(w, List.of(work)).containsKey(work.id()))
                .forEach(w -> subjects.remove(w.id()));
        return whole(work.id())
                .speakingOf(subjects.entrySet().stream()
                        .map(e -> new About(e.getKey(), speaking.role(work), e.getValue()))
                        .toList());
    }

    /// The works that share a key with a work, as they are now.
    private List<Outline> near(Outline work) {
        Set<String> near = new TreeSet<>();
        for (Copy head : work.heads()) {
            for (String page : hood.near(head.item())) {
                Optional.ofNullable(now.get(page))
                        .or(() -> hood.stored().workOf(page))
                        .ifPresent(near::add);
            }
        }
        near.remove(work.id());
        near.removeAll(gone);
        return near.stream()
                .map(id -> changed.containsKey(id)
                        ? outlines.get(id)
                        : hood.stored().outline(id))
                .toList();
    }

    private Work whole(String id) {
        Work now = changed.get(id);
        return now == null ? hood.stored().whole(id) : now;
    }

    private List<Facts> facts(Outline work) {
        return work.heads().stream().map(c -> hood.facts(c.item())).toList();
    }
}
