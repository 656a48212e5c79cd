package clew.store;

import clew.work.Work;
import clew.work.Works;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

final class SqlWorks implements Works {
    private final Jdbi jdbi;
    private final Failures failures;

    SqlWorks(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public List<Work> byKeys(String thread, Collection<String> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                        "SELECT body FROM work WHERE thread = :thread AND id IN"
                                + " (SELECT work FROM work_key WHERE thread = :thread AND name IN (<keys>)) ORDER BY id")
                .bind("thread", thread)
                .bindList("keys", List.copyOf(keys))
                .map((r, c) -> Json.read(r.getString("body"), Work.class))
                .list()));
    }

    @Override
    public List<Work> all(String thread) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body FROM work WHERE thread = :thread ORDER BY id")
                        .bind("thread", thread)
                        .map((r, c) -> Json.read(r.getString("body"), Work.class))
                        .list()));
    }

    @Override
    public Optional<Work> find(String thread, String id) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body FROM work WHERE thread = :thread AND id = :id")
                        .bind("thread", thread)
                        .bind("id", id)
                        .map((r, c) -> Json.read(r.getString("body"), Work.class))
                        .findOne()));
    }
}
