package clew.brief.plain;

import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Sentence;
import clew.brief.Statements;
import clew.brief.Writer;
import clew.ledger.Happening;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.ledger.Stance;
import clew.ledger.Tension;
import clew.reading.Claim.Force;
import clew.text.Words;
import clew.time.EdtfDate;
import clew.work.Copy;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a brief out of its sources' own sentences: claims in their voices' mouths, appearances and statuses from
/// what pages state. It adds nothing of its own and leaves out what it cannot show.
public final class PlainWriter implements Writer {
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

        Composition(Ledger ledger, Assignment assignment) {
            this.ledger = ledger;
            this.assignment = assignment;
            this.statements = new Statements(assignment.page());
        }

        Draft draft() {
            return new Draft(
                    new Narrative(ledger, assignment, statements).sections(), timeline(), perspectives(), tensions());
        }

        private List<Work> bySalience() {
            return ledger.works().values().stream()
                    .sorted(Comparator.<Work>comparingDouble(
                                    w -> -ledger.salience().getOrDefault(w.id(), 0.0))
                            .thenComparing(Work::id))
                    .toList();
        }

        private Optional<Sentence> said(Known known) {
            return Optional.ofNullable(ledger.works().get(known.work())).map(w -> statements.claim(known, w));
        }

        private @Nullable EdtfDate date(Known known) {
            Work work = ledger.works().get(known.work());
            return work == null ? null : work.date().orElse(null);
        }

        private List<Brief.Entry> timeline() {
            List<Brief.Entry> entries = new ArrayList<>();
            Set<String> told = new HashSet<>();
            for (Work work : tellingFirst()) {
                if (!told.contains(work.id())) {
                    appeared(work).ifPresent(e -> {
                        entries.add(e);
                        told.addAll(e.works());
                    });
                }
                statuses(work, entries);
            }
            entries.sort(Comparator.<Brief.Entry, EdtfDate>comparing(
                            e -> e.date() == null ? null : new EdtfDate(e.date()),
                            Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Brief.Entry::id));
            return entries;
        }

        /// Works that make a claim before those that do not, so that of several reports one that says something tells
        /// what happened.
        private List<Work> tellingFirst() {
            return bySalience().stream()
                    .sorted(Comparator.comparing(w -> ledger.leading(w.id()).isEmpty()
                            && ledger.happening(w.id()).isPresent()))
                    .toList();
        }

        /// A work's appearance, told by its leading claim, or by the bare fact where nothing more could be read.
        private Optional<Brief.Entry> appeared(Work work) {
            Optional<EdtfDate> date = work.date();
            if (date.isEmpty()) {
                return Optional.empty();
            }
            Optional<Sentence> sentence = work.retracted()
                    ? Optional.empty()
                    : ledger.leading(work.id())
                            .filter(k -> k.claim().force() != Force.TOPIC)
                            .flatMap(this::said);
            return sentence.or(() -> mirrors(work) ? Optional.empty() : statements.appearance(work))
                    .map(s -> entry("p" + work.id().substring(1), date.get(), "published", work, s));
        }

        /// Whether it bears no more than the title and the authors of a work it speaks of: a digest, a narration, a
        /// thread about it. That it exists stands beside that work.
        private boolean mirrors(Work work) {
            Set<String> own = Words.content(work.title());
            return work.about().stream()
                    .flatMap(a -> Stream.ofNullable(ledger.works().get(a.work())))
                    .anyMatch(w -> Words.content(w.title() + " " + String.join(" ", w.authors()))
                            .containsAll(own));
        }

        private void statuses(Work work, List<Brief.Entry> entries) {
            Set<String> told = new TreeSet<>();
            long different = work.copies().stream()
                    .filter(Copy::certain)
                    .map(c -> c.status() == null ? "" : c.status().toLowerCase(Locale.ROOT))
                    .distinct()
                    .count();
            for (Copy copy : work.copies()) {
                String status = copy.status() == null ? "" : copy.status().toLowerCase(Locale.ROOT);
                boolean tells = copy.certain()
                        && !status.isEmpty()
                        && (different > 1 || NOTABLE.matcher(status).find());
                if (tells && copy.published() != null && told.add(status)) {
                    EdtfDate date = copy.published();
                    statements
                            .status(work, copy)
                            .map(s -> entry("q" + s.id().substring(1), date, "status", work, s))
                            .ifPresent(entries::add);
                }
            }
        }

        private static final Pattern NOTABLE = Pattern.compile("best|award|prize|retract|withdraw|correct|erratum");

        private Brief.Entry entry(String id, EdtfDate date, String kind, Work work, Sentence sentence) {
            String seen = assignment
                    .day(ledger.since().getOrDefault(work.id(), assignment.version()))
                    .toString();
            String precision = date.precision().name().toLowerCase(Locale.ROOT);
            List<String> works = List.of(work.id());
            int origins = 1;
            Optional<Happening> happening = kind.equals("status") ? Optional.empty() : ledger.happening(work.id());
            if (happening.isPresent()) {
                works = happening.get().works();
                origins = happening.get().origins();
            }
            return new Brief.Entry(id, date.value(), precision, kind, seen, works, origins, sentence);
        }

        private List<Brief.Perspective> perspectives() {
            return ledger.stances().stream()
                    .filter(s -> s.claim().claim().force() != Force.TOPIC)
                    .sorted(Comparator.<Stance>comparingDouble(s ->
                                    -ledger.salience().getOrDefault(s.claim().work(), 0.0))
                            .thenComparing(s -> s.voice().id()))
                    .flatMap(s -> perspective(s).stream())
                    .toList();
        }

        private Optional<Brief.Perspective> perspective(Stance stance) {
            List<Brief.Step> evolution = new ArrayList<>();
            for (Stance.Step step : stance.steps()) {
                EdtfDate date = date(step.claim());
                said(step.claim())
                        .map(s -> new Brief.Step(
                                step.claim().since(),
                                date == null ? null : date.value(),
                                step.change().name().toLowerCase(Locale.ROOT),
                                s))
                        .ifPresent(evolution::add);
            }
            return said(stance.claim())
                    .map(s -> new Brief.Perspective(
                            "pp" + stance.voice().id().substring(1), stance.voice(), s, evolution));
        }

        private List<Brief.Tension> tensions() {
            return ledger.tensions().stream()
                    .sorted(Comparator.<Tension, Boolean>comparing(t -> t.status() == Tension.Status.SETTLED)
                            .thenComparing(t -> -t.positions().size())
                            .thenComparing(Tension::opened)
                            .thenComparing(Tension::id))
                    .map(this::tension)
                    .toList();
        }

        private Brief.Tension tension(Tension t) {
            List<Brief.Position> positions = new ArrayList<>();
            Sentence settles = null;
            for (String id : t.positions()) {
                Optional<Known> known = ledger.claim(id);
                known.flatMap(this::said)
                        .map(s -> new Brief.Position(known.get().signature(), s))
                        .ifPresent(positions::add);
                if (settles == null && known.isPresent()) {
                    settles = settles(known.get().work());
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
                    .flatMap(this::said)
                    .orElse(null);
        }
    }
}
