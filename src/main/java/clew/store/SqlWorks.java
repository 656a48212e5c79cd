package clew.store;

import clew.work.Doubt;
import clew.work.Neighbours;
import clew.work.Pin;
import clew.work.Pins;
import clew.work.Work;
import clew.work.Works;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

final class SqlWorks implements Works {
    private final Jdbi jdbi;
    private final Failures failures;

    SqlWorks(Jdbi jdbi, Failures failures) {
        this.jdbi = jdbi;
        this.failures = failures;
    }

    @Override
    public Neighbours neighbours(String thread) {
        return new SqlNeighbours(jdbi, failures, thread);
    }

    @Override
    public List<Pin> pins(String thread) {
        return failures.mapped(() ->
                jdbi.withHandle(h -> h.createQuery("SELECT body FROM pin WHERE thread = :thread ORDER BY number")
                        .bind("thread", thread)
                        .map((r, c) -> Json.read(r.getString("body"), Pin.class))
                        .list()));
    }

    @Override
    public Pin pin(String thread, Instant made, Pin.Kind kind, List<String> about, String text) {
        return failures.mapped(() -> jdbi.inTransaction(h -> {
            int number = h.createQuery("SELECT coalesce(max(number), 0) + 1 FROM pin WHERE thread = :thread")
                    .bind("thread", thread)
                    .mapTo(Integer.class)
                    .one();
            Pin pin = new Pin(number, made, kind, about, text);
            h.createUpdate("INSERT INTO pin (thread, number, body) VALUES (:thread, :number, :body)")
                    .bind("thread", thread)
                    .bind("number", number)
                    .bind("body", Json.write(pin))
                    .execute();
            return pin;
        }));
    }

    @Override
    public List<Doubt> doubts(String thread) {
        Pins pins = new Pins(pins(thread));
        Set<Set<String>> seen = new HashSet<>();
        return failures.mapped(() -> jdbi.withHandle(h -> h
                .createQuery("SELECT d.body AS body, x.work AS one, y.work AS other FROM doubt d"
                        + " JOIN copy x ON x.thread = d.thread AND x.item = d.a"
                        + " JOIN copy y ON y.thread = d.thread AND y.item = d.b"
                        + " WHERE d.thread = :thread AND x.work <> y.work ORDER BY d.a, d.b")
                .bind("thread", thread)
                .map((r, c) -> Map.entry(
                        Json.read(r.getString("body"), Doubt.class), Set.of(r.getString("one"), r.getString("other"))))
                .stream()
                .filter(d -> !pins.settle(d.getKey().a(), d.getKey().b()))
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<Doubt, Set<String>> d) -> d.getKey().likelihood())
                        .reversed())
                .filter(d -> seen.add(d.getValue()))
                .map(Map.Entry::getKey)
                .toList()));
    }

    @Override
    public List<Work> all(String thread) {
        return failures.mapped(() -> jdbi.withHandle(h -> WorkRow.all(h, thread)));
    }

    @Override
    public Optional<Work> find(String thread, String id) {
        return failures.mapped(() -> jdbi.withHandle(
                h -> WorkRow.withIds(h, thread, List.of(id)).stream().findFirst()));
    }
}
