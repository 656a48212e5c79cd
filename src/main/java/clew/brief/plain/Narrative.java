package clew.brief.plain;

import clew.brief.Background;
import clew.brief.Brief;
import clew.brief.Draft;
import clew.brief.Sentence;
import clew.brief.Statements;
import clew.brief.Writer.Assignment;
import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.ledger.Mention;
import clew.ledger.Telling;
import clew.ledger.Tension;
import clew.reading.Claim;
import clew.reading.Claim.Force;
import clew.text.Words;
import clew.time.EdtfDate;
import clew.work.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the narrative of one brief: what moved since the version before, the open questions that matter most with
/// what each side says, then for each strand of the debate the standing [Background] beside them.
final class Narrative {
    private static final int LEAD = 5;
    private static final int DISPUTES = 3;
    private static final int SIDES = 4;
    private static final int STRAND_WORDS = 60;
    /// Works that others go back to: at most so many, each named by so many independent origins.
    private static final int NAMED = 4;
    private static final int NAMED_BY = 2;
    /// A sentence of at most so many words is read with ease, and one of more than so many is not told.
    private static final int READABLE = 24;
    private static final int LONGEST = 30;
    /// What a claim may fall short of the leading one to be told in its place because that is too long.
    private static final double NEARLY_LEADING = 0.2;

    /// How many more claims of a work are told where there is room, and how strong they are.
    private static final int BESIDE = 2;
    private static final double OUTRIGHT = 0.5;

    private final Ledger ledger;
    private final Assignment assignment;
    private final Statements statements;
    private final List<Tension> disputes;

    /// @param disputes the open questions, those that matter most first
    Narrative(Ledger ledger, Assignment assignment, Statements statements, List<Tension> disputes) {
        this.ledger = ledger;
        this.assignment = assignment;
        this.statements = statements;
        this.disputes = disputes;
    }

    /// The sections that have something to say.
    List<Draft.Section> sections() {
        List<Draft.Section> sections = new ArrayList<>();
        Set<String> told = new HashSet<>();
        Optional<LocalDate> before = assignment.previousDay();
        before.flatMap(b -> section("moved", "New in the world", told, recent(b, true), LEAD))
                .ifPresent(sections::add);
        disputes.stream()
                .filter(t -> t.status() != Tension.Status.SETTLED)
                .flatMap(t -> dispute(t, told).stream())
                .limit(DISPUTES)
                .forEachOrdered(sections::add);
        named(told).ifPresent(sections::add);
        if (before.isPresent()) {
            section("found", "New to this brief", told, recent(before.get(), false), LEAD)
                    .ifPresent(sections::add);
        }
        for (Strands.Strand strand : Strands.of(ledger)) {
            List<Work> works = strand.works().stream()
                    .flatMap(w -> Stream.ofNullable(ledger.works().get(w)))
                    .toList();
            String id = "strand-" + strand.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            background(id, strand.label(), told, works, words(sections)).ifPresent(sections::add);
        }
        if (sections.isEmpty()) {
            section("all", "What is said", told, bySalience(), LEAD).ifPresent(sections::add);
        }
        return sections;
    }

    /// What is asked, and what each side says to it, in the order in which they said it. What was told already or is
    /// retracted is not told; where that leaves one side alone, nothing is.
    private Optional<Draft.Section> dispute(Tension tension, Set<String> told) {
        List<Known> sides = tension.positions().stream()
                .filter(id -> !told.contains(id))
                .flatMap(id -> ledger.claim(id).stream())
                .filter(k -> Optional.ofNullable(ledger.works().get(k.work()))
                        .filter(w -> !w.retracted())
                        .isPresent())
                .filter(this::tellable)
                .sorted(Comparator.comparing(this::date, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(SIDES)
                .toList();
        if (sides.size() < 2) {
            return Optional.empty();
        }
        List<Sentence> sentences = new ArrayList<>();
        for (Known side : sides) {
            said(side).ifPresent(sentences::add);
            told.add(side.claim().id());
            argument(side, told).ifPresent(a -> {
                sentences.add(a);
                told.add(a.id());
            });
        }
        return Optional.of(
                new Draft.Section(new Brief.Section("open-" + tension.id(), tension.question(), sentences), 2));
    }

    /// What stands behind a title that takes a side: what the work itself says, else what another says of it.
    private Optional<Sentence> argument(Known side, Set<String> told) {
        if (side.claim().form() != Claim.Form.TITLED) {
            return Optional.empty();
        }
        return Optional.ofNullable(ledger.works().get(side.work()))
                .flatMap(this::readable)
                .filter(k -> k.voice().equals(side.voice()))
                .flatMap(this::said)
                .filter(s -> !told.contains(s.id()))
                .or(() -> toldOf(side.work(), told));
    }

    /// What tells most of a work in another's words, if it was not told yet.
    private Optional<Sentence> toldOf(String work, Set<String> told) {
        return ledger.mentioned(work)
                .best()
                .flatMap(t -> Optional.ofNullable(ledger.works().get(t.work()))
                        .map(teller -> statements.told("o" + work.substring(1), t, teller)))
                .filter(s -> !told.contains(s.id()));
    }

    /// The works that most others name, each with what one of those says of it, in the order in which they appeared.
    private Optional<Draft.Section> named(Set<String> told) {
        List<Work> most = ledger.works().values().stream()
                .filter(w -> !w.retracted() && ledger.mentioned(w.id()).origins() >= NAMED_BY)
                .sorted(Comparator.<Work>comparingInt(
                                w -> -ledger.mentioned(w.id()).origins())
                        .thenComparing(Work::id))
                .limit(NAMED)
                .sorted(Comparator.comparing(
                        w -> w.date().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<Sentence> sentences = new ArrayList<>();
        for (Work work : most) {
            List<Telling> namings = ledger.mentioned(work.id()).mentions().stream()
                    .map(Mention::telling)
                    .toList();
            statements.named(work, namings).ifPresent(named -> {
                sentences.add(named);
                toldOf(work.id(), told)
                        .or(() -> readable(work).flatMap(this::said).filter(s -> !told.contains(s.id())))
                        .ifPresent(sentences::add);
            });
        }
        sentences.forEach(s -> told.add(s.id()));
        return section("named", "What others go back to", sentences);
    }

    /// Works that entered with this version, split by whether they appeared after the version before.
    private List<Work> recent(LocalDate before, boolean world) {
        return bySalience().stream()
                .filter(w -> ledger.since().getOrDefault(w.id(), 0) == assignment.version())
                .filter(w -> w.date().map(d -> d.first().isAfter(before)).orElse(false) == world)
                .toList();
    }

    private List<Work> bySalience() {
        return ledger.works().values().stream()
                .sorted(Comparator.<Work>comparingDouble(w -> -ledger.salience().getOrDefault(w.id(), 0.0))
                        .thenComparing(Work::id))
                .toList();
    }

    /// The leading claims of the first works that make one, each voice once, in the order in which they appeared.
    private Optional<Draft.Section> section(String id, String heading, Set<String> told, List<Work> works, int most) {
        List<Known> chosen = leading(works, told, most);
        chosen.forEach(k -> told.add(k.claim().id()));
        for (Known leader : List.copyOf(chosen)) {
            beside(leader).limit(Math.clamp(most - chosen.size(), 0, BESIDE)).forEach(k -> {
                chosen.add(k);
                told.add(k.claim().id());
            });
        }
        chosen.sort(Comparator.comparing(this::date, Comparator.<EdtfDate>nullsLast(Comparator.naturalOrder()))
                .thenComparing(Known::work)
                .thenComparing(k -> k.claim().passage().start()));
        List<Sentence> sentences =
                chosen.stream().flatMap(k -> said(k).stream()).toList();
        return section(id, heading, sentences);
    }

    private static Optional<Draft.Section> section(String id, String heading, List<Sentence> sentences) {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft.Section(new Brief.Section(id, heading, sentences), 1));
    }

    /// What else a work claims outright, strongest first, where there is room to tell more of it.
    private Stream<Known> beside(Known leader) {
        return ledger.claims().getOrDefault(leader.work(), List.of()).stream()
                .filter(k -> !k.equals(leader) && k.voice().equals(leader.voice()))
                .filter(k -> k.claim().weight() >= OUTRIGHT && k.claim().force() != Force.TOPIC)
                .filter(this::tellable);
    }

    /// The first works' leading claims that were not told yet, each voice once.
    private List<Known> leading(List<Work> works, Set<String> told, int most) {
        List<Known> chosen = new ArrayList<>();
        Set<String> voices = new HashSet<>();
        for (Work work : works) {
            Optional<Known> leading = readable(work);
            if (chosen.size() < most
                    && !work.retracted()
                    && leading.isPresent()
                    && !told.contains(leading.get().claim().id())
                    && voices.add(leading.get().voice().id())) {
                chosen.add(leading.get());
            }
        }
        return chosen;
    }

    /// The leading claim of a work, or one that leads nearly as much, that is not too long to be told.
    private Optional<Known> readable(Work work) {
        List<Known> claims = ledger.claims().getOrDefault(work.id(), List.of()).stream()
                .filter(k -> k.claim().force() != Force.TOPIC)
                .toList();
        return claims.stream()
                .filter(k -> k.claim().weight() >= claims.getFirst().claim().weight() - NEARLY_LEADING)
                .filter(this::tellable)
                .findFirst();
    }

    private static int words(Sentence sentence) {
        return sentence.text().split(" ").length;
    }

    /// What a reader needs to know of a strand, in claims that speak of it, beside what the sections before tell, in
    /// few words.
    private Optional<Draft.Section> background(
            String id, String heading, Set<String> told, List<Work> works, String news) {
        List<Known> standing = leading(works, told, Integer.MAX_VALUE);
        standing.removeIf(k -> Collections.disjoint(k.claim().topics(), Words.content(heading)));
        standing.sort(Comparator.comparing(this::date, Comparator.nullsFirst(Comparator.naturalOrder())));
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        List<Background.Line> lines = new ArrayList<>();
        for (Known known : standing) {
            double weight = 0.1 + ledger.salience().getOrDefault(known.work(), 0.0);
            said(known).ifPresent(s -> {
                double ease = Math.min(1, Math.pow(READABLE / (double) words(s), 2));
                sentences.put(s.id(), s);
                lines.add(new Background.Line(s.id(), lines.size(), weight * ease, s.text()));
            });
        }
        List<Sentence> chosen = new Background(lines)
                .beside(news, STRAND_WORDS).stream()
                        .flatMap(l -> Stream.ofNullable(sentences.get(l.id())))
                        .toList();
        chosen.forEach(s -> told.add(s.id()));
        return section(id, heading, chosen);
    }

    private static String words(List<Draft.Section> sections) {
        return sections.stream()
                .flatMap(s -> s.section().sentences().stream())
                .map(Sentence::text)
                .collect(Collectors.joining(" "));
    }

    /// Whether a claim can be said in few enough words.
    private boolean tellable(Known known) {
        return said(known).filter(s -> words(s) <= LONGEST).isPresent();
    }

    private Optional<Sentence> said(Known known) {
        return Optional.ofNullable(ledger.works().get(known.work())).map(w -> statements.claim(known, w));
    }

    private @Nullable EdtfDate date(Known known) {
        Work work = ledger.works().get(known.work());
        return work == null ? null : work.date().orElse(null);
    }
}
