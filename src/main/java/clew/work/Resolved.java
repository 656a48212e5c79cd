package clew.work;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came of resolving new items.
///
/// @param works every work that is new or changed, as it is now, in the order of their ids
/// @param gone the ids of works that are no more: all their copies are in other works now
/// @param keys the blocking keys under which each of those works is to be found besides those it had, by its id
/// @param left the keys under which works that lost copies are not to be found any more, by their ids
/// @param touched the items of those works' copies that are new, have moved, or are held otherwise than before
/// @param waiting items that may not have been out by the as-of day and belong to no known work: not placed yet, by
///     id, with the reason
/// @param doubts pairs of items that may be one work, the likeliest first
public record Resolved(
        List<Work> works,
        Set<String> gone,
        Map<String, Set<String>> keys,
        Map<String, Set<String>> left,
        Set<String> touched,
        Map<String, String> waiting,
        List<Doubt> doubts) {
    public Resolved {
        works = List.copyOf(works);
        gone = Set.copyOf(gone);
        keys = Map.copyOf(keys);
        left = Map.copyOf(left);
        touched = Set.copyOf(touched);
        waiting = Map.copyOf(waiting);
        doubts = List.copyOf(doubts);
    }
}
