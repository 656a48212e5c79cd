package clew.work;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Works of earlier cycles, kept in memory.
final class MemoryWorks implements Neighbours {
    private final Map<String, Work> works = new TreeMap<>();
    private final Map<String, Set<String>> under = new TreeMap<>();
    private final Map<String, String> workOf = new TreeMap<>();

    /// Takes in what a cycle found, as a store would.
    void commit(Resolved resolved) {
        resolved.gone().forEach(works::remove);
        resolved.left()
                .forEach((work, keys) ->
                        keys.forEach(k -> under.getOrDefault(k, new TreeSet<>()).remove(work)));
        resolved.works().forEach(w -> works.put(w.id(), w));
        resolved.keys()
                .forEach((work, keys) -> keys.forEach(
                        k -> under.computeIfAbsent(k, x -> new TreeSet<>()).add(work)));
        resolved.works().forEach(w -> w.copies().forEach(c -> workOf.put(c.item(), w.id())));
    }

    /// The works, each as the items that are its copies.
    Set<Set<String>> groups() {
        return works.values().stream()
                .map(w -> w.copies().stream().map(Copy::item).collect(Collectors.<String>toSet()))
                .collect(Collectors.toSet());
    }

    Map<String, Work> works() {
        return works;
    }

    String workOf(String item) {
        return workOf.getOrDefault(item, "");
    }

    @Override
    public Map<String, List<String>> underKeys(Collection<String> keys) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String key : keys) {
            List<String> ids = under.getOrDefault(key, Set.of()).stream()
                    .limit(MOST_UNDER_A_KEY + 1)
                    .toList();
            if (!ids.isEmpty()) {
                found.put(key, ids);
            }
        }
        return found;
    }

    @Override
    public List<Work> works(Collection<String> ids) {
        return ids.stream().filter(works::containsKey).map(works::get).toList();
    }

    @Override
    public List<Outline> outlines(Collection<String> ids) {
        return works(ids).stream().map(Outline::of).toList();
    }

    @Override
    public Set<String> holding(Collection<String> items) {
        return items.stream().map(workOf::get).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
