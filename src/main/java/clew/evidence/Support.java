package clew.evidence;

import clew.evidence.Verdict.Label;
import clew.model.Embedder;
import clew.text.Sentences;
import clew.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Checks whether passages support a claim: how much of it they carry word by word, how near they come to its meaning,
/// and whether a number, a name, a denial, a comparison or its scope differs. Thread-safe; the same claim and passages
/// give the same verdict on one machine.
public final class Support {
    /// Of longer texts only the beginning is looked at.
    private static final int MOST_LINES = 2000;

    private static final int LONGEST_CLAIM = 1000;
    /// So many lines are compared by meaning, which is slow.
    private static final int NEAREST = 3;
    /// The most that words count beside meaning. The more text there is, the more it tells that a word is missing: one
    /// sentence may say it otherwise, a page that never has the name is not about it.
    private static final double WORDS = 0.375;

    private static final double SUPPORTED = 0.66;
    private static final double PARTIAL = 0.5;
    /// From here on a sentence near the claim affirms the opposite.
    private static final double OPPOSED = 0.63;

    /// Without embeddings: a sentence with fewer of the claim's words is about something else and cannot refute it.
    private static final double ABOUT = 0.5;

    private static final double NEARNESS = 0.45;
    private static final double CONFLICT = 0.03;
    private static final double REFUTED = 0.1;

    private final @Nullable Meaning meaning;

    /// @param embedder tells how near two sentences are in meaning; without one, words alone decide
    public Support(@Nullable Embedder embedder) {
        this.meaning = embedder == null ? null : new Meaning(embedder);
    }

    /// What the passages do for the claim, and why.
    ///
    /// @throws clew.ClewException if the embedding model cannot be run
    public Verdict check(String claim, List<String> passages) {
        String head = claim.substring(0, Math.min(claim.length(), LONGEST_CLAIM));
        Alignment alignment = new Alignment(Terms.of(head), lines(passages));
        if (alignment.lines.isEmpty() || alignment.claim.isEmpty()) {
            return new Verdict(
                    Label.INSUFFICIENT, 0, List.of(), alignment.missing(), List.of("there is nothing to compare"));
        }
        List<Integer> ranked = alignment.ranked();
        Conflicts conflicts = new Conflicts(alignment, ranked.getFirst());
        double[] best = alignment.best();
        double words = (alignment.coverage(best) + alignment.exactness(best)) / 2;
        if (meaning == null) {
            boolean opposed = !conflicts.against.isEmpty() && alignment.coverage(best) >= ABOUT;
            return verdict(head, alignment, conflicts, words, opposed, "");
        }
        Meaning.Nearness near = meaning.of(
                head, ranked.stream().limit(NEAREST).map(alignment.lines::get).toList());
        int lines = alignment.lines.size();
        double share = WORDS * (lines - 1) / (lines + 1);
        double support = (1 - share) * near.carried() + share * words;
        double opposition = near.distance() + NEARNESS * near.likeness() + (conflicts.against.isEmpty() ? 0 : CONFLICT);
        return verdict(head, alignment, conflicts, support, opposition >= OPPOSED, near.apart());
    }

    private static Verdict verdict(
            String claim, Alignment alignment, Conflicts conflicts, double plain, boolean opposed, String apart) {
        double support = Math.clamp(opposed ? plain - REFUTED : plain, 0, 1);
        Label label = opposed
                ? Label.REFUTED
                : plain >= SUPPORTED ? Label.SUPPORTED : plain >= PARTIAL ? Label.PARTIAL : Label.INSUFFICIENT;
        List<String> because = new ArrayList<>(conflicts.against);
        if (opposed && !apart.isEmpty()) {
            because.add(apart);
        }
        because.addAll(conflicts.weaker);
        if (label != Label.SUPPORTED) {
            alignment.missing().forEach(s -> because.add("no passage has “" + s.of(claim) + "”"));
        }
        return new Verdict(label, support, alignment.passages(), alignment.missing(), because);
    }

    private static List<Alignment.Line> lines(List<String> passages) {
        List<Alignment.Line> lines = new ArrayList<>();
        for (int p = 0; p < passages.size(); p++) {
            for (Span s : Sentences.split(passages.get(p))) {
                if (lines.size() == MOST_LINES) {
                    return lines;
                }
                String text = s.of(passages.get(p));
                lines.add(new Alignment.Line(p, text, Terms.of(text)));
            }
        }
        return lines;
    }
}
