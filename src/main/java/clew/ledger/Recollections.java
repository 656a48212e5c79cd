package clew.ledger;

import clew.item.Snapshot;
import clew.reading.Event;
import clew.reading.Events;
import clew.reading.Passage;
import clew.reading.Reading;
import clew.text.Words;
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
import java.util.TreeMap;

/// What the works of a thread tell of the time before them, other works of the thread aside (those are [Mentions]).
/// What several tell of the same people and year is told once.
final class Recollections {
    private final Map<String, Work> works;
    private final Mentions mentions;
    private final Voices voices;

    Recollections(Map<String, Work> works, Mentions mentions, Voices voices) {
        this.works = works;
        this.mentions = mentions;
        this.voices = voices;
    }

    /// Everything told, each thing once, in the order of the dates.
    ///
    /// @param readings by item id
    List<Recalled> all(Map<String, Reading> readings) {
        Map<String, List<Told>> things = new TreeMap<>();
        for (Work work : works.values()) {
            told(work, readings)
                    .forEach(t -> things.computeIfAbsent(t.thing(), k -> new ArrayList<>())
                            .add(t));
        }
        return things.values().stream()
                .map(this::recalled)
                .sorted(Comparator.comparing(Recalled::date).thenComparing(Recalled::id))
                .toList();
    }

    /// A sentence of a work that tells something.
    ///
    /// @param thing the same for sentences that tell the same
    private record Told(Event event, Telling telling, String thing) {}

    private List<Told> told(Work work, Map<String, Reading> readings) {
        List<String> names = voices.signatories(work);
        if (work.retracted() || names.isEmpty() || work.date().isEmpty()) {
            return List.of();
        }
        List<Told> told = new ArrayList<>();
        for (Passage passage : Mentions.naming(work, readings)) {
            Events.recalled(passage, work.date().get())
                    .filter(e -> mentions.named(passage.quote(), work).isEmpty())
                    .ifPresent(e ->
                            told.add(new Told(e, new Telling(work.id(), voices.signature(names), passage), thing(e))));
        }
        return told;
    }

    /// The first people named with a year, if that is the year told of; else all that the sentence says.
    private static String thing(Event event) {
        return Mentions.PEOPLE
                .matcher(event.sentence())
                .results()
                .filter(m -> m.group("year") != null)
                .findFirst()
                .filter(m -> event.date().value().startsWith(m.group("year")))
                .map(m -> Words.fold(m.group("first")) + " " + m.group("year"))
                .orElseGet(() -> String.join(" ", Words.content(event.sentence())));
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
