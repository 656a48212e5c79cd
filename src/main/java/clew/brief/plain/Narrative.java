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
import clew.reading.Claim.Force;
import clew.text.Words;
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

/// Writes the narrative of one brief: what moved since the version before, the open questions that matter most with
/// what each side says, then for each strand of the debate the standing [Background] beside them.
final class Narrative {
    private static final int LEAD = 5;
    private static final int DISPUTES = 3;
    private static final int STRAND_WORDS = 60;
    /// Works that others go back to: at most so many, each named by so many independent origins.
    private static final int NAMED = 4;
    private static final int NAMED_BY = 2;
    /// A sentence of at most so many words is read with ease.
    private static final int READABLE = 24;

    /// How many more claims of a work are told where there is room, and how strong they are.
    private static final int BESIDE = 2;
    private static final double OUTRIGHT = 0.5;

    private final Ledger ledger;
    private final Assignment assignment;
    private final Statements statements;
    private final Sayings sayings;
    private final List<Tension> disputes;

    /// @param disputes the open questions, those that matter most first
    Narrative(Ledger ledger, Assignment assignment, Statements statements, Sayings sayings, List<Tension> disputes) {
        this.ledger = ledger;
        this.assignment = assignment;
        this.statements = statements;
        this.sayings = sayings;
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
                .flatMap(t -> new Dispute(ledger, sayings, t).section(told).stream())
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
            section("all", "What is said", told, sayings.bySalience().toList(), LEAD)
                    .ifPresent(sections::add);
        }
        return sections;
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
                sayings.toldOf(work.id(), told)
                        .or(() -> sayings.readable(work).flatMap(sayings::said).filter(s -> !told.contains(s.id())))
                        .ifPresent(sentences::add);
            });
        }
        sentences.forEach(s -> told.add(s.id()));
        return section("named", "What others go back to", sentences);
    }

    /// Works that entered with this version, split by whether they appeared after the version before.
    private List<Work> recent(LocalDate before, boolean world) {
        return sayings.bySalience()
                .filter(w -> ledger.since().getOrDefault(w.id(), 0) == assignment.version())
                .filter(w -> w.date().map(d -> d.first().isAfter(before)).orElse(false) == world)
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
        chosen.sort(sayings.inOrder()
                .thenComparing(Known::work)
                .thenComparing(k -> k.claim().passage().start()));
        List<Sentence> sentences =
                chosen.stream().flatMap(k -> sayings.said(k).stream()).toList();
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
                .filter(sayings::tellable);
    }

    /// The first works' leading claims that were not told yet, each voice once.
    private List<Known> leading(List<Work> works, Set<String> told, int most) {
        List<Known> chosen = new ArrayList<>();
        Set<String> voices = new HashSet<>();
        for (Work work : works) {
            Optional<Known> leading = sayings.readable(work);
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

    /// What a reader needs to know of a strand, in claims that speak of it, beside what the sections before tell, in
    /// few words.
    private Optional<Draft.Section> background(
            String id, String heading, Set<String> told, List<Work> works, String news) {
        List<Known> standing = leading(works, told, Integer.MAX_VALUE);
        standing.removeIf(k -> Collections.disjoint(k.claim().topics(), Words.content(heading)));
        standing.sort(Comparator.comparing(sayings::date, Comparator.nullsFirst(Comparator.naturalOrder())));
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        List<Background.Line> lines = new ArrayList<>();
        for (Known known : standing) {
            double weight = 0.1 + ledger.salience().getOrDefault(known.work(), 0.0);
            sayings.said(known).ifPresent(s -> {
                double ease = Math.min(1, Math.pow(READABLE / (double) Sayings.words(s), 2));
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
}
