package clew.store;

import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.brief.Versions;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

final class SqlVersions implements Versions {
    private final Jdbi jdbi;
    private final Failures failures;

    SqlVersions(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public Optional<Brief> latest(String thread) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT document FROM version WHERE thread = :thread ORDER BY number DESC LIMIT 1")
                        .bind("thread", thread)
                        .map((r, c) -> r.getBytes("document"))
                        .findOne()))
                .map(BriefJson::read);
    }

    @Override
    public Optional<Brief> find(String thread, int number) {
        return document(thread, number).map(BriefJson::read);
    }

    @Override
    public List<Brief.Version> heads(String thread) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT head FROM version WHERE thread = :thread ORDER BY number")
                        .bind("thread", thread)
                        .map((r, c) -> Json.read(r.getString("head"), Brief.Version.class))
                        .list()));
    }

    @Override
    public Optional<byte[]> document(String thread, int number) {
        return failures.mapped(() -> jdbi.withHandle(
                h -> h.createQuery("SELECT document FROM version WHERE thread = :thread AND number = :number")
                        .bind("thread", thread)
                        .bind("number", number)
                        .map((r, c) -> r.getBytes("document"))
                        .findOne()));
    }
}
