package clew.store;

import clew.work.Neighbours;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/// The stored works of one thread by their keys. Few stand under any one: what tells nothing is not written (see
/// [clew.work.Resolved]).
final class SqlNeighbours implements Neighbours {
    private static final int AT_ONCE = 256;

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
        keys.forEach(k -> names.put(KeyHash.of(k), k));
        Map<String, List<String>> found = new HashMap<>();
        return failures.mapped(() -> jdbi.withHandle(h -> {
            chunks(names.keySet())
                    .forEach(chunk -> h.createQuery(
                                    "SELECT name, work FROM work_key WHERE thread = :thread AND name IN (<names>)"
                                            + " ORDER BY name, work")
                            .bind("thread", thread)
                            .bindList("names", chunk)
                            .map((r, c) -> Map.entry(r.getLong("name"), r.getString("work")))
                            .forEach(e -> found.computeIfAbsent(key(names, e.getKey()), k -> new ArrayList<>())
                                    .add(e.getValue())));
            return found;
        }));
    }

    private static String key(Map<Long, String> names, long hash) {
        return Objects.requireNonNull(names.get(hash));
    }

    @Override
    public List<Work> works(Collection<String> ids) {
        return read("SELECT body FROM work WHERE thread = :thread AND id IN (<ids>) ORDER BY id", ids);
    }

    @Override
    public List<Work> holding(Collection<String> items) {
        return read(
                "SELECT body FROM work WHERE thread = :thread AND id IN"
                        + " (SELECT work FROM placed WHERE thread = :thread AND item IN (<ids>)) ORDER BY id",
                items);
    }

    private List<Work> read(String sql, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return failures.mapped(() -> jdbi.withHandle(h -> {
            List<Work> works = new ArrayList<>();
            chunks(ids)
                    .forEach(chunk -> h.createQuery(sql)
                            .bind("thread", thread)
                            .bindList("ids", chunk)
                            .map((r, c) -> Json.read(r.getString("body"), Work.class))
                            .forEach(works::add));
            return works.stream().distinct().toList();
        }));
    }

    /// In parts whose sizes are powers of two, the last filled up with its last, so that few statements are prepared.
    private static <T> List<List<T>> chunks(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += AT_ONCE) {
            List<T> chunk = new ArrayList<>(list.subList(i, Math.min(list.size(), i + AT_ONCE)));
            while (Integer.bitCount(chunk.size()) > 1) {
                chunk.add(chunk.getLast());
            }
            chunks.add(chunk);
        }
        return chunks;
    }
}
