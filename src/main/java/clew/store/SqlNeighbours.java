package clew.store;

import clew.work.Neighbours;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/// The stored works of one thread by their keys. Of a key no more is read than is needed to see that it tells nothing.
final class SqlNeighbours implements Neighbours {
    private static final int AT_ONCE = 200;

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
        return failures.mapped(() -> jdbi.withHandle(h -> {
            Map<String, List<String>> found = new HashMap<>();
            chunks(keys).forEach(chunk -> underKeys(h, chunk, found));
            return found;
        }));
    }

    private void underKeys(Handle h, List<String> keys, Map<String, List<String>> found) {
        String each = "SELECT %d AS at, work FROM (SELECT work FROM work_key WHERE thread = :thread AND name = :k%d"
                + " ORDER BY work LIMIT " + (MOST_UNDER_A_KEY + 1) + ") AS q%d";
        Query query = h.createQuery(IntStream.range(0, keys.size())
                        .mapToObj(i -> each.formatted(i, i, i))
                        .collect(Collectors.joining(" UNION ALL ")))
                .bind("thread", thread);
        for (int i = 0; i < keys.size(); i++) {
            query.bind("k" + i, KeyHash.of(keys.get(i)));
        }
        query.map((r, c) -> Map.entry(keys.get(r.getInt("at")), r.getString("work")))
                .forEach(e -> found.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                        .add(e.getValue()));
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

    private static List<List<String>> chunks(Collection<String> all) {
        List<String> list = List.copyOf(all);
        List<List<String>> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += AT_ONCE) {
            chunks.add(list.subList(i, Math.min(list.size(), i + AT_ONCE)));
        }
        return chunks;
    }
}
