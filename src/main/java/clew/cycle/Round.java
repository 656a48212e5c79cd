package clew.cycle;

import clew.brief.Brief;
import clew.ledger.Tension;
import clew.model.Vector;
import clew.reading.Reading;
import clew.thread.Placement;
import clew.work.Work;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that one cycle found and wrote, to be committed as one.
///
/// @param thread the thread's slug
/// @param works works that are new or changed
/// @param keys their blocking keys, by work id
/// @param placed the work of each item that this cycle took in, by item id
/// @param placements where the new works stand
/// @param vectors what was embedded, by work id; kept so that a version can be rebuilt on another processor
/// @param readings pages read in this cycle
/// @param tensions tensions that are new or changed
/// @param brief the version to append
public record Round(
        String thread,
        List<Work> works,
        Map<String, Set<String>> keys,
        Map<String, String> placed,
        List<Placement> placements,
        Map<String, Vector> vectors,
        List<Reading> readings,
        List<Tension> tensions,
        Brief brief) {}
