package clew.store;

import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.brief.Versions;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The versions of all threads. Since a version never changes, the ones read last are kept at hand.
final class SqlVersions implements Versions {
    /// Bytes of documents whose briefs are kept at hand.
    private static final long AT_HAND = 16 << 20;

    private final Jdbi jdbi;
    private final Failures failures;
    private final Map<Key, Read> read = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Key(String thread, int number) {}

    private record Read(Brief brief, int bytes) {}

    SqlVersions(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public Optional<Brief> latest(String thread) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                                "SELECT number FROM version WHERE thread = :thread ORDER BY number DESC LIMIT 1")
                        .bind("thread", thread)
                        .mapTo(Integer.class)
                        .findOne()))
                .flatMap(number -> find(thread, number));
    }

    @Override
    public Optional<Brief> find(String thread, int number) {
        Key key = new Key(thread, number);
        synchronized (read) {
            Read known = read.get(key);
            if (known != null) {
                return Optional.of(known.brief());
            }
        }
        return document(thread, number).map(document -> {
            Brief brief = BriefJson.read(document);
            keep(key, new Read(brief, document.length));
            return brief;
        });
    }

    private void keep(Key key, Read fresh) {
        synchronized (read) {
            if (read.put(key, fresh) == null) {
                bytes += fresh.bytes();
            }
            Iterator<Read> oldest = read.values().iterator();
            while (bytes > AT_HAND && oldest.hasNext()) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        }
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
