package clew.store;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.thread.NarrativeThread;
import clew.thread.Threads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

final class SqlThreads implements Threads {
    private static final String COLUMNS = "slug, title, question, included, excluded, notice";

    private final Jdbi jdbi;
    private final Failures failures;

    SqlThreads(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public void open(NarrativeThread t) {
        int added = failures.mapped(() -> jdbi.withHandle(h -> h.createUpdate("INSERT INTO thread (" + COLUMNS
                        + ") VALUES (:slug, :title, :question, :included, :excluded, :notice) ON CONFLICT DO NOTHING")
                .bind("slug", t.slug())
                .bind("title", t.title())
                .bind("question", t.question())
                .bind("included", Json.write(t.include()))
                .bind("excluded", Json.write(t.exclude()))
                .bind("notice", t.notice())
                .execute()));
        if (added == 0) {
            throw new ClewException(
                    Kind.BAD_INPUT,
                    "there is a thread '" + t.slug() + "' already; choose another name or go on with that one");
        }
    }

    @Override
    public Optional<NarrativeThread> find(String slug) {
        return failures.mapped(
                () -> jdbi.withHandle(h -> h.createQuery("SELECT " + COLUMNS + " FROM thread WHERE slug = :slug")
                        .bind("slug", slug)
                        .map((r, c) -> thread(r))
                        .findOne()));
    }

    @Override
    public List<NarrativeThread> all() {
        return failures.mapped(
                () -> jdbi.withHandle(h -> h.createQuery("SELECT " + COLUMNS + " FROM thread ORDER BY slug")
                        .map((r, c) -> thread(r))
                        .list()));
    }

    private static NarrativeThread thread(ResultSet r) throws SQLException {
        return new NarrativeThread(
                r.getString("slug"),
                r.getString("title"),
                r.getString("question"),
                Json.strings(r.getString("included")),
                Json.strings(r.getString("excluded")),
                r.getString("notice"));
    }
}
