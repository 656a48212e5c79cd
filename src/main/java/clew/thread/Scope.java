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

/// Decides whether a work belongs to a thread. A question alone is a poor guide, so the works nearest to it stand in
/// for
/// the debate (relevance feedback, Rocchio 1971): a work is compared with the question and with the middle of those.
/// Between clearly in and clearly out, the words decide: those its follower includes, and phrases that the titles at
/// the
/// heart of the debate share. Scores are rounded, so that no decision hangs on the last digits of a vector.
public final class Scope {
    private static final double IN = 0.77;
    private static final double NEAR = 0.725;
    private static final double FAR = 0.69;
    private static final double HEART = 0.72;
    /// A title alone lies farther from everything than a text does.
    private static final double TITLE_ALONE = 0.04;
    private static final int FEWEST_AT_HEART = 3;

    private final NarrativeThread thread;
    private final Vector question;
    private final Vector heart;
    private final Map<String, Integer> phrases = new HashMap<>();

    /// A work as scope sees it.
    ///
    /// @param id its id
    /// @param title its title
    /// @param text the beginning of its text; empty when only the title is known
    /// @param meaning the vector of title and text
    public record Candidate(String id, String title, String text, Vector meaning) {}

    /// The scope of a thread.
    ///
    /// @param question the vector of its title and question
    /// @param known every work whose vector is known, those to be placed too; their texts are not looked at
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
        core.forEach(c -> phrases(c.title()).forEach(p -> phrases.merge(p, 1, Integer::sum)));
    }

    /// Where a work stands.
    ///
    /// @param since the version that first has it
    public Placement place(Candidate work, int since) {
        double bare = work.text().isBlank() ? TITLE_ALONE : 0;
        double nearness =
                round((work.meaning().similarity(question) + work.meaning().similarity(heart)) / 2 + bare);
        String degree = "nearness to the debate " + String.format(Locale.ROOT, "%.2f", nearness);
        String all = work.title() + " " + work.text();
        for (String excluded : thread.exclude()) {
            if (says(all, excluded)) {
                return new Placement(
                        work.id(), false, nearness, "says “" + excluded + "”, which the thread excludes", since);
            }
        }
        List<String> included =
                thread.include().stream().filter(i -> says(all, i)).toList();
        String phrase = phrases(work.title()).stream()
                .filter(p -> phrases.getOrDefault(p, 0) >= 2)
                .findFirst()
                .orElse(null);
        boolean inTitle = included.stream().anyMatch(i -> says(work.title(), i));
        String by = reason(nearness, included, inTitle, phrase);
        return by != null
                ? new Placement(work.id(), true, nearness, degree + by, since)
                : new Placement(work.id(), false, nearness, "not about the question: " + degree, since);
    }

    private static @Nullable String reason(
            double nearness, List<String> included, boolean inTitle, @Nullable String phrase) {
        if (nearness >= IN) {
            return "";
        }
        if (nearness >= NEAR && !included.isEmpty()) {
            return "; says “" + included.getFirst() + "”";
        }
        if (nearness >= NEAR && phrase != null) {
            return "; its title shares a phrase with the works nearest to the question";
        }
        if (nearness >= FAR && (inTitle || included.size() >= 2)) {
            return "; says “" + String.join("” and “", included) + "”";
        }
        return null;
    }

    /// Pairs of meaningful words that stand side by side, as stems.
    private static Set<String> phrases(String title) {
        Set<String> phrases = new TreeSet<>();
        List<String> words = Words.of(title);
        for (int i = 0; i + 1 < words.size(); i++) {
            if (!Words.isFunction(words.get(i)) && !Words.isFunction(words.get(i + 1))) {
                phrases.add(String.join(" ", Words.content(words.get(i) + " " + words.get(i + 1))));
            }
        }
        return phrases;
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
