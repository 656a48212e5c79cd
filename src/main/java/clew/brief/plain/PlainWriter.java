package clew.brief.plain;

import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Sentence;
import clew.brief.Statements;
import clew.brief.Writer;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.ledger.Stance;
import clew.ledger.Tension;
import clew.time.EdtfDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a brief out of its sources' own sentences: claims in their voices' mouths, appearances and statuses from
/// what pages state. It adds nothing of its own and leaves out what it cannot show.
public final class PlainWriter implements Writer {
    private static final int SIDES_THAT_COUNT = 2;

    private static final Pattern SETTLES = Pattern.compile(
            "\\b(?:would|could|will) (?:settle|decide|resolve)\\b|\\bneeded to (?:settle|decide|resolve|tell)\\b",
            Pattern.CASE_INSENSITIVE);

    @Override
    public Draft write(Ledger ledger, Assignment assignment) {
        return new Composition(ledger, assignment).draft();
    }

    /// One brief being written.
    private static final class Composition {
        private final Ledger ledger;
        private final Assignment assignment;
        private final Statements statements;
        private final Sayings sayings;

        Composition(Ledger ledger, Assignment assignment) {
            this.ledger = ledger;
            this.assignment = assignment;
            this.statements = new Statements(assignment.page(), ledger::called);
            this.sayings = new Sayings(ledger, statements, assignment.rejected());
        }

        Draft draft() {
            return new Draft(
                    new Narrative(ledger, assignment, statements, sayings, disputes()).sections(),
                    new Timeline(ledger, assignment, statements).entries(),
                    perspectives(),
                    tensions());
        }

        private List<Brief.Perspective> perspectives() {
            return ledger.stances().stream()
                    .filter(s -> s.claim().claim().force().asserts())
                    .sorted(Comparator.<Stance>comparingDouble(s ->
                                    -ledger.salience().getOrDefault(s.claim().work(), 0.0))
                            .thenComparing(s -> s.voice().id()))
                    .flatMap(s -> perspective(s).stream())
                    .toList();
        }

        private Optional<Brief.Perspective> perspective(Stance stance) {
            List<Brief.Step> evolution = new ArrayList<>();
            for (Stance.Step step : stance.steps()) {
                EdtfDate date = sayings.date(step.claim());
                sayings.standing(step.claim())
                        .map(s -> new Brief.Step(
                                step.claim().since(),
                                date == null ? null : date.value(),
                                step.change().name().toLowerCase(Locale.ROOT),
                                s))
                        .ifPresent(evolution::add);
            }
            Stream<Known> latest = stance.steps().reversed().stream()
                    .filter(s -> s.change() != Stance.Change.RETRACTED)
                    .map(Stance.Step::claim)
                    .filter(k -> k.claim().force().asserts());
            return Stream.concat(Stream.of(stance.claim()), latest)
                    .flatMap(k -> sayings.standing(k).stream())
                    .findFirst()
                    .map(s -> new Brief.Perspective(
                            "pp" + stance.voice().id().substring(1), stance.voice(), s, evolution));
        }

        private List<Brief.Tension> tensions() {
            return disputes().stream().map(this::tension).toList();
        }

        /// Open questions before settled ones, and of those the ones whose sides matter most to the thread.
        private List<Tension> disputes() {
            return ledger.tensions().stream()
                    .sorted(Comparator.<Tension, Boolean>comparing(t -> t.status() == Tension.Status.SETTLED)
                            .thenComparing(t -> -matters(t))
                            .thenComparing(Tension::id))
                    .toList();
        }

        private double matters(Tension tension) {
            return tension.positions().stream()
                    .flatMap(id -> ledger.claim(id).stream())
                    .map(k -> ledger.salience().getOrDefault(k.work(), 0.0))
                    .sorted(Comparator.reverseOrder())
                    .limit(SIDES_THAT_COUNT)
                    .mapToDouble(s -> s)
                    .sum();
        }

        private Brief.Tension tension(Tension t) {
            List<Brief.Position> positions = new ArrayList<>();
            Sentence settles = null;
            List<Known> sides = t.positions().stream()
                    .flatMap(id -> ledger.claim(id).stream())
                    .sorted(sayings.inOrder())
                    .toList();
            for (Known side : sides) {
                sayings.said(side)
                        .map(s -> new Brief.Position(side.signature(), s))
                        .ifPresent(positions::add);
                if (settles == null) {
                    settles = settles(side.work());
                }
            }
            List<Brief.Move> history = t.history().stream()
                    .map(m -> new Brief.Move(m.version(), m.change()))
                    .toList();
            String status = t.status().name().toLowerCase(Locale.ROOT);
            return new Brief.Tension(t.id(), t.question(), status, t.opened(), positions, settles, history);
        }

        private @Nullable Sentence settles(String work) {
            return ledger.claims().getOrDefault(work, List.of()).stream()
                    .filter(k -> SETTLES.matcher(k.claim().passage().quote()).find())
                    .findFirst()
                    .flatMap(sayings::said)
                    .orElse(null);
        }
    }
}
