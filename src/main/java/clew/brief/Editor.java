package clew.brief;

import clew.brief.Brief.Coverage;
import clew.brief.Brief.Outcome;
import clew.brief.Brief.Source;
import clew.brief.Brief.SourceCopy;
import clew.item.Depth;
import clew.work.Copy;
import clew.work.Relation;
import clew.work.Work;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a version out of a draft: keeps what the gate admits, numbers the sources in the order in which they are
/// cited,
/// accounts for every item, and counts. A source that nothing cites is not listed; a part that loses its ground is
/// not printed.
public final class Editor {
    private final Gate gate;
    private final Map<String, Work> works;
    private final Map<String, List<Work>> aboutWork = new TreeMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Sentence> printed = new ArrayList<>();

    /// @param gate decides sentence by sentence
    /// @param works all works of the thread, in scope or not, by id
    public Editor(Gate gate, Map<String, Work> works) {
        this.gate = gate;
        this.works = works;
        works.values()
                .forEach(w -> w.about()
                        .forEach(a -> aboutWork
                                .computeIfAbsent(a.work(), id -> new ArrayList<>())
                                .add(w)));
    }

    /// The version, complete and sealed.
    ///
    /// @param head its head; `hash` is filled in here, `works` is counted here
    /// @param aside why an item that belongs to no work, or to a work out of scope, is left out: by item id
    /// @param waiting items that belong to no work yet, with their reasons
    /// @param previous the version before
    public Brief edit(
            Draft draft,
            Brief.Head thread,
            Brief.Version head,
            Map<String, String> aside,
            List<Coverage> waiting,
            @Nullable Brief previous) {
        List<Brief.Section> narrative = draft.narrative().stream()
                .map(s -> new Brief.Section(s.id(), s.heading(), keep(s.sentences())))
                .filter(s -> !s.sentences().isEmpty())
                .toList();
        List<Brief.Entry> timeline = draft.timeline().stream()
                .flatMap(e -> keep(e.sentence(), "")
                        .map(s -> new Brief.Entry(e.id(), e.date(), e.precision(), e.kind(), e.firstSeen(), s))
                        .stream())
                .toList();
        List<Brief.Perspective> perspectives = perspectives(draft.perspectives());
        List<Brief.Tension> tensions = tensions(draft.tensions());
        List<Source> sources = numbers.keySet().stream().map(this::source).toList();
        List<Coverage> coverage = coverage(aside, waiting);

        Brief.Version version = new Brief.Version(
                head.number(),
                head.created(),
                head.asOf(),
                head.previous(),
                "",
                coverage.size(),
                works.size(),
                head.newItems());
        Brief brief = new Brief(
                thread,
                version,
                narrative,
                timeline,
                perspectives,
                tensions,
                sources,
                coverage,
                Changes.first(),
                audit(sources, timeline, coverage));
        Brief.Change change = previous == null ? Changes.first() : Changes.between(previous, brief);
        return BriefJson.sealed(new Brief(
                thread,
                version,
                narrative,
                timeline,
                perspectives,
                tensions,
                sources,
                coverage,
                change,
                brief.audit()));
    }

    private List<Brief.Perspective> perspectives(List<Brief.Perspective> drafts) {
        List<Brief.Perspective> kept = new ArrayList<>();
        for (Brief.Perspective p : drafts) {
            String speaker =
                    String.join("\n", p.voice().members()) + "\n" + p.voice().name();
            Optional<Sentence> stance = keep(p.stance(), speaker);
            List<Brief.Step> steps = p.evolution().stream()
                    .flatMap(
                            s -> keep(s.sentence(), speaker)
                                    .map(x -> new Brief.Step(s.version(), s.date(), s.change(), x))
                                    .stream())
                    .toList();
            stance.ifPresent(s -> kept.add(new Brief.Perspective(p.id(), p.voice(), s, steps)));
        }
        return kept;
    }

    /// A tension is printed while two voices take part in it.
    private List<Brief.Tension> tensions(List<Brief.Tension> drafts) {
        List<Brief.Tension> kept = new ArrayList<>();
        for (Brief.Tension t : drafts) {
            List<Brief.Position> admitted = t.positions().stream()
                    .filter(p -> gate.admits(p.sentence(), p.voice()))
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
                        t.id(), t.question(), t.status(), t.opened(), positions, settles, t.history()));
            }
        }
        return kept;
    }

    private List<Sentence> keep(List<Sentence> sentences) {
        return sentences.stream().flatMap(s -> keep(s, "").stream()).toList();
    }

    private Optional<Sentence> keep(Sentence sentence, String speaker) {
        return gate.admits(sentence, speaker) ? Optional.of(print(sentence)) : Optional.empty();
    }

    private Sentence print(Sentence s) {
        List<Citation> citations = s.citations().stream()
                .map(c -> new Citation(number(c.work()), c.work(), c.passages()))
                .toList();
        Sentence sentence = new Sentence(s.id(), s.text(), s.kind(), citations, s.support(), s.status());
        printed.add(sentence);
        return sentence;
    }

    private int number(String work) {
        return numbers.computeIfAbsent(work, w -> numbers.size() + 1);
    }

    private Source source(String id) {
        Work work = work(id);
        String date = work.date().map(Object::toString).orElse(null);
        String precision = work.date()
                .map(d -> d.precision().name().toLowerCase(java.util.Locale.ROOT))
                .orElse("unknown");
        Optional<Copy> standing = work.standing();
        String venue = standing.map(Copy::venue)
                .or(() -> work.copies().stream()
                        .filter(Copy::certain)
                        .map(Copy::venue)
                        .filter(java.util.Objects::nonNull)
                        .findFirst())
                .orElse(null);
        List<SourceCopy> copies = new ArrayList<>();
        work.copies().forEach(c -> copies.add(listed(c, Relation.COPY, c.because())));
        for (Work about : aboutWork.getOrDefault(id, List.of())) {
            String because = about.about().stream()
                    .filter(a -> a.work().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .because();
            about.copies().forEach(c -> copies.add(listed(c, Relation.ABOUT, because)));
        }
        int origins = 1
                + (int) aboutWork.getOrDefault(id, List.of()).stream()
                        .filter(w -> independent(w, work))
                        .count();
        return new Source(
                number(id),
                id,
                work.title(),
                work.authors(),
                date,
                precision,
                venue,
                standing.map(Copy::status).orElse(null),
                origins,
                copies);
    }

    /// A page about a work is an origin of its own when it has something to read and is not by the work's authors.
    private static boolean independent(Work about, Work work) {
        Set<String> shared = new HashSet<>(about.authors());
        shared.retainAll(work.authors());
        return about.depth() != Depth.TITLE && shared.isEmpty();
    }

    private static SourceCopy listed(Copy c, Relation relation, String because) {
        return new SourceCopy(c.item(), c.ref(), c.url(), c.title(), c.feed(), c.depth(), c.page(), relation, because);
    }

    private Work work(String id) {
        Work work = works.get(id);
        if (work == null) {
            throw new IllegalStateException("the gate let a citation of an unknown work pass: " + id);
        }
        return work;
    }

    private List<Coverage> coverage(Map<String, String> aside, List<Coverage> waiting) {
        Set<String> used = new HashSet<>();
        printed.forEach(s -> s.citations().forEach(c -> c.passages().forEach(p -> used.add(p.item()))));
        Map<String, Coverage> rows = new TreeMap<>();
        for (Work work : works.values()) {
            for (Copy c : work.copies()) {
                rows.put(c.item(), row(work, c, used, aside));
            }
        }
        waiting.forEach(w -> rows.put(w.item(), w));
        return List.copyOf(rows.values());
    }

    private Coverage row(Work work, Copy c, Set<String> used, Map<String, String> aside) {
        Integer number = numbers.get(work.id());
        if (used.contains(c.item())) {
            return new Coverage(c.item(), c.ref(), c.url(), work.id(), Outcome.USED, "cited as source " + number);
        }
        if (number != null) {
            return new Coverage(
                    c.item(),
                    c.ref(),
                    c.url(),
                    work.id(),
                    Outcome.MERGED,
                    "copy of source " + number + ": " + c.because());
        }
        Optional<Coverage> about = work.about().stream()
                .filter(a -> numbers.containsKey(a.work()))
                .findFirst()
                .map(a -> new Coverage(
                        c.item(),
                        c.ref(),
                        c.url(),
                        work.id(),
                        Outcome.MERGED,
                        "about source " + numbers.get(a.work()) + ": " + a.because()));
        return about.orElseGet(() -> new Coverage(
                c.item(), c.ref(), c.url(), work.id(), Outcome.ASIDE, aside.getOrDefault(c.item(), unprinted(work))));
    }

    private static String unprinted(Work work) {
        if (work.date().isEmpty() && work.depth() == Depth.TITLE) {
            return "belongs to the thread; only its title is known, and no date";
        }
        return work.depth() == Depth.TITLE
                ? "belongs to the thread; only its title was there to read"
                : "belongs to the thread; no sentence of it could be printed with what it rests on";
    }

    private Brief.Audit audit(List<Source> sources, List<Brief.Entry> timeline, List<Coverage> coverage) {
        Set<String> places = new HashSet<>();
        printed.forEach(s -> s.citations()
                .forEach(c -> c.passages().forEach(p -> places.add(p.sha256() + ":" + p.start() + "-" + p.end()))));
        int titleOnly = count(sources.stream(), s -> work(s.work()).depth() == Depth.TITLE);
        int single = count(sources.stream(), s -> s.independentOrigins() == 1);
        int undated = count(timeline.stream(), e -> e.date() == null) + count(sources.stream(), s -> s.date() == null);
        int merged = count(coverage.stream(), c -> c.outcome() == Outcome.MERGED);
        int cited = count(printed.stream(), s -> !s.citations().isEmpty());
        return new Brief.Audit(
                printed.size(),
                cited,
                places.size(),
                places.size(),
                titleOnly,
                single,
                undated,
                merged,
                gate.refused());
    }

    private static <T> int count(Stream<T> all, Predicate<T> which) {
        return Math.toIntExact(all.filter(which).count());
    }
}
