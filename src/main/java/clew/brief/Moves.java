package clew.brief;

import clew.brief.Brief.Changed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What two versions both tell, in other places: sections of the narrative, or other parts of the brief.
public final class Moves {
    private Moves() {}

    /// The sentences that stand in other places, in the order of the newer version, each with where it stood and
    /// stands.
    public static List<Changed> between(Brief older, Brief newer) {
        Map<String, Places> before = places(older);
        List<Changed> moves = new ArrayList<>();
        places(newer).forEach((id, now) -> {
            Places then = before.get(id);
            if (then != null && !then.names.keySet().equals(now.names.keySet())) {
                moves.add(new Changed(id, now.part, now.text, then.text, why(then.names, now.names)));
            }
        });
        return List.copyOf(moves);
    }

    private static String why(Map<String, String> then, Map<String, String> now) {
        List<String> left = without(then, now);
        List<String> reached = without(now, then);
        if (left.isEmpty()) {
            return "now also in " + list(reached);
        }
        return reached.isEmpty()
                ? "no longer in " + list(left) + ", still in " + list(List.copyOf(now.values()))
                : "moved from " + list(left) + " to " + list(reached);
    }

    private static List<String> without(Map<String, String> places, Map<String, String> others) {
        return places.entrySet().stream()
                .filter(p -> !others.containsKey(p.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String list(List<String> names) {
        return String.join(" and ", names);
    }

    private static Map<String, Places> places(Brief brief) {
        Map<String, Places> all = new LinkedHashMap<>();
        brief.narrative()
                .forEach(s -> s.sentences().forEach(x -> put(all, x, "narrative", s.id(), "“" + s.heading() + "”")));
        brief.timeline().forEach(e -> put(all, e.sentence(), "timeline", "", "the timeline"));
        brief.perspectives().forEach(p -> {
            put(all, p.stance(), "perspectives", "", "the perspectives");
            p.evolution().forEach(s -> put(all, s.sentence(), "perspectives", "", "the perspectives"));
        });
        brief.tensions().forEach(t -> {
            t.positions().forEach(p -> put(all, p.sentence(), "tensions", "", "the tensions"));
            if (t.wouldSettle() != null) {
                put(all, t.wouldSettle(), "tensions", "", "the tensions");
            }
        });
        return all;
    }

    private static void put(Map<String, Places> all, Sentence s, String part, String section, String name) {
        all.computeIfAbsent(s.id(), id -> new Places(part, s.text(), new LinkedHashMap<>()))
                .names
                .putIfAbsent(part + " " + section, name);
    }

    /// Where a sentence stands.
    ///
    /// @param part where it stands first
    /// @param names of all its places, by what they are known by from version to version
    private record Places(String part, String text, Map<String, String> names) {}
}
