package clew.brief.plain;

import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Sentence;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.ledger.Tension;
import clew.reading.Claim;
import clew.reading.Claim.Force;
import clew.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells an open question: what is asked, what each side says to it, and what others say of the very thing.
final class Dispute {
    private static final int SIDES = 4;
    /// How many are told who speak of what is disputed without taking a side.
    private static final int OTHERS = 2;

    private final Ledger ledger;
    private final Sayings sayings;
    private final Tension tension;

    Dispute(Ledger ledger, Sayings sayings, Tension tension) {
        this.ledger = ledger;
        this.sayings = sayings;
        this.tension = tension;
    }

    /// The question with its sides, in the order in which they spoke, then others. What was told already or is
    /// retracted is not told; where that leaves one side alone, nothing is.
    ///
    /// @param told ids of the claims that were told, to which those told here are added
    Optional<Draft.Section> section(Set<String> told) {
        List<Known> sides = tension.positions().stream()
                .filter(id -> !told.contains(id))
                .flatMap(id -> ledger.claim(id).stream())
                .filter(k -> stands(k.work()))
                .filter(sayings::tellable)
                .sorted(sayings.inOrder())
                .limit(SIDES)
                .toList();
        if (sides.size() < 2) {
            return Optional.empty();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Known side : sides) {
            sayings.said(side).ifPresent(sentences::add);
            told.add(side.claim().id());
            argument(side, told).ifPresent(a -> {
                sentences.add(a);
                told.add(a.id());
            });
        }
        for (Known other : others(sides, told)) {
            sayings.said(other).ifPresent(sentences::add);
            told.add(other.claim().id());
        }
        return Optional.of(
                new Draft.Section(new Brief.Section("open-" + tension.id(), tension.question(), sentences), 2));
    }

    private boolean stands(String work) {
        return Optional.ofNullable(ledger.works().get(work))
                .filter(w -> !w.retracted())
                .isPresent();
    }

    /// What stands behind a title that takes a side: what the work itself says, else what another says of it.
    private Optional<Sentence> argument(Known side, Set<String> told) {
        if (side.claim().form() != Claim.Form.TITLED) {
            return Optional.empty();
        }
        return Optional.ofNullable(ledger.works().get(side.work()))
                .flatMap(sayings::readable)
                .filter(k -> k.voice().equals(side.voice()))
                .flatMap(sayings::said)
                .filter(s -> !told.contains(s.id()))
                .or(() -> sayings.toldOf(side.work(), told));
    }

    /// What other works than those of the sides told claim of what these dispute: of each the strongest claim that
    /// names it, of those the ones that matter most to the thread, in the order in which they appeared.
    private List<Known> others(List<Known> sides, Set<String> told) {
        Set<String> disputed = disputed(sides);
        Set<String> voices = new HashSet<>();
        Set<String> works = new HashSet<>();
        sides.forEach(s -> {
            voices.add(s.voice().id());
            works.add(s.work());
        });
        return sayings.bySalience()
                .filter(w -> !w.retracted() && !works.contains(w.id()))
                .flatMap(w -> ledger.claims().getOrDefault(w.id(), List.of()).stream()
                        .filter(k -> k.claim().force() != Force.TOPIC
                                && !told.contains(k.claim().id()))
                        .filter(k -> pairs(k).stream().anyMatch(disputed::contains))
                        .filter(sayings::tellable)
                        .findFirst()
                        .stream())
                .filter(k -> voices.add(k.voice().id()))
                .limit(OTHERS)
                .sorted(sayings.inOrder())
                .toList();
    }

    /// What two of the sides name by two words in a row, unless the whole thread is about it.
    private Set<String> disputed(Collection<Known> sides) {
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Known side : sides) {
            pairs(side).stream().filter(p -> !once.add(p)).forEach(again::add);
        }
        again.removeIf(p -> ledger.asked().containsAll(List.of(p.split(" "))));
        return again;
    }

    private static Set<String> pairs(Known known) {
        return Words.pairs(known.claim().passage().quote());
    }
}
