package clew.ledger;

import clew.work.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the thread knows by now: the works in scope, the claims read from them, the stances of its voices and the
/// tensions between them. Prose is rendered from this; nothing in it is prose yet.
///
/// @param works works in scope, by id, in the order of their ids
/// @param since the version that first had each of those works, by work id
/// @param salience how much each of those works matters to the thread, 0 to 1, by work id
/// @param claims what is claimed in them, strongest first within a work
/// @param theses the claims that titles make, by work id
/// @param stances one per voice
/// @param tensions open questions, those just opened too
/// @param happenings what several of the works report
/// @param recalled what the works tell of the time before them, other works of the thread aside
/// @param spokenOf what other works tell of a work as something that happened, by the id of that work
public record Ledger(
        Map<String, Work> works,
        Map<String, Integer> since,
        Map<String, Double> salience,
        Map<String, List<Known>> claims,
        Map<String, Known> theses,
        List<Stance> stances,
        List<Tension> tensions,
        List<Happening> happenings,
        List<Recalled> recalled,
        Map<String, List<Recalled.Telling>> spokenOf) {

    /// The claim of an id.
    public Optional<Known> claim(String id) {
        return Stream.concat(claims.values().stream().flatMap(List::stream), theses.values().stream())
                .filter(k -> k.claim().id().equals(id))
                .findFirst();
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
