package clew.brief;

import clew.text.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Chooses the background that a reader needs beside what is new: of the lines told before, those that fit a number of
/// words and tell most. How a story began and what came last matter most (weights fall off with the words told before
/// and after a line), then what one update after the other speaks of, what bears on the news, and what opens its
/// update. A pair of words counts once, and not at all if the news has it. Lines are taken as they are, greedily
/// by gain for their length (Lin and Bilmes, "Multi-document summarization via budgeted maximization of submodular
/// functions", 2010); one that points back to the line before it is taken only after that line. A story that has just
/// begun takes fewer words than one that was told for long.
public final class Background {
    /// How fast what came last fades, in budgets of words told since.
    private static final double LATEST_FADES = 0.6;
    /// How fast the beginning fades, in budgets of words told before, and what it weighs against the latest.
    private static final double BEGINNING_FADES = 0.16;

    private static final double BEGINNING = 0.45;
    private static final double RECURRENCE = 0.9;
    private static final double BEARING = 0.9;
    /// What opening its update adds to a line's weight; the lines after it get a half, a third and so on.
    private static final double OPENING = 2;
    /// What following a chosen line adds to a gain: lines told together are read together.
    private static final double FOLLOWING = 0.7;
    /// A gain is divided by the length to this power.
    private static final double LENGTH = 0.85;

    /// The words that a story takes at most when it begins, and what each update told adds.
    private static final double AT_FIRST = 60;

    private static final double EACH_UPDATE = 3.5;
    /// A line that gains less than this share of what the best gained is not worth its room.
    private static final double WORTH_IT = 0.2;

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern POINTS_BACK = Pattern.compile(
            "[\"'“‘(]*(?:he|she|they|it|his|her|hers|their|theirs|its|this|these|that|those|such|but|however|also"
                    + "|instead|meanwhile|both|the (?:former|latter))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final List<Line> told;
    private final List<Traits> traits;
    private final long updates;

    /// One sentence told before.
    ///
    /// @param update which telling it belongs to: the same number for lines told together, in order
    /// @param weight how much it matters for other reasons, above 0; 1 where nothing is known
    public record Line(String id, int update, double weight, String text) {
        public Line {
            if (weight <= 0) {
                throw new IllegalArgumentException("a line has a weight above 0, not " + weight);
            }
        }
    }

    /// What choosing a line asks about it.
    private record Traits(int words, Set<String> content, Set<String> pairs, boolean pointsBack) {
        static Traits of(String text) {
            List<String> stems = Words.stems(text);
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < stems.size(); i++) {
                pairs.add(stems.get(i) + ' ' + stems.get(i + 1));
            }
            return new Traits(
                    length(text),
                    Words.content(text),
                    pairs,
                    POINTS_BACK.matcher(text).matches());
        }
    }

    /// @param told everything told before the news, in the order in which it was told
    public Background(List<Line> told) {
        this.told = List.copyOf(told);
        this.traits = told.stream().map(l -> Traits.of(l.text())).toList();
        this.updates = told.stream().map(Line::update).distinct().count();
    }

    /// The lines to show beside the news, in the order in which they were told.
    ///
    /// @param news what is new; empty if nothing is
    /// @param words the most words that the lines may have together, counted between white space
    public List<Line> beside(String news, int words) {
        Traits today = Traits.of(news);
        double[] weights = weights(today, words);
        Set<Integer> chosen = new HashSet<>();
        Set<String> covered = new HashSet<>();
        int room = (int) Math.min(words, AT_FIRST + EACH_UPDATE * updates);
        double most = 0;
        for (Optional<Gain> next = best(weights, chosen, covered, today, room);
                next.isPresent() && next.get().gain() >= WORTH_IT * most;
                next = best(weights, chosen, covered, today, room)) {
            Traits line = traits.get(next.get().line());
            chosen.add(next.get().line());
            covered.addAll(line.pairs());
            room -= line.words();
            most = Math.max(most, next.get().gain());
        }
        return chosen.stream().sorted().map(told::get).toList();
    }

    /// What a line would add, in pairs of words that count, weighed and for its length.
    private record Gain(int line, double gain) {}

    private Optional<Gain> best(double[] weights, Set<Integer> chosen, Set<String> covered, Traits today, int room) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < weights.length; i++) {
            Traits line = traits.get(i);
            boolean follows = follows(i, chosen);
            if (line.words() > room || chosen.contains(i) || (line.pointsBack() && !follows)) {
                continue;
            }
            double fresh = 0;
            for (String pair : line.pairs()) {
                fresh += covered.contains(pair) || today.pairs().contains(pair) ? 0 : 1;
            }
            double gain = weights[i] * (follows ? 1 + FOLLOWING : 1) * fresh / Math.pow(line.words(), LENGTH);
            if (gain > most) {
                most = gain;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Gain(best, most));
    }

    private boolean follows(int line, Set<Integer> chosen) {
        return chosen.contains(line - 1)
                && told.get(line - 1).update() == told.get(line).update();
    }

    private double[] weights(Traits today, int budget) {
        Map<String, Integer> having = updatesByWord();
        int total = traits.stream().mapToInt(Traits::words).sum();
        int before = 0;
        int opening = 0;
        double[] weights = new double[told.size()];
        for (int i = 0; i < weights.length; i++) {
            Traits line = traits.get(i);
            int after = total - before - line.words();
            double recurrence = updates < 2
                    ? 0
                    : line.content().stream()
                            .mapToDouble(w -> having.getOrDefault(w, 0) / (double) updates)
                            .average()
                            .orElse(0);
            opening = told.get(opening).update() == told.get(i).update() ? opening : i;
            weights[i] = told.get(i).weight()
                    * (1 + OPENING / (1 + i - opening))
                    * (Math.exp(-after / (LATEST_FADES * budget))
                            + BEGINNING * Math.exp(-before / (BEGINNING_FADES * budget))
                            + RECURRENCE * recurrence
                            + BEARING * cosine(line.content(), today.content()));
            before += line.words();
        }
        return weights;
    }

    /// In how many updates each meaningful word stands.
    private Map<String, Integer> updatesByWord() {
        Map<Integer, Set<String>> words = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            words.computeIfAbsent(told.get(i).update(), u -> new HashSet<>())
                    .addAll(traits.get(i).content());
        }
        Map<String, Integer> having = new HashMap<>();
        words.values().forEach(ws -> ws.forEach(w -> having.merge(w, 1, Integer::sum)));
        return having;
    }

    private static double cosine(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared == 0 ? 0 : shared / Math.sqrt((double) a.size() * b.size());
    }

    private static int length(String text) {
        return Math.toIntExact(WORD.matcher(text).results().count());
    }
}
