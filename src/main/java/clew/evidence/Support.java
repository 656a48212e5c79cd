package clew.evidence;

import clew.evidence.Verdict.Label;
import clew.model.Embedder;
import clew.text.Sentences;
import clew.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks whether passages support a claim: how much of it they carry word by word, how near they come to its
/// meaning, and whether the one line that has most of it differs in a denial, an opposite, a direction, a number,
/// who does what to whom, or scope. Other lines are not searched for what speaks against it: [Retelling] lays a
/// sentence along all of its passages. Thread-safe; the same claim and passages give the same verdict on one
/// machine.
public final class Support {
    /// Of longer texts only the beginning is looked at.
    private static final int MOST_LINES = 2000;

    private static final int LONGEST_CLAIM = 1000;
    /// So many lines are compared by meaning, which is slow.
    private static final int NEAREST = 4;
    /// The most that words count beside meaning. The more text there is, the more it tells that a word is missing: one
    /// sentence may say it otherwise, a page that never has the name is not about it.
    private static final double WORDS = 0.375;
    /// How much it counts against one sentence that it lies apart from the claim in what it affirms.
    private static final double APART = 0.3;

    private static final double PARTIAL = 0.54;
    private static final double SUPPORTED = 0.56;
    /// A long text has some of every claim about its subject: the bar is so much higher.
    private static final double RISE = 0.17;

    /// From here on a sentence near the claim affirms the opposite: its distance in what it affirms, and so much of its
    /// likeness, and so much for a conflict in its words.
    private static final double OPPOSED = 0.63;

    private static final double LIKENESS = 0.45;
    private static final double CONFLICT = 0.03;
    /// In a long text one sentence that says otherwise weighs less.
    private static final double LONGER = 0.05;
    /// Without embeddings: a sentence with fewer of the claim's words is about something else and cannot refute it.
    private static final double ABOUT = 0.5;

    /// So many passages, no longer than so many characters, are kept with their lines.
    private static final int RECENT = 256;
    private static final int SHORT = 2000;

    private final @Nullable Meaning meaning;
    /// The lines of the passages read last: one passage is often laid beside many claims in turn.
    private final Map<String, List<Alignment.Line>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Alignment.Line>> eldest) {
            return size() > RECENT;
        }
    };

    /// @param embedder tells how near two sentences are in meaning; without one, words alone decide
    public Support(@Nullable Embedder embedder) {
        this.meaning = embedder == null ? null : new Meaning(embedder);
    }

    /// What the passages do for the claim, and why.
    ///
    /// @throws clew.ClewException if the embedding model cannot be run
    public Verdict check(String claim, List<String> passages) {
        return check(claim, passages, "");
    }

    /// What the passages do for the claim, and why.
    ///
    /// @param known words that the passages need not have, such as the names of those who speak in them
    /// @throws clew.ClewException if the embedding model cannot be run
    public Verdict check(String claim, List<String> passages, String known) {
        String head = claim.substring(0, Math.min(claim.length(), LONGEST_CLAIM));
        Set<String> given = new HashSet<>(Words.of(known));
        List<Term> terms =
                Terms.of(head).stream().filter(t -> !given.contains(t.word())).toList();
        Alignment alignment = new Alignment(terms, lines(passages));
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
            double carried = Math.min(words, alignment.coverage(best));
            return verdict(head, alignment, conflicts, carried, SUPPORTED, opposed, "");
        }
        Meaning.Nearness near = meaning.of(
                head, ranked.stream().limit(NEAREST).map(alignment.lines::get).toList());
        int lines = alignment.lines.size();
        double length = (lines - 1.0) / (lines + 1.0);
        double support =
                (1 - WORDS * length) * near.carried() + WORDS * length * words - APART * (1 - length) * near.distance();
        double opposition = near.distance() + LIKENESS * near.likeness() + (conflicts.against.isEmpty() ? 0 : CONFLICT);
        boolean opposed = opposition >= OPPOSED + LONGER * length;
        return verdict(head, alignment, conflicts, support, SUPPORTED + RISE * length, opposed, near.apart());
    }

    private static Verdict verdict(
            String claim,
            Alignment alignment,
            Conflicts conflicts,
            double plain,
            double bar,
            boolean opposed,
            String apart) {
        double support = Math.clamp(opposed ? Math.min(plain, 1 - plain) : plain, 0, 1);
        Label label = opposed
                ? Label.REFUTED
                : plain >= bar ? Label.SUPPORTED : plain >= PARTIAL ? Label.PARTIAL : Label.INSUFFICIENT;
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

    private List<Alignment.Line> lines(List<String> passages) {
        List<Alignment.Line> lines = new ArrayList<>();
        for (int p = 0; p < passages.size() && lines.size() < MOST_LINES; p++) {
            for (Alignment.Line line : lines(passages.get(p))) {
                if (lines.size() < MOST_LINES) {
                    lines.add(new Alignment.Line(p, line.text(), line.terms()));
                }
            }
        }
        return lines;
    }

    private List<Alignment.Line> lines(String passage) {
        synchronized (recent) {
            List<Alignment.Line> known = recent.get(passage);
            if (known != null) {
                return known;
            }
        }
        List<Alignment.Line> lines = Sentences.split(passage).stream()
                .limit(MOST_LINES)
                .map(s -> s.of(passage))
                .map(text -> new Alignment.Line(0, text, Terms.of(text)))
                .toList();
        if (passage.length() <= SHORT) {
            synchronized (recent) {
                recent.put(passage, lines);
            }
        }
        return lines;
    }
}
