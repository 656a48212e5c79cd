package clew.ledger;

import clew.work.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the thread knows by now: the works in scope, the claims read from them, the stances of its voices and the
/// tensions between them. Prose is rendered from this; nothing in it is prose yet.
///
/// @param asked stems of the words in the thread's title and question
/// @param works works in scope, by id, in the order of their ids
/// @param since the version that first had each of those works, by work id
/// @param salience how much each of those works matters to the thread, 0 to 1, by work id
/// @param claims what is claimed in them, strongest first within a work
/// @param theses the claims that titles make, by work id
/// @param stances one per voice
/// @param tensions open questions, those just opened too
/// @param happenings what several of the works report
/// @param recalled what the works tell of the time before them, other works of the thread aside
/// @param mentions where other works name a work, by the id of that work
/// @param names what those are called who sign with a handle, by the handle
public record Ledger(
        Set<String> asked,
        Map<String, Work> works,
        Map<String, Integer> since,
        Map<String, Double> salience,
        Map<String, List<Known>> claims,
        Map<String, Known> theses,
        List<Stance> stances,
        List<Tension> tensions,
        List<Happening> happenings,
        List<Recalled> recalled,
        Map<String, Mentioned> mentions,
        Map<String, String> names) {

    /// What one who signs with a name is called here.
    public String called(String name) {
        return names.getOrDefault(name, name);
    }

    /// The claim of an id.
    public Optional<Known> claim(String id) {
        return Stream.concat(claims.values().stream().flatMap(List::stream), theses.values().stream())
                .filter(k -> k.claim().id().equals(id))
                .findFirst();
    }

    /// Where other works name a work.
    public Mentioned mentioned(String work) {
        return mentions.getOrDefault(work, Mentioned.NOWHERE);
    }

    /// What a work reports, if others report it too.
    public Optional<Happening> happening(String work) {
        return happenings.stream().filter(h -> h.works().contains(work)).findFirst();
    }

    /// The strongest claim of a work, if anything could be read from it.
    public Optional<Known> leading(String work) {
        return claims.getOrDefault(work, List.of()).stream().findFirst();
    }
}
