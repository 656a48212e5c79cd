package clew.work;

import clew.text.Words;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells which reports are of one happening: one pass over the days, in order; what a report is put with depends only
/// on reports up to its day. Reports are compared by the words they share, weighed by how rare each word has been of
/// late (tf-idf cosine; Salton and Buckley 1988), and joined to the recent happening that they are most like on
/// average (average link), less for each day between them.
///
/// A report costs the same however many there have been: only those of the last days are looked at, and counts fade.
public final class Happenings {
    /// Reports further apart than this are of two happenings, unless others lie between them.
    private static final int DAYS_APART = 3;
    /// How like a report must be to a happening's.
    private static final double LEAST = 0.22;
    /// What a day between two reports takes from their likeness.
    private static final double PER_DAY = 0.1;
    /// What it adds if one of a happening's reports has met none that is more like it.
    private static final double NEAREST = 0.06;
    /// How much more a word counts that stands in the title.
    private static final double IN_THE_TITLE = 4;
    /// After so many days a word's occurrences count half.
    private static final double HALF_LIFE = 6;
    /// Reports that are taken to have gone before the first, so that the first few tell which words are rare.
    private static final double BEFORE_THE_FIRST = 20;
    /// Counts below this have faded.
    private static final double FADED = 0.01;

    private final Map<String, Double> counts = new HashMap<>();
    private double reports;
    private @Nullable LocalDate today;
    private final Deque<Told> recent = new ArrayDeque<>();

    /// Something that reports what happened.
    ///
    /// @param id unique among all reports
    public record Report(String id, String title, String text) {}

    /// A report with its words, and what it has been found to be like.
    private static final class Told {
        private final String id;
        private final LocalDate day;
        private final Map<String, Double> frequencies;
        private Map<String, Double> weights = Map.of();
        private String happening = "";
        private double nearest = Double.NEGATIVE_INFINITY;

        private Told(Report report, LocalDate day) {
            this.id = report.id();
            this.day = day;
            this.frequencies = frequencies(report);
        }

        private void meets(double likeness) {
            nearest = Math.max(nearest, likeness);
        }
    }

    private record Likeness(Told told, double value) {}

    private record Weight(Told told, double value) {}

    /// Takes the reports of a day in; their order does not matter.
    ///
    /// @param day after every day taken in before
    /// @return for each of them, by id, the happening it tells of: the id of the first report of it
    /// @throws IllegalArgumentException if a later day has been taken in
    public Map<String, String> take(LocalDate day, List<Report> arrived) {
        advance(day);
        List<Told> fresh = arrived.stream()
                .sorted(Comparator.comparing(Report::id))
                .map(r -> new Told(r, day))
                .toList();
        fresh.forEach(t -> t.frequencies.keySet().forEach(w -> counts.merge(w, 1.0, Double::sum)));
        reports += fresh.size();
        Map<String, Double> rarity = new HashMap<>();
        recent.forEach(t -> t.weights = weights(t.frequencies, rarity));
        fresh.forEach(t -> t.weights = weights(t.frequencies, rarity));
        Map<String, List<Weight>> index = new HashMap<>();
        recent.forEach(t -> enter(t, index));
        Map<String, String> told = new LinkedHashMap<>();
        for (Told report : fresh) {
            settle(report, index);
            enter(report, index);
            recent.addLast(report);
            told.put(report.id, report.happening);
        }
        return told;
    }

    /// Lets counts fade, and reports fall out of sight.
    private void advance(LocalDate day) {
        if (today != null) {
            long days = day.toEpochDay() - today.toEpochDay();
            if (days <= 0) {
                throw new IllegalArgumentException(day + " does not come after " + today);
            }
            double kept = Math.pow(2, -days / HALF_LIFE);
            reports *= kept;
            counts.replaceAll((w, n) -> n * kept);
            counts.values().removeIf(n -> n < FADED);
        }
        while (!recent.isEmpty() && apart(recent.getFirst().day, day) > DAYS_APART) {
            recent.removeFirst();
        }
        today = day;
    }

    private static long apart(LocalDate earlier, LocalDate later) {
        return later.toEpochDay() - earlier.toEpochDay();
    }

    /// How often each meaningful word occurs, dampened; more for those of the title.
    private static Map<String, Double> frequencies(Report report) {
        List<String> title = Words.meaningful(report.title());
        Map<String, Double> counted = new HashMap<>();
        title.forEach(w -> counted.merge(w, 1.0, Double::sum));
        Words.meaningful(report.text()).forEach(w -> counted.merge(w, 1.0, Double::sum));
        Set<String> named = new HashSet<>(title);
        counted.replaceAll((w, n) -> (1 + Math.log(n)) * (named.contains(w) ? IN_THE_TITLE : 1));
        return counted;
    }

    /// Weighs words by rarity, to a vector of length 1.
    private Map<String, Double> weights(Map<String, Double> frequencies, Map<String, Double> rarity) {
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (Map.Entry<String, Double> word : frequencies.entrySet()) {
            double weight = word.getValue() * rarity.computeIfAbsent(word.getKey(), this::rarity);
            weights.put(word.getKey(), weight);
            squares += weight * weight;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        weights.replaceAll((w, x) -> x / length);
        return weights;
    }

    private double rarity(String word) {
        return Math.log((reports + BEFORE_THE_FIRST) / (counts.getOrDefault(word, 0.0) + 0.5));
    }

    private static void enter(Told told, Map<String, List<Weight>> index) {
        told.weights.forEach(
                (w, x) -> index.computeIfAbsent(w, k -> new ArrayList<>()).add(new Weight(told, x)));
    }

    /// Puts a report with the recent happening that it is most like, or lets it begin one.
    private void settle(Told report, Map<String, List<Weight>> index) {
        Map<Told, Double> cosines = new LinkedHashMap<>();
        report.weights.forEach((word, x) -> {
            for (Weight other : index.getOrDefault(word, List.of())) {
                cosines.merge(other.told(), x * other.value(), Double::sum);
            }
        });
        Map<String, List<Likeness>> byHappening = new LinkedHashMap<>();
        for (Told other : recent) {
            double like = cosines.getOrDefault(other, 0.0) - PER_DAY * apart(other.day, report.day);
            byHappening.computeIfAbsent(other.happening, h -> new ArrayList<>()).add(new Likeness(other, like));
        }
        double best = LEAST;
        report.happening = report.id;
        for (Map.Entry<String, List<Likeness>> happening : byHappening.entrySet()) {
            double like = average(happening.getValue());
            if (like >= best) {
                best = like;
                report.happening = happening.getKey();
            }
        }
        byHappening
                .values()
                .forEach(of -> of.forEach(l -> {
                    l.told().meets(l.value());
                    report.meets(l.value());
                }));
    }

    private static double average(List<Likeness> likenesses) {
        double sum = 0;
        boolean nearest = false;
        for (Likeness likeness : likenesses) {
            sum += likeness.value();
            nearest |= likeness.value() >= likeness.told().nearest;
        }
        return sum / likenesses.size() + (nearest ? NEAREST : 0);
    }
}
