package clew.store;

import clew.work.Neighbours;
import clew.work.Outline;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;

/// The stored works of one thread by their keys. Few stand under any one: what tells nothing is not written (see
/// [clew.work.Resolved]).
final class SqlNeighbours implements Neighbours {
    private final Jdbi jdbi;
    private final Failures failures;
    private final String thread;

    SqlNeighbours(Jdbi jdbi, Failures failures, String thread) {
        this.jdbi = jdbi;
        this.failures = failures;
        this.thread = thread;
    }

    @Override
    public Map<String, List<String>> underKeys(Collection<String> keys) {
        Map<Long, String> names = new HashMap<>();
        keys.forEach(k -> names.put(KeyHash.of(thread, k), k));
        Map<String, List<String>> found = new HashMap<>();
        return failures.mapped(() -> jdbi.withHandle(h -> {
            Chunks.of(names.keySet())
                    .forEach(chunk -> h.createQuery(
                                    "SELECT name, work FROM work_key WHERE name IN (<names>) ORDER BY name, work")
                            .bindList("names", chunk)
                            .map((r, c) -> Map.entry(r.getLong("name"), KeyHash.work(r.getLong("work"))))
                            .forEach(e -> found.computeIfAbsent(key(names, e.getKey()), k -> new ArrayList<>())
                                    .add(e.getValue())));
            return found;
        }));
    }

    private static String key(Map<Long, String> names, long hash) {
        return Objects.requireNonNull(names.get(hash));
    }

    @Override
    public List<Outline> outlines(Collection<String> ids) {
        return failures.mapped(() -> jdbi.withHandle(h -> WorkRow.outlines(h, thread, ids)));
    }

    @Override
    public List<Work> works(Collection<String> ids) {
        return failures.mapped(() -> jdbi.withHandle(h -> WorkRow.withIds(h, thread, ids)));
    }

    @Override
    public Set<String> holding(Collection<String> items) {
        return failures.mapped(() -> jdbi.withHandle(h -> {
            Set<String> ids = new TreeSet<>();
            Chunks.of(items)
                    .forEach(
                            chunk -> h.createQuery("SELECT work FROM copy WHERE thread = :thread AND item IN (<items>)")
                                    .bind("thread", thread)
                                    .bindList("items", chunk)
                                    .mapTo(String.class)
                                    .forEach(ids::add));
            return ids;
        }));
    }
}
