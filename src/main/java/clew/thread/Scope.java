package clew.thread;

import clew.model.Vector;
import clew.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Decides whether a work belongs to a thread, by two kinds of evidence: how near its meaning lies to the question
/// and to the heart of the debate, and whether its words are those of the works near to it or of the works far from
/// it.
///
/// The heart is the mean of the works nearest to the question (relevance feedback, Rocchio 1971); the words are
/// weighed by naive Bayes on the nearest and the farthest works as its two classes (blind feedback, so nobody labels
/// anything). Scores are rounded, so that no decision hangs on the last digits of a vector.
public final class Scope {
    /// Characters; what a text is about stands at its beginning.
    private static final int BEGINNING = 1000;
    private static final double IN = 0.77;
    private static final double NEAR = 0.725;
    private static final double FAR = 0.69;
    private static final double HEART = 0.72;
    /// A title alone lies farther from everything than a text does.
    private static final double TITLE_ALONE = 0.04;
    private static final int FEWEST_AT_HEART = 3;
    /// What lies farther than this speaks of something else, and its words tell against a work.
    private static final double ELSEWHERE = 0.74;
    private static final double WORDS = 0.025;
    private static final double MOST_BY_WORDS = 0.08;
    private static final int RARE = 2;
    /// So many works elsewhere halve the doubt in what their words tell.
    private static final int ENOUGH_ELSEWHERE = 40;

    private final NarrativeThread thread;
    private final Vector question;
    private final Vector heart;
    private final Map<String, Double> telling = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    /// A work as scope sees it.
    ///
    /// @param id its id
    /// @param title its title
    /// @param text its text, of which the beginning counts; empty when only the title is known
    /// @param meaning the vector of title and text
    public record Candidate(String id, String title, String text, Vector meaning) {}

    /// What of a work is embedded: its title and the beginning of its text.
    public static String embedded(String title, String text) {
        return title + "\n" + beginning(text);
    }

    private static String beginning(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING);
    }

    /// The scope of a thread.
    ///
    /// @param question the vector of its title and question
    /// @param known every work whose vector is known, those to be placed too
    public Scope(NarrativeThread thread, Vector question, List<Candidate> known) {
        this.thread = thread;
        this.question = question;
        List<Candidate> nearest = new ArrayList<>(known);
        nearest.removeIf(c -> c.meaning().similarity(question) < HEART);
        nearest.sort(Comparator.<Candidate>comparingDouble(c -> -c.meaning().similarity(question))
                .thenComparing(Candidate::id));
        List<Candidate> core =
                nearest.subList(0, Math.min(nearest.size(), Math.max(FEWEST_AT_HEART, known.size() / 3)));
        List<Vector> middle = new ArrayList<>(List.of(question));
        core.forEach(c -> middle.add(c.meaning()));
        this.heart = Vector.mean(middle);
        weigh(known);
    }

    /// What each word tells: the logarithm of how much likelier it is in the works nearest than in those elsewhere.
    private void weigh(List<Candidate> known) {
        List<Candidate> byNearness = new ArrayList<>(known);
        byNearness.sort(Comparator.<Candidate>comparingDouble(c -> -nearness(c)).thenComparing(Candidate::id));
        int third = known.size() / 3;
        List<Candidate> near = byNearness.subList(0, third);
        List<Candidate> elsewhere = byNearness.subList(known.size() - third, known.size()).stream()
                .filter(c -> nearness(c) < ELSEWHERE)
                .toList();
        Map<String, Integer> all = counts(known);
        Map<String, Integer> here = counts(near);
        Map<String, Integer> there = counts(elsewhere);
        double trust = (double) elsewhere.size() / (elsewhere.size() + ENOUGH_ELSEWHERE);
        all.forEach((word, count) -> {
            if (count > RARE) {
                double likelier = Math.log((here.getOrDefault(word, 0) + 1.0) / (near.size() + 2))
                        - Math.log((there.getOrDefault(word, 0) + 1.0) / (elsewhere.size() + 2));
                telling.put(word, trust * likelier);
            }
        });
    }

    private Map<String, Integer> counts(List<Candidate> works) {
        Map<String, Integer> counts = new HashMap<>();
        works.forEach(w -> words(w).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }

    private Set<String> words(Candidate work) {
        return words.computeIfAbsent(
                work.id(), id -> new TreeSet<>(Words.content(embedded(work.title(), work.text()))));
    }

    private double nearness(Candidate work) {
        double bare = work.text().isBlank() ? TITLE_ALONE : 0;
        return round((work.meaning().similarity(question) + work.meaning().similarity(heart)) / 2 + bare);
    }

    /// What a work's words add to its nearness or take from it.
    private double byWords(Candidate work) {
        double sum = 0;
        int count = 0;
        for (String word : words(work)) {
            Double tells = telling.get(word);
            if (tells != null) {
                sum += tells;
                count++;
            }
        }
        // Words come in company: their evidence grows with the root of their number.
        double evidence = WORDS * sum / Math.sqrt(count + 5.0);
        return Math.round(100 * Math.clamp(evidence, -MOST_BY_WORDS, MOST_BY_WORDS)) / 100.0;
    }

    /// Where a work stands.
    ///
    /// @param since the version that first has it
    public Placement place(Candidate work, int since) {
        double words = byWords(work);
        double score = round(Math.min(1, nearness(work) + words));
        String degree = String.format(Locale.ROOT, "nearness to the debate %.2f", score)
                + (words < 0 ? ", less for words it shares with works elsewhere" : "");
        String all = work.title() + " " + work.text();
        for (String excluded : thread.exclude()) {
            if (says(all, excluded)) {
                return new Placement(
                        work.id(), false, score, "says “" + excluded + "”, which the thread excludes", since);
            }
        }
        List<String> included =
                thread.include().stream().filter(i -> says(all, i)).toList();
        boolean inTitle = included.stream().anyMatch(i -> says(work.title(), i));
        String by = reason(score, included, inTitle);
        return by != null
                ? new Placement(work.id(), true, score, degree + by, since)
                : new Placement(work.id(), false, score, "not about the question: " + degree, since);
    }

    private static @Nullable String reason(double nearness, List<String> included, boolean inTitle) {
        if (nearness >= IN) {
            return "";
        }
        if (nearness >= NEAR && !included.isEmpty()) {
            return "; says “" + included.getFirst() + "”";
        }
        if (nearness >= FAR && (inTitle || included.size() >= 2)) {
            return "; says “" + String.join("” and “", included) + "”";
        }
        return null;
    }

    /// Whether a phrase stands in a text, its words in whatever form.
    private static boolean says(String text, String phrase) {
        List<String> wanted = Words.stems(phrase);
        return !wanted.isEmpty() && Collections.indexOfSubList(Words.stems(text), wanted) >= 0;
    }

    private static double round(double similarity) {
        return Math.round(100 * Math.max(0, similarity)) / 100.0;
    }
}
