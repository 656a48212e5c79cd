package clew.brief;

import clew.reading.Passage;
import clew.text.Words;
import clew.work.Pin;
import clew.work.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person's pins make of single sentences. A sentence is known again by its id, or by the words it rests on in
/// the same work, so that neither another copy nor another wording hides it. Of two pins on one the later holds.
public final class PinnedSentences {
    /// What sentences about works, not of what they say, begin their ids with: appearances, namings, statuses.
    private static final String FACTS = "ens";

    private final Map<String, String> workOf = new HashMap<>();
    private final List<Ruled> ruled = new ArrayList<>();
    private final Map<Integer, String> acts = new HashMap<>();
    private final Map<Integer, Set<String>> touched = new HashMap<>();
    private final Map<Integer, String> faults = new HashMap<>();

    /// A pin and the sentence it names, as the version had it.
    private record Ruled(Pin pin, Sentence sentence) {}

    /// Words that a sentence rests on, and the work they stand in.
    private record Place(String work, String words) {}

    /// The pins that hold for one sentence.
    private record Ruling(
            @Nullable Pin reject,
            @Nullable Pin keep,
            @Nullable Pin reword) {}

    /// @param holding the pins that hold, in the order of their numbers
    /// @param version a stored version by its number
    /// @param works all works of the thread, by id
    public PinnedSentences(List<Pin> holding, IntFunction<Optional<Brief>> version, Map<String, Work> works) {
        works.values().forEach(w -> w.copies().forEach(c -> workOf.put(c.item(), w.id())));
        for (Pin pin : holding) {
            if (pin.kind().ofSentences()) {
                acts.put(pin.number(), pin.kind().name().toLowerCase(Locale.ROOT));
                touch(pin, pin.about().getFirst());
                version.apply(Integer.parseInt(pin.about().get(1)))
                        .flatMap(b -> b.sentences()
                                .filter(s -> s.id().equals(pin.about().getFirst()))
                                .findFirst())
                        .map(s -> asNow(s, works))
                        .ifPresent(s -> ruled.add(new Ruled(pin, s)));
            }
        }
    }

    /// The sentence under the works that its items are copies of now, which say how it stands.
    private Sentence asNow(Sentence s, Map<String, Work> works) {
        List<Citation> citations = s.citations().stream()
                .map(c -> new Citation(
                        0, workOf.getOrDefault(c.passages().getFirst().item(), c.work()), c.passages()))
                .toList();
        Work work = works.get(citations.getFirst().work());
        Sentence.Status status =
                s.kind() == Sentence.Kind.COMPUTED || work == null ? s.status() : Statements.status(work);
        return new Sentence(s.id(), s.text(), s.kind(), citations, s.support(), status);
    }

    /// The sentence as it is printed, if it is: first by what a person said of it, then by the gate.
    ///
    /// @param speaker the voice it is put in the mouth of; empty for none
    Optional<Sentence> passed(Sentence sentence, String speaker, Gate gate) {
        if (rejects(sentence)) {
            return Optional.empty();
        }
        Ruling ruling = ruling(sentence);
        Pin pin = ruling.reword() != null ? ruling.reword() : ruling.keep();
        if (pin == null || !gate.stands(sentence)) {
            return gate.admits(sentence, speaker) ? Optional.of(sentence) : Optional.empty();
        }
        Sentence said = ruling.reword() == null ? sentence : worded(sentence, pin.text(), sentence.kind());
        touch(pin, said.id());
        gate.fault(said, speaker).ifPresent(fault -> faults.put(pin.number(), fault));
        return Optional.of(ruling.reword() == null ? said : worded(sentence, pin.text(), Sentence.Kind.WORDED));
    }

    /// Whether a person rejected what a sentence says; the pin that says so is then listed as followed.
    public boolean rejects(Sentence sentence) {
        Pin reject = ruling(sentence).reject();
        if (reject != null) {
            touch(reject, sentence.id());
        }
        return reject != null;
    }

    /// What will keep a sentence from being printed: that a person rejected it, or what the gate says.
    ///
    /// @param speaker the voice it is put in the mouth of; empty for none
    public Optional<String> fault(Sentence sentence, String speaker, Gate gate) {
        return rejects(sentence) ? Optional.of("a person rejected what it says") : gate.fault(sentence, speaker);
    }

    private static Sentence worded(Sentence s, String words, Sentence.Kind kind) {
        String quotes = s.citations().stream()
                .flatMap(c -> c.passages().stream())
                .map(Passage::quote)
                .collect(Collectors.joining("\n"));
        return new Sentence(s.id(), words, kind, s.citations(), Statements.overlap(words, quotes, ""), s.status());
    }

    /// The sentences that a person keeps and that are not among those printed, as they are printed then.
    List<Sentence> missing(List<Sentence> printed, Gate gate) {
        List<Sentence> missing = new ArrayList<>();
        for (Ruled r : ruled) {
            boolean kept = r.pin().equals(ruling(r.sentence()).keep());
            if (kept && Stream.concat(printed.stream(), missing.stream()).noneMatch(p -> same(r.sentence(), p))) {
                passed(r.sentence(), "", gate).ifPresent(missing::add);
            }
        }
        return missing;
    }

    /// The pins as a version lists them: with the sentences that they touched, and what the gate says to that.
    List<Brief.Pinned> listed(List<Brief.Pinned> pins) {
        return pins.stream()
                .map(p -> acts.containsKey(p.number())
                        ? new Brief.Pinned(
                                p.number(),
                                p.says(),
                                List.copyOf(touched.getOrDefault(p.number(), Set.of())),
                                acts.get(p.number()),
                                faults.get(p.number()))
                        : p)
                .toList();
    }

    /// What a reader is told beside a sentence that is printed, or put so, for a person's sake.
    public static Optional<String> note(Brief brief, Sentence s) {
        boolean worded = s.kind() == Sentence.Kind.WORDED;
        String whose = worded ? "a person’s wording" : "kept by a person";
        return brief.pins().stream()
                .filter(p -> (worded ? "reword" : "keep").equals(p.act())
                        && p.about().contains(s.id()))
                .reduce((earlier, later) -> later)
                .map(p -> p.fault() == null ? whose : whose + "; a check objects: " + p.fault())
                .or(() -> worded ? Optional.of(whose) : Optional.empty());
    }

    private void touch(Pin pin, String id) {
        touched.computeIfAbsent(pin.number(), n -> new TreeSet<>()).add(id);
    }

    private Ruling ruling(Sentence s) {
        Ruling ruling = new Ruling(null, null, null);
        for (Ruled r : ruled) {
            Pin pin = r.pin();
            if (pin.kind() == Pin.Kind.REJECT && repeats(s, r.sentence())) {
                ruling = new Ruling(pin, null, null);
            } else if (pin.kind() == Pin.Kind.KEEP && same(s, r.sentence())) {
                ruling = new Ruling(null, pin, ruling.reword());
            } else if (pin.kind() == Pin.Kind.REWORD && same(s, r.sentence())) {
                ruling = new Ruling(null, ruling.keep(), pin);
            }
        }
        return ruling;
    }

    /// Whether two sentences tell the same: under one id, or of the same words. A fact may be shown by more or fewer.
    private boolean same(Sentence a, Sentence b) {
        if (a.id().equals(b.id())) {
            return true;
        }
        Set<Place> there = places(a);
        Set<Place> here = places(b);
        return fact(a) == fact(b)
                && (fact(a) == 0 ? there.equals(here) : there.containsAll(here) || here.containsAll(there));
    }

    /// Whether a sentence tells what another told, be it together with more or in a quotation.
    private boolean repeats(Sentence s, Sentence told) {
        if (same(s, told)) {
            return true;
        }
        Set<Place> words = places(told);
        boolean rests = fact(told) == 0 && places(s).containsAll(words);
        return rests && (fact(s) == 0 || words.stream().allMatch(p -> quotes(s, p)));
    }

    private static boolean quotes(Sentence s, Place place) {
        return Words.letters(s.text()).contains(place.words());
    }

    /// What kind of fact a sentence tells of a work; 0 if it tells what the work says.
    static int fact(Sentence s) {
        char first = s.id().charAt(0);
        return FACTS.indexOf(first) < 0 ? 0 : first;
    }

    private Set<Place> places(Sentence s) {
        return s.citations().stream()
                .flatMap(c -> c.passages().stream()
                        .map(p -> new Place(workOf.getOrDefault(p.item(), c.work()), Words.letters(p.quote()))))
                .collect(Collectors.toSet());
    }
}
