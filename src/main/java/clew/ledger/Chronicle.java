package clew.ledger;

import clew.reading.Event;
import clew.text.Words;
import clew.time.EdtfDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Chooses which dates of a story matter, and what tells each best.
public final class Chronicle {
    private final Set<String> asked;
    private final Map<EdtfDate, Day> days = new TreeMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private int sentences;

    /// A date and the events that tell what happened on it, best first.
    public record Entry(EdtfDate date, List<Event> events) {
        public Entry {
            events = List.copyOf(events);
        }
    }

    /// What is told of one date.
    private static final class Day {
        private final List<Event> events = new ArrayList<>();
        private final Map<String, Integer> tellers = new TreeMap<>();
    }

    /// @param asked stems of the words the story is asked for by
    public Chronicle(Set<String> asked) {
        this.asked = Set.copyOf(asked);
    }

    /// Takes in what was newly read.
    public void take(List<Event> events) {
        for (Event event : events) {
            Day day = days.computeIfAbsent(plain(event.date()), d -> new Day());
            day.events.add(event);
            if (event.stated() && !Collections.disjoint(asked, Words.content(event.sentence()))) {
                boolean remembered = event.date().last().plusDays(1).isBefore(event.told());
                day.tellers.merge(event.item(), remembered ? 2 : 1, Math::max);
            }
            Words.content(event.sentence()).forEach(w -> frequencies.merge(w, 1, Integer::sum));
            sentences++;
        }
    }

    /// The dates that matter most in a span, in order.
    ///
    /// @param entries at most so many dates
    /// @param passages at most so many sentences for each
    public List<Entry> tell(LocalDate from, LocalDate to, int entries, int passages) {
        return days.entrySet().stream()
                .filter(d -> d.getKey().precision() == EdtfDate.Precision.DAY
                        && !d.getKey().first().isBefore(from)
                        && !d.getKey().last().isAfter(to))
                .sorted(Comparator.<Map.Entry<EdtfDate, Day>>comparingDouble(d -> -weight(d.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(entries)
                .sorted(Map.Entry.comparingByKey())
                .map(d -> new Entry(d.getKey(), best(d.getValue(), passages)))
                .toList();
    }

    private static double weight(Day day) {
        return day.tellers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The date itself, be it sure or not.
    private static EdtfDate plain(EdtfDate date) {
        return new EdtfDate(date.value().replaceAll("[~?%]$", ""));
    }

    private List<Event> best(Day day, int passages) {
        Map<String, Double> centroid = new HashMap<>();
        Map<Event, Map<String, Double>> vectors = new LinkedHashMap<>();
        day.events.forEach(e -> vectors.put(e, vector(e)));
        vectors.values().forEach(v -> v.forEach((w, x) -> centroid.merge(w, x, Double::sum)));
        Map<Event, Double> central = new LinkedHashMap<>();
        vectors.forEach((e, v) -> central.put(e, cosine(v, centroid)));
        return central.entrySet().stream()
                .sorted(Map.Entry.<Event, Double>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().item())
                        .thenComparing(e -> e.getKey().place()))
                .limit(passages)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Double> vector(Event event) {
        Map<String, Double> vector = new TreeMap<>();
        for (String word : Words.content(event.sentence())) {
            vector.put(word, Math.log(1 + sentences / (double) frequencies.getOrDefault(word, 1)));
        }
        return vector;
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : a.entrySet()) {
            dot += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        }
        double length = Math.sqrt(a.values().stream().mapToDouble(x -> x * x).sum());
        return length == 0 ? 0 : dot / length;
    }
}
