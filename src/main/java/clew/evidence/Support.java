package clew.evidence;

import clew.evidence.Verdict.Label;
import clew.model.Embedder;
import clew.text.Sentences;
import clew.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks whether passages support a claim: how much of it they carry word by word, how near they come to its meaning,
/// and whether a number, a name, a denial, a comparison or its scope differs. Thread-safe; the same claim and passages
/// give the same verdict on one machine.
public final class Support {
    /// Of longer texts only the beginning is looked at.
    private static final int MOST_LINES = 2000;

    private static final int LONGEST_CLAIM = 1000;
    private static final int LONGEST_LINE = 300;
    private static final double SUPPORTED = 0.6;
    private static final double PARTIAL = 0.4;
    /// A sentence that is not near the claim in meaning is about something else and cannot refute it.
    private static final double ABOUT = 0.6;

    private final @Nullable Embedder embedder;

    /// @param embedder tells how near two sentences are in meaning; without one, words alone decide
    public Support(@Nullable Embedder embedder) {
        this.embedder = embedder;
    }

    /// What the passages do for the claim, and why.
    ///
    /// @throws clew.ClewException if the embedding model cannot be run
    public Verdict check(String claim, List<String> passages) {
        String head = claim.substring(0, Math.min(claim.length(), LONGEST_CLAIM));
        Alignment alignment = new Alignment(Terms.of(head), lines(passages));
        if (alignment.chosen.isEmpty()) {
            return new Verdict(
                    Label.INSUFFICIENT, 0, List.of(), alignment.missing(), List.of("no passage is about it"));
        }
        int nearest = alignment.ranked().getFirst();
        Conflicts conflicts = new Conflicts(alignment, nearest);
        double carried = carried(alignment);
        double likeness = likeness(head, alignment.lines.get(nearest).text(), carried);
        double support = support(carried, likeness, conflicts);
        Label label = label(support, likeness, conflicts);
        return new Verdict(
                label, support, alignment.passages(), alignment.missing(), because(head, label, alignment, conflicts));
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

    /// The share of the claim that the passages carry, 0 to 1: its words, its words together, its names and numbers.
    private static double carried(Alignment alignment) {
        double[] best = alignment.best();
        return (alignment.coverage(best) + alignment.togetherness() + alignment.exactness(best)) / 3;
    }

    private double likeness(String claim, String line, double otherwise) {
        if (embedder == null) {
            return otherwise;
        }
        String head = line.substring(0, Math.min(line.length(), LONGEST_LINE));
        return embedder.embed(claim).similarity(embedder.embed(head));
    }

    private static double support(double carried, double likeness, Conflicts conflicts) {
        double plain = 0.5 * carried + 0.5 * likeness;
        double less = (conflicts.against.isEmpty() ? 0 : 0.1) + (conflicts.weaker.isEmpty() ? 0 : 0.03);
        return Math.clamp(plain - less, 0, 1);
    }

    private static Label label(double support, double likeness, Conflicts conflicts) {
        if (!conflicts.against.isEmpty() && likeness >= ABOUT) {
            return Label.REFUTED;
        }
        if (support >= SUPPORTED) {
            return Label.SUPPORTED;
        }
        return support >= PARTIAL ? Label.PARTIAL : Label.INSUFFICIENT;
    }

    private static List<String> because(String claim, Label label, Alignment alignment, Conflicts conflicts) {
        Stream<String> missing = label == Label.SUPPORTED
                ? Stream.of()
                : alignment.missing().stream().map(s -> "no passage has “" + s.of(claim) + "”");
        return Stream.of(conflicts.against.stream(), conflicts.weaker.stream(), missing)
                .flatMap(s -> s)
                .toList();
    }
}
