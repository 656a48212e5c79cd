package clew.brief;

import clew.ledger.Ledger;
import clew.ledger.Telling;
import clew.reading.Passage;
import clew.work.Copy;
import clew.work.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Who speaks in a passage: those whose claims were read from it, and who tells in it of other works; where there is
/// neither, whoever signs the work.
public final class Speakers {
    private final Map<Passage, Set<String>> claiming = new HashMap<>();

    private Speakers() {}

    /// Knows only who signs a work.
    public static Speakers signing() {
        return new Speakers();
    }

    /// Those to whom the ledger gives its claims.
    public static Speakers of(Ledger ledger) {
        Speakers speakers = new Speakers();
        Stream.concat(ledger.claims().values().stream().flatMap(List::stream), ledger.theses().values().stream())
                .forEach(known -> {
                    Set<String> names =
                            speakers.claiming.computeIfAbsent(known.claim().passage(), p -> new TreeSet<>());
                    names.add(known.signature());
                    names.add(known.voice().name());
                    names.addAll(known.voice().members());
                });
        Stream<Telling> mentions = ledger.mentions().values().stream().flatMap(m -> m.best().stream());
        Stream<Telling> recalled = ledger.recalled().stream().flatMap(r -> r.tellings().stream());
        Stream.concat(mentions, recalled)
                .forEach(t -> speakers.claiming
                        .computeIfAbsent(t.passage(), p -> new TreeSet<>())
                        .add(t.signature()));
        return speakers;
    }

    Set<String> of(Passage passage, Work work) {
        Set<String> names = claiming.get(passage);
        if (names != null) {
            return names;
        }
        Set<String> signed = new TreeSet<>();
        work.copies().stream().filter(Copy::certain).forEach(c -> signed.addAll(c.authors()));
        return signed;
    }
}
