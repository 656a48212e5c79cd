package clew.work;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came of resolving new items.
///
/// @param works every work that is new or changed, as it is now, in the order of their ids
/// @param keys the blocking keys of each of those works, by its id
/// @param workOf the work of each resolved item, by the item's id
/// @param waiting items that may not have been out by the as-of day and belong to no known work: not placed yet, by
///     id, with the reason
public record Resolved(
        List<Work> works, Map<String, Set<String>> keys, Map<String, String> workOf, Map<String, String> waiting) {
    public Resolved {
        works = List.copyOf(works);
        keys = Map.copyOf(keys);
        workOf = Map.copyOf(workOf);
        waiting = Map.copyOf(waiting);
    }
}
