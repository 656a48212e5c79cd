package clew.item;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where items are kept. Adding the same item to a thread twice changes nothing.
public interface Items {
    /// Adds items and their snapshots to a thread, all or none.
    ///
    /// @return how many were not there before
    int add(String thread, List<ItemWithSnapshots> items);

    /// The items of a thread that no cycle has placed yet, in the order of their ids.
    List<Item> unplaced(String thread);

    /// One item of a thread.
    Optional<Item> find(String thread, String id);

    /// How many items a thread has.
    int count(String thread);

    /// A snapshot by its hash.
    Optional<Snapshot> snapshot(String sha256);

    /// Snapshots by their hashes; those that are not there are left out.
    List<Snapshot> snapshots(Collection<String> hashes);

    /// An item with the snapshots it rests on.
    record ItemWithSnapshots(Item item, Snapshot raw, Snapshot page) {}
}
