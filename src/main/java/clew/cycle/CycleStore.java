package clew.cycle;

import clew.ledger.Tension;
import clew.model.Vector;
import clew.reading.Reading;
import clew.thread.Placement;
import java.util.List;
import java.util.Map;

/// What a cycle reads from the store besides items and works, and the one place where it writes.
public interface CycleStore {
    /// All placements of a thread, in the order of their works' ids.
    List<Placement> placements(String thread);

    /// All readings of a thread, in the order of their items' ids.
    List<Reading> readings(String thread);

    /// All tensions of a thread, in the order of their ids.
    List<Tension> tensions(String thread);

    /// The vectors of a thread's works, by work id.
    Map<String, Vector> vectors(String thread);

    /// The number of the version that took each item in, by item id.
    Map<String, Integer> placed(String thread);

    /// Commits a round in one transaction: the version and all it rests on, or nothing.
    ///
    /// @throws clew.ClewException if another cycle appended to the thread meanwhile, or the store cannot be written
    void commit(Round round);
}
