package clew.brief;

import clew.brief.Brief.Coverage;
import clew.brief.Brief.Outcome;
import clew.brief.Brief.Source;
import clew.item.Depth;
import clew.reading.Passage;
import clew.reading.Reading;
import clew.work.Origins;
import clew.work.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a version out of a draft: keeps what the gate admits, accounts for every item, and counts. A part that
/// loses its ground is not printed.
public final class Editor {
    private final Gate gate;
    private final PinnedSentences said;
    private final Map<String, Work> works;
    private final Map<String, String> questions;
    private final List<Reading> read;
    private final Bibliography bibliography;
    private final List<Sentence> printed = new ArrayList<>();
    private final Map<String, String> review = new HashMap<>();
    /// Questions as they are printed, by what the ledger asks.
    private final Map<String, String> asked = new HashMap<>();

    /// @param gate decides sentence by sentence
    /// @param said what a person said of single sentences, which the gate does not overrule
    /// @param works all works of the thread, in scope or not, by id
    /// @param questions what each tension of the thread asks, by its id
    /// @param origins counts how many of some works are independent
    /// @param read the pages that were read for this version
    public Editor(
            Gate gate,
            PinnedSentences said,
            Map<String, Work> works,
            Map<String, String> questions,
            Origins origins,
            List<Reading> read) {
        this.gate = gate;
        this.said = said;
        this.works = works;
        this.questions = questions;
        this.read = List.copyOf(read);
        this.bibliography = new Bibliography(works, origins);
    }

    /// The version, complete and sealed.
    ///
    /// @param head its head; `hash` is filled in here, `works` is counted here
    /// @param aside why an item that belongs to no work, or to a work out of scope, is left out: by item id
    /// @param waiting items that belong to no work yet, with their reasons
    /// @param pins the corrections it follows
    /// @param previous the version before
    public Brief edit(
            Draft draft,
            Brief.Head thread,
            Brief.Version head,
            Map<String, String> aside,
            List<Coverage> waiting,
            List<Brief.Pinned> pins,
            @Nullable Brief previous) {
        List<Brief.Tension> known = draft.tensions().stream()
                .filter(t -> questions.containsKey(t.id()))
                .toList();
        known.forEach(t -> asked.put(question(t), gate.asked(t.question(), question(t))));
        List<Brief.Section> narrative = new ArrayList<>();
        draft.narrative().forEach(s -> section(s).ifPresent(narrative::add));
        List<Brief.Entry> timeline = inOrder(seen(draft.timeline(), head, previous), head).stream()
                .flatMap(e -> keep(e.sentence(), "").map(e::printed).stream())
                .toList();
        List<Brief.Perspective> perspectives = perspectives(draft.perspectives());
        List<Brief.Tension> tensions = tensions(known);
        kept().ifPresent(narrative::add);
        List<Source> sources = bibliography.sources();
        List<Coverage> coverage = new Accounting(works, bibliography, printed, review).of(aside, waiting, timeline);

        Brief.Version version = new Brief.Version(
                head.number(),
                head.created(),
                head.asOf(),
                head.previous(),
                "",
                coverage.size(),
                works.size(),
                head.newItems());
        Brief.Audit audit = audit(sources, timeline, coverage, draft.model());
        List<Brief.Pinned> listed = said.listed(pins);
        Function<Brief.Change, Brief> changed = change -> new Brief(
                thread, version, narrative, timeline, perspectives, tensions, sources, coverage, listed, change, audit);
        Brief first = changed.apply(Changes.first());
        return BriefJson.sealed(previous == null ? first : changed.apply(Changes.between(previous, first)));
    }

    /// A work's status is seen first in the version that first tells of it, which may be long after the work
    /// itself.
    private static List<Brief.Entry> seen(List<Brief.Entry> entries, Brief.Version head, @Nullable Brief previous) {
        Map<String, String> before = new HashMap<>();
        if (previous != null) {
            previous.timeline().forEach(e -> before.put(e.id(), e.firstSeen()));
        }
        String now = asOf(head).toString();
        return entries.stream()
                .map(e -> e.kind().equals("status") ? e.firstSeen(before.getOrDefault(e.id(), now)) : e)
                .toList();
    }

    private static LocalDate asOf(Brief.Version head) {
        return Instant.parse(head.asOf()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// The entries that can have happened when they say; the others wait for a person.
    private List<Brief.Entry> inOrder(List<Brief.Entry> entries, Brief.Version head) {
        Order order =
                new Order(asOf(head), id -> Optional.ofNullable(works.get(id)).flatMap(Work::date));
        List<Brief.Entry> kept = new ArrayList<>();
        for (Brief.Entry entry : entries) {
            Optional<String> fault = order.fault(entry);
            if (fault.isEmpty()) {
                kept.add(entry);
            } else {
                entry.sentence().citations().stream()
                        .flatMap(c -> c.passages().stream())
                        .forEach(p -> review.put(p.item(), fault.get()));
            }
        }
        return kept;
    }

    private List<Brief.Perspective> perspectives(List<Brief.Perspective> drafts) {
        List<Brief.Perspective> kept = new ArrayList<>();
        for (Brief.Perspective p : drafts) {
            String speaker =
                    String.join("\n", p.voice().members()) + "\n" + p.voice().name();
            Optional<Sentence> stance = keep(p.stance(), speaker);
            if (stance.isEmpty()) {
                continue;
            }
            List<Brief.Step> steps = p.evolution().stream()
                    .flatMap(
                            s -> keep(s.sentence(), speaker)
                                    .map(x -> new Brief.Step(s.version(), s.date(), s.change(), x))
                                    .stream())
                    .toList();
            kept.add(new Brief.Perspective(p.id(), p.voice(), stance.get(), steps));
        }
        return kept;
    }

    private String question(Brief.Tension tension) {
        return questions.getOrDefault(tension.id(), "");
    }

    /// A question, be it of a tension or at the head of a section, as it is printed; any other text as it is.
    private String printed(String question) {
        return asked.getOrDefault(question, question);
    }

    /// A tension is printed while two voices take part in it.
    private List<Brief.Tension> tensions(List<Brief.Tension> drafts) {
        List<Brief.Tension> kept = new ArrayList<>();
        for (Brief.Tension t : drafts) {
            List<Brief.Position> admitted = t.positions().stream()
                    .flatMap(p ->
                            said
                                    .passed(p.sentence(), p.voice(), gate)
                                    .map(s -> new Brief.Position(p.voice(), s))
                                    .stream())
                    .toList();
            boolean two =
                    admitted.stream().map(Brief.Position::voice).distinct().count() >= 2;
            if (two) {
                List<Brief.Position> positions = admitted.stream()
                        .map(p -> new Brief.Position(p.voice(), print(p.sentence())))
                        .toList();
                Sentence settles = t.wouldSettle() == null
                        ? null
                        : keep(t.wouldSettle(), "").orElse(null);
                kept.add(new Brief.Tension(
                        t.id(), printed(question(t)), t.status(), t.opened(), positions, settles, t.history()));
            }
        }
        return kept;
    }

    private Optional<Brief.Section> section(Draft.Section draft) {
        Brief.Section section = draft.section();
        List<Sentence> admitted = section.sentences().stream()
                .flatMap(s -> said.passed(s, "", gate).stream())
                .toList();
        return admitted.size() < draft.least()
                ? Optional.empty()
                : Optional.of(new Brief.Section(
                        section.id(),
                        printed(section.heading()),
                        admitted.stream().map(this::print).toList()));
    }

    private Optional<Sentence> keep(Sentence sentence, String speaker) {
        return said.passed(sentence, speaker, gate).map(this::print);
    }

    /// What a person keeps and the writer no longer tells, in a section of its own.
    private Optional<Brief.Section> kept() {
        List<Sentence> kept =
                said.missing(printed, gate).stream().map(this::print).toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Brief.Section("kept", "Kept by a person", kept));
    }

    private Sentence print(Sentence s) {
        List<Citation> citations = s.citations().stream()
                .map(c -> new Citation(bibliography.number(c.work()), c.work(), c.passages()))
                .toList();
        Sentence sentence = new Sentence(s.id(), s.text(), s.kind(), citations, s.support(), s.status());
        printed.add(sentence);
        return sentence;
    }

    private Brief.Audit audit(
            List<Source> sources, List<Brief.Entry> timeline, List<Coverage> coverage, Draft.@Nullable Modelled model) {
        Set<Passage> places = new HashSet<>();
        printed.forEach(s -> s.citations().forEach(c -> places.addAll(c.passages())));
        int titleOnly = count(sources.stream(), s -> bibliography.work(s.work()).depth() == Depth.TITLE);
        int single = count(sources.stream(), s -> s.independentOrigins() == 1);
        int undated = count(timeline.stream(), e -> e.date() == null) + count(sources.stream(), s -> s.date() == null);
        int merged = count(coverage.stream(), c -> c.outcome() == Outcome.MERGED);
        int cited = count(printed.stream(), s -> !s.citations().isEmpty());
        return new Brief.Audit(
                printed.size(),
                cited,
                places.size(),
                (int) places.stream().filter(gate::resolves).count(),
                titleOnly,
                single,
                undated,
                merged,
                refused(model),
                model == null ? null : modelled(model),
                Read.of(read));
    }

    /// What the gate kept out, what a writer did not propose because it would, and what a reader did not take over.
    private List<Brief.Refused> refused(Draft.@Nullable Modelled model) {
        Map<String, Integer> all = new TreeMap<>(model == null ? Map.of() : model.refused());
        read.stream()
                .flatMap(r -> Optional.ofNullable(r.aided()).stream())
                .flatMap(a -> a.refused().entrySet().stream())
                .forEach(r -> all.merge("of a claim that was read, " + r.getKey(), r.getValue(), Integer::sum));
        gate.refused().forEach(r -> all.merge(r.reason(), r.sentences(), Integer::sum));
        return all.entrySet().stream()
                .map(e -> new Brief.Refused(e.getKey(), e.getValue()))
                .toList();
    }

    private static Modelled modelled(Draft.Modelled m) {
        int refused = m.refused().values().stream().mapToInt(Integer::intValue).sum();
        return new Modelled(m.name(), m.requests(), m.unanswered(), m.sentences(), refused, m.replaced());
    }

    private static <T> int count(Stream<T> all, Predicate<T> which) {
        return Math.toIntExact(all.filter(which).count());
    }
}
