package clew.cycle;

import clew.brief.Brief;
import clew.ledger.Tension;
import clew.model.Vector;
import clew.reading.Reading;
import clew.thread.Placement;
import clew.work.Resolved;
import java.util.List;
import java.util.Map;

/// All that one cycle found and wrote, to be committed as one.
///
/// @param thread the thread's slug
/// @param resolved works that are new, changed or gone, and where each item is now
/// @param placements where the new works stand
/// @param vectors what was embedded, by work id; kept so that a version can be rebuilt on another processor
/// @param readings pages read in this cycle
/// @param tensions tensions that are new or changed
/// @param brief the version to append
public record Round(
        String thread,
        Resolved resolved,
        List<Placement> placements,
        Map<String, Vector> vectors,
        List<Reading> readings,
        List<Tension> tensions,
        Brief brief) {}
