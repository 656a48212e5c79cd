package clew.store;

import clew.collect.Allowance;
import clew.collect.ReactiveQueries;
import clew.collect.ReactiveQuery;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

final class SqlReactive implements ReactiveQueries {
    private final Jdbi jdbi;
    private final Failures failures;

    SqlReactive(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public Allowance allowance(String thread) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body FROM allowance WHERE thread = :thread")
                        .bind("thread", thread)
                        .map((r, c) -> Json.read(r.getString("body"), Allowance.class))
                        .findOne()
                        .orElse(Allowance.NONE)));
    }

    @Override
    public void allow(String thread, Allowance allowance) {
        failures.mapped(() -> jdbi.useHandle(h -> h.createUpdate("INSERT INTO allowance (thread, body)"
                        + " VALUES (:thread, :body) ON CONFLICT (thread) DO UPDATE SET body = excluded.body")
                .bind("thread", thread)
                .bind("body", Json.write(allowance))
                .execute()));
    }

    @Override
    public List<ReactiveQuery> of(String thread) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body FROM reactive WHERE thread = :thread ORDER BY slug")
                        .bind("thread", thread)
                        .map((r, c) -> Json.read(r.getString("body"), ReactiveQuery.class))
                        .list()));
    }

    @Override
    public void keep(String thread, List<ReactiveQuery> queries) {
        failures.mapped(() -> jdbi.useTransaction(h -> queries.forEach(
                q -> h.createUpdate("INSERT INTO reactive (thread, slug, body) VALUES (:thread, :slug, :body)"
                                + " ON CONFLICT (thread, slug) DO UPDATE SET body = excluded.body")
                        .bind("thread", thread)
                        .bind("slug", q.slug())
                        .bind("body", Json.write(q))
                        .execute())));
    }

    @Override
    public void forget(String thread, String slug) {
        failures.mapped(
                () -> jdbi.useHandle(h -> h.createUpdate("DELETE FROM reactive WHERE thread = :thread AND slug = :slug")
                        .bind("thread", thread)
                        .bind("slug", slug)
                        .execute()));
    }
}
