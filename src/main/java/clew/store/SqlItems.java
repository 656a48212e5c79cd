package clew.store;

import clew.item.Item;
import clew.item.Items;
import clew.item.Snapshot;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

final class SqlItems implements Items {
    private final Jdbi jdbi;
    private final Failures failures;

    SqlItems(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public int add(String thread, List<ItemWithSnapshots> items) {
        return failures.mapped(() -> jdbi.inTransaction(h -> add(h, thread, items)));
    }

    /// Each kind of row in one batch, so that a statement is prepared once and not for every row.
    static int add(Handle h, String thread, List<ItemWithSnapshots> items) {
        if (items.isEmpty()) {
            return 0;
        }
        PreparedBatch snapshots =
                h.prepareBatch("INSERT INTO snapshot (sha256, media_type, bytes) VALUES (:sha256, :type, :bytes)"
                        + " ON CONFLICT DO NOTHING");
        PreparedBatch rows = h.prepareBatch("INSERT INTO item (thread, id, raw, page, body)"
                + " VALUES (:thread, :id, :raw, :page, :body) ON CONFLICT DO NOTHING");
        for (ItemWithSnapshots i : items) {
            bind(snapshots, i.raw());
            bind(snapshots, i.page());
            rows.bind("thread", thread)
                    .bind("id", i.item().id())
                    .bind("raw", i.raw().sha256())
                    .bind("page", i.page().sha256())
                    .bind("body", Json.write(i.item()))
                    .add();
        }
        snapshots.execute();
        return IntStream.of(rows.execute()).sum();
    }

    private static void bind(PreparedBatch rows, Snapshot s) {
        rows.bind("sha256", s.sha256())
                .bind("type", s.mediaType())
                .bind("bytes", s.bytes())
                .add();
    }

    @Override
    public List<Item> unplaced(String thread) {
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                        "SELECT body FROM item i WHERE thread = :thread"
                                + " AND NOT EXISTS (SELECT 1 FROM copy p WHERE p.thread = i.thread AND p.item = i.id) ORDER BY id")
                .bind("thread", thread)
                .map((r, c) -> Json.read(r.getString("body"), Item.class))
                .list()));
    }

    @Override
    public Optional<Item> find(String thread, String id) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body FROM item WHERE thread = :thread AND id = :id")
                        .bind("thread", thread)
                        .bind("id", id)
                        .map((r, c) -> Json.read(r.getString("body"), Item.class))
                        .findOne()));
    }

    @Override
    public int count(String thread) {
        return failures.mapped(
                () -> jdbi.withHandle(h -> h.createQuery("SELECT count(*) FROM item WHERE thread = :thread")
                        .bind("thread", thread)
                        .mapTo(Integer.class)
                        .one()));
    }

    @Override
    public Optional<Snapshot> snapshot(String sha256) {
        return snapshots(List.of(sha256)).stream().findFirst();
    }

    @Override
    public List<Snapshot> snapshots(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return List.of();
        }
        return failures.mapped(() -> jdbi.withHandle(h -> h.createQuery(
                        "SELECT sha256, media_type, bytes FROM snapshot WHERE sha256 IN (<hashes>) ORDER BY sha256")
                .bindList("hashes", List.copyOf(hashes))
                .map((r, c) -> new Snapshot(r.getString("sha256"), r.getString("media_type"), r.getBytes("bytes")))
                .list()));
    }
}
