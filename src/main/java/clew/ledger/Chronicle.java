package clew.ledger;

import clew.reading.Event;
import clew.text.Words;
import clew.time.EdtfDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Chooses which dates of a story matter, and what tells each best (date-wise timeline summarisation; Gholipour
/// Ghalandari and Ifrim 2020). A date matters as far as items speak of it: one that names it often counts once, and
/// one that names it beside the words the story is asked for by counts most. Of its sentences those tell it best
/// that share most with the others (centroid of tf-idf; Radev et al. 2004), speak of the story and are neither short
/// nor long; what texts open with counts most for what they share. A date is told by as many sentences as say about
/// as much as its best.
///
/// Taking events in costs what is new: a tally for each date and each word. Telling goes through the tallies of all
/// dates, but only through the sentences of those that it tells. Not thread-safe.
public final class Chronicle {
    /// What an item counts for a date that it names in passing; one that names it in speaking of the story counts 1.
    private static final double IN_PASSING = 0.2;
    /// What an item counts for its own day beside what it says of it.
    private static final double OWN_DAY = 0.3;
    /// A sentence as like a chosen one as this says nothing new (cosine).
    private static final double REDUNDANT = 0.6;
    /// How much better a sentence tells a date if it speaks of the story by the words it is asked for by.
    private static final double OF_THE_STORY = 2;
    /// A sentence that tells a date less than this, beside the best, is left out.
    private static final double ABOUT_AS_MUCH = 0.8;
    /// A shorter sentence, in meaningful words, is a heading or a fragment.
    private static final int FEWEST_WORDS = 6;
    /// Between these numbers of words a sentence is of good length; it counts less as it is shorter or longer.
    private static final double SHORT = 18;

    private static final double LONG = 32;
    /// What two meaningful words in a row count for beside each of them.
    private static final double OF_A_PAIR = 0.3;
    /// How much less each sentence of a text counts, for what the texts share, than the one before.
    private static final double FROM_THE_TOP = 0.985;

    private final Set<String> asked;
    private final ToDoubleFunction<String> weight;
    /// Whether its events are entries written before rather than sentences of reports.
    private final boolean written;
    private final Map<EdtfDate, Day> days = new TreeMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private int sentences;

    /// A date and what tells what happened on it.
    ///
    /// @param date as precise as it is known
    /// @param events at least one, the most telling first
    /// @param items how many items speak of the date
    public record Entry(EdtfDate date, List<Event> events, int items) {
        public Entry {
            events = List.copyOf(events);
        }
    }

    /// A sentence and its words' stems.
    ///
    /// @param words each once
    /// @param pairs of words in a row, each once
    private record Told(Event event, Set<String> words, Set<String> pairs) {
        static Told of(Event event) {
            return new Told(event, Words.content(event.sentence()), Words.pairs(event.sentence()));
        }
    }

    /// A sentence's weight for each of its words and pairs of words, of length 1.
    private record Weighed(Event event, boolean relevant, Map<String, Double> weights) {
        double like(Map<String, Double> others) {
            double dot = 0;
            for (Map.Entry<String, Double> w : weights.entrySet()) {
                dot += w.getValue() * others.getOrDefault(w.getKey(), 0.0);
            }
            return dot;
        }
    }

    private record Ranked(Weighed sentence, double score) {}

    /// What is told of one date: its sentences, what each item's naming of it counts, and the items of that very day.
    private static final class Day {
        private final List<Told> told = new ArrayList<>();
        private final Map<String, Double> naming = new HashMap<>();
        private final Set<String> own = new HashSet<>();
        private double matters;

        private void take(Told sentence, boolean relevant, double weight) {
            Event event = sentence.event();
            told.add(sentence);
            if (event.stated()) {
                double counts = weight * (relevant ? 1 : IN_PASSING);
                double before = naming.getOrDefault(event.item(), 0.0);
                if (counts > before) {
                    naming.put(event.item(), counts);
                    matters += counts - before;
                }
            }
        }

        /// Counts an item of this very day; most of them have a sentence that names no other.
        private void appeared(String item, double weight) {
            if (own.add(item)) {
                matters += OWN_DAY * weight;
            }
        }

        private int items() {
            Set<String> items = new HashSet<>(naming.keySet());
            items.addAll(own);
            return items.size();
        }
    }

    private Chronicle(Set<String> asked, ToDoubleFunction<String> weight, boolean written) {
        this.asked = Set.copyOf(asked);
        this.weight = weight;
        this.written = written;
    }

    /// A chronicle of reports, of which none was taken in yet: of their sentences it tells those that tell well.
    ///
    /// @param asked stems of the words that the story is asked for by ([Words#content])
    public static Chronicle ofReports(Set<String> asked) {
        return new Chronicle(asked, item -> 1, false);
    }

    /// A chronicle of entries written before, one sentence each, of which none was taken in yet: each tells well, and
    /// it only chooses among them.
    ///
    /// @param asked stems of the words that the story is asked for by ([Words#content])
    /// @param weight what an entry counts for, by its item, above 0; 1 where nothing is known
    public static Chronicle ofEntries(Set<String> asked, ToDoubleFunction<String> weight) {
        return new Chronicle(asked, weight, true);
    }

    /// Takes in what was newly read, in any order. The same event must not be taken in twice.
    public void take(List<Event> events) {
        for (Event event : events) {
            Told told = Told.of(event);
            double counts = weight.applyAsDouble(event.item());
            day(plain(event.date())).take(told, relevant(told.words()), counts);
            day(EdtfDate.of(event.told())).appeared(event.item(), counts);
            told.words().forEach(w -> frequencies.merge(w, 1, Integer::sum));
            told.pairs().forEach(w -> frequencies.merge(w, 1, Integer::sum));
            sentences++;
        }
    }

    private boolean relevant(Set<String> words) {
        return !Collections.disjoint(asked, words);
    }

    private Day day(EdtfDate date) {
        return days.computeIfAbsent(date, d -> new Day());
    }

    /// The date itself, be it sure or not: what one report puts carefully another may say plainly.
    private static EdtfDate plain(EdtfDate date) {
        return new EdtfDate(date.value().replaceAll("[~?%]$", ""));
    }

    /// The dates that matter most in a span, in their order, each with sentences that no other date is told by.
    ///
    /// @param from the first day
    /// @param to the last day
    /// @param least how precise a date must be to be told
    /// @param entries at most so many dates
    /// @param passages at most so many sentences for each
    public List<Entry> tell(LocalDate from, LocalDate to, EdtfDate.Precision least, int entries, int passages) {
        Set<String> used = new HashSet<>();
        List<Entry> told = new ArrayList<>();
        days.entrySet().stream()
                .filter(d -> d.getKey().precision().compareTo(least) >= 0)
                .filter(d ->
                        !d.getKey().first().isBefore(from) && !d.getKey().last().isAfter(to))
                .sorted(Comparator.<Map.Entry<EdtfDate, Day>>comparingDouble(d -> -rounded(d.getValue().matters))
                        .thenComparing(Map.Entry::getKey))
                .takeWhile(d -> told.size() < entries)
                .forEachOrdered(d -> {
                    List<Event> best = best(d.getValue().told, passages, used);
                    if (!best.isEmpty()) {
                        best.forEach(e -> used.add(e.sentence()));
                        told.add(new Entry(d.getKey(), best, d.getValue().items()));
                    }
                });
        told.sort(Comparator.comparing(Entry::date));
        return told;
    }

    /// Sums differ in their last digits with the order of the summands; what they mean does not.
    private static double rounded(double sum) {
        return Math.rint(sum * 1000);
    }

    private List<Event> best(List<Told> told, int passages, Set<String> used) {
        List<Weighed> sentences = told.stream()
                .filter(t -> written || t.words().size() >= FEWEST_WORDS)
                .sorted(Comparator.<Told, String>comparing(t -> t.event().item())
                        .thenComparing(t -> t.event().place()))
                .map(this::weighed)
                .toList();
        Map<String, Double> centroid = new HashMap<>();
        for (Weighed sentence : sentences) {
            double counts = Math.pow(FROM_THE_TOP, sentence.event().place());
            sentence.weights().forEach((w, x) -> centroid.merge(w, x * counts, Double::sum));
        }
        List<Ranked> ranked = sentences.stream()
                .filter(s -> !used.contains(s.event().sentence()))
                .map(s -> new Ranked(s, telling(s, centroid)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .toList();
        List<Weighed> chosen = new ArrayList<>();
        ranked.stream()
                .takeWhile(r -> chosen.size() < passages
                        && (written
                                || r.score()
                                        >= ABOUT_AS_MUCH * ranked.getFirst().score()))
                .map(Ranked::sentence)
                .filter(s -> chosen.stream().allMatch(c -> c.like(s.weights()) < REDUNDANT))
                .forEachOrdered(chosen::add);
        return chosen.stream().map(Weighed::event).toList();
    }

    private double telling(Weighed sentence, Map<String, Double> centroid) {
        return sentence.like(centroid)
                * (sentence.relevant() ? OF_THE_STORY : 1)
                * ofGoodLength(Words.of(sentence.event().sentence()).size())
                * weight.applyAsDouble(sentence.event().item());
    }

    private double ofGoodLength(int words) {
        return written ? 1 : Math.min(1, Math.min(words / SHORT, LONG / words));
    }

    /// Rare words weigh more, and every sentence the same.
    private Weighed weighed(Told told) {
        Map<String, Double> weights = new TreeMap<>();
        told.words().forEach(w -> weights.put(w, rarity(w)));
        told.pairs().forEach(w -> weights.put(w, OF_A_PAIR * rarity(w)));
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(x -> x * x).sum());
        weights.replaceAll((w, x) -> x / length);
        return new Weighed(told.event(), relevant(told.words()), weights);
    }

    private double rarity(String words) {
        return Math.log(1 + sentences / (double) frequencies.getOrDefault(words, 1));
    }
}
