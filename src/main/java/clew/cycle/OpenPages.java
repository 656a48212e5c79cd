package clew.cycle;

import clew.item.Items;
import clew.item.Snapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The pages that a cycle opens, each fetched once.
final class OpenPages {
    private final Items items;
    private final Map<String, Snapshot> open = new HashMap<>();

    OpenPages(Items items) {
        this.items = items;
    }

    Optional<Snapshot> snapshot(String hash) {
        Snapshot known = open.get(hash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Snapshot> found = items.snapshot(hash);
        found.ifPresent(s -> open.put(hash, s));
        return found;
    }

    String text(String hash) {
        return snapshot(hash).map(Snapshot::text).orElse("");
    }
}
