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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Who speaks in a passage: those whose claims were read from it, and who tells in it of other works; where there is
/// neither, whoever signs the work.
public final class Speakers {
    private final Map<Passage, Set<String>> claiming = new HashMap<>();
    private final Map<Passage, Set<String>> signatures = new HashMap<>();
    private final UnaryOperator<String> called;

    private Speakers(UnaryOperator<String> called) {
        this.called = called;
    }

    /// Knows only who signs a work.
    public static Speakers signing() {
        return new Speakers(UnaryOperator.identity());
    }

    /// Those to whom the ledger gives its claims.
    public static Speakers of(Ledger ledger) {
        Speakers speakers = new Speakers(ledger::called);
        Stream.concat(ledger.claims().values().stream().flatMap(List::stream), ledger.theses().values().stream())
                .forEach(known -> {
                    Set<String> names =
                            speakers.claiming.computeIfAbsent(known.claim().passage(), p -> new TreeSet<>());
                    names.add(known.signature());
                    speakers.sign(known.claim().passage(), known.signature());
                    names.add(known.voice().name());
                    names.addAll(known.voice().members());
                });
        Stream<Telling> mentions = ledger.mentions().values().stream().flatMap(m -> m.best().stream());
        Stream<Telling> recalled = ledger.recalled().stream().flatMap(r -> r.tellings().stream());
        Stream.concat(mentions, recalled).forEach(t -> {
            speakers.claiming.computeIfAbsent(t.passage(), p -> new TreeSet<>()).add(t.signature());
            speakers.sign(t.passage(), t.signature());
        });
        return speakers;
    }

    private void sign(Passage passage, String signature) {
        signatures.computeIfAbsent(passage, p -> new TreeSet<>()).add(signature);
    }

    /// The names under what a passage says, as a sentence gives them. Those who say a thing together are named
    /// together: what A and B write is not what B says.
    Set<String> signatures(Passage passage, Work work) {
        Set<String> known = signatures.get(passage);
        if (known != null) {
            return known;
        }
        Set<String> signed = new TreeSet<>();
        work.copies().stream()
                .filter(c -> c.certain() && !c.authors().isEmpty())
                .map(Copy::authors)
                .forEach(a -> signed.add(a.size() > 2 ? a.getFirst() + " and colleagues" : String.join(" and ", a)));
        return signed;
    }

    Set<String> of(Passage passage, Work work) {
        Set<String> names = claiming.get(passage);
        if (names != null) {
            return names;
        }
        Set<String> signed = new TreeSet<>();
        work.copies().stream()
                .filter(Copy::certain)
                .flatMap(c -> c.authors().stream())
                .flatMap(a -> Stream.of(a, called.apply(a)))
                .forEach(signed::add);
        return signed;
    }
}
