package clew.ledger;

import clew.item.Page;
import clew.item.Snapshot;
import clew.ledger.Recalled.Telling;
import clew.reading.Event;
import clew.reading.Events;
import clew.reading.Passage;
import clew.text.Sentences;
import clew.text.Span;
import clew.text.Words;
import clew.work.Copy;
import clew.work.Origins;
import clew.work.Voices;
import clew.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the works of a thread tell of the time before them. What several tell of the same people and year is told
/// once; a work of the thread that they speak of is not told again, but counts as spoken of.
final class Recollections {
    /// Names and a year as papers cite each other in running text: "Ahn et al. 2016", "Ahn and Bo (2016)".
    private static final Pattern NAMED = Pattern.compile("(?<first>\\p{Lu}[\\p{L}’'-]+)(?:(?:,? et al\\.?(?:['’]s)?)|"
            + "(?: (?:and|&) \\p{Lu}[\\p{L}’'-]+))?,? [(\\[]?(?<year>(?:19|20)\\d\\d)\\b");

    private final Map<String, Work> works;
    private final Function<String, String> pages;
    private final Voices voices;

    Recollections(Map<String, Work> works, Function<String, String> pages, Voices voices) {
        this.works = works;
        this.pages = pages;
        this.voices = voices;
    }

    /// Everything told, each thing once, in the order of the dates.
    ///
    /// @param spokenOf is given the works that others tell of, by id, with what each of those says first
    List<Recalled> all(Map<String, List<Telling>> spokenOf) {
        Map<String, List<Told>> things = new TreeMap<>();
        for (Work work : works.values()) {
            for (Told told : told(work)) {
                Optional<String> of = spokenOf(told);
                if (of.isEmpty()) {
                    things.computeIfAbsent(told.thing(), t -> new ArrayList<>()).add(told);
                    continue;
                }
                List<Telling> tellings = spokenOf.computeIfAbsent(of.get(), w -> new ArrayList<>());
                if (tellings.stream().noneMatch(t -> t.work().equals(work.id()))) {
                    tellings.add(told.telling());
                }
            }
        }
        return things.values().stream()
                .map(this::recalled)
                .sorted(Comparator.comparing(Recalled::date).thenComparing(Recalled::id))
                .toList();
    }

    /// A sentence of a work that tells something.
    ///
    /// @param thing the same for sentences that tell the same
    private record Told(Event event, Telling telling, String thing, Optional<String> name) {}

    private List<Told> told(Work work) {
        Optional<Copy> copy = work.deepest();
        List<String> names = voices.signatories(work);
        String page = copy.map(c -> pages.apply(c.page())).orElse("");
        if (copy.isEmpty() || work.retracted() || names.isEmpty() || work.date().isEmpty() || page.isEmpty()) {
            return List.of();
        }
        int body = Page.body(page);
        String text = page.substring(body);
        List<Span> sentences = Sentences.split(text);
        List<Told> told = new ArrayList<>();
        for (Event event :
                Events.recalled(copy.get().item(), text, sentences, work.date().get())) {
            Span at = event.span();
            Passage passage =
                    Passage.between(copy.get().item(), copy.get().page(), page, body + at.start(), body + at.end());
            Telling telling = new Telling(work.id(), voices.signature(names), passage);
            Matcher named = NAMED.matcher(event.sentence());
            boolean cites = named.find() && event.date().value().startsWith(named.group("year"));
            String thing = cites
                    ? Words.fold(named.group("first")) + " " + named.group("year")
                    : String.join(" ", Words.content(event.sentence()));
            told.add(new Told(event, telling, thing, cites ? Optional.of(named.group("first")) : Optional.empty()));
        }
        return told;
    }

    /// The work of the thread that a sentence tells of: named by its title, or, if no other can be meant, by its first
    /// author and its year. What appeared as a preprint may be dated a year later.
    private Optional<String> spokenOf(Told told) {
        String sentence = Words.letters(told.event().sentence());
        Optional<String> byTitle = works.values().stream()
                .filter(w -> Words.content(w.title()).size() > 2 && sentence.contains(Words.letters(w.title())))
                .map(Work::id)
                .findFirst();
        if (byTitle.isPresent() || told.name().isEmpty()) {
            return byTitle;
        }
        int year = told.event().date().first().getYear();
        String name = Words.letters(told.name().get());
        List<String> meant = works.values().stream()
                .filter(w -> !w.authors().isEmpty()
                        && Words.letters(w.authors().getFirst()).endsWith(name))
                .filter(w -> w.date()
                        .map(d -> d.first().getYear() == year || d.first().getYear() == year + 1)
                        .orElse(false))
                .map(Work::id)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private Recalled recalled(List<Told> told) {
        Map<String, Integer> spoken = new HashMap<>();
        told.forEach(t -> Words.content(t.event().sentence()).forEach(w -> spoken.merge(w, 1, Integer::sum)));
        List<Told> best = told.stream()
                .sorted(Comparator.<Told>comparingInt(
                                t -> -Words.content(t.event().sentence()).stream()
                                        .mapToInt(w -> spoken.getOrDefault(w, 0) - 1)
                                        .sum())
                        .thenComparing(t -> t.event().sentence().length())
                        .thenComparing(t -> t.telling().passage().item()))
                .toList();
        Told first = best.getFirst();
        Passage passage = first.telling().passage();
        String seed = passage.sha256() + ":" + passage.start();
        String id = "h" + Snapshot.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
        Map<String, Telling> tellings = new LinkedHashMap<>();
        best.forEach(t -> tellings.putIfAbsent(t.telling().work(), t.telling()));
        Collection<Work> tellers = tellings.keySet().stream()
                .map(works::get)
                .filter(Objects::nonNull)
                .toList();
        return new Recalled(
                id, first.event().date(), List.copyOf(tellings.values()), new Origins(voices).count(tellers));
    }
}
