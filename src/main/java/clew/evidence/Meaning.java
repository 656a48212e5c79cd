package clew.evidence;

import clew.evidence.Alignment.Line;
import clew.model.Embedder;
import clew.model.Embedding;
import clew.model.Vector;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How near passages come to a claim in meaning: each piece of the claim is laid beside the piece of a passage that is
/// most like it in its context (BERTScore, Zhang et al. 2020). A claim is as good as its worst-matched part.
final class Meaning {
    private static final int LONGEST = 300;
    /// The share of the claim's pieces, the worst matched, that decide; 0.2 to 0.5 do as well.
    private static final double WORST = 0.3;

    private final Embedder embedder;
    private @Nullable Polarity polarity;
    private @Nullable Read last;

    Meaning(Embedder embedder) {
        this.embedder = embedder;
    }

    private record Read(String text, Embedding embedding) {}

    /// What the nearest lines have of a claim.
    ///
    /// @param carried how well they match the claim's worst-matched pieces, about 0.3 to 1
    /// @param likeness of the claim and the first line, as wholes
    /// @param distance of the two in what they affirm
    /// @param apart on which statement they differ most, for a person to read
    record Nearness(double carried, double likeness, double distance, String apart) {}

    /// @param nearest lines that may carry the claim, best first; at least one
    Nearness of(String claim, List<Line> nearest) {
        Embedding claimed = claimed(head(claim));
        List<Embedding> found =
                nearest.stream().map(l -> embedder.read(head(l.text()))).toList();
        double[] best = claimed.pieces().stream()
                .mapToDouble(
                        p -> found.stream().mapToDouble(f -> best(p, f)).max().orElse(0))
                .sorted()
                .toArray();
        int worst = Math.max(1, (int) (best.length * WORST));
        double carried = Arrays.stream(best).limit(worst).average().orElse(0);
        Vector whole = claimed.whole();
        Vector first = found.getFirst().whole();
        return new Nearness(
                carried,
                whole.similarity(first),
                polarity().distance(whole, first),
                polarity().reason(whole, first));
    }

    /// One claim is often laid beside many passages in turn.
    private synchronized Embedding claimed(String claim) {
        if (last == null || !last.text().equals(claim)) {
            last = new Read(claim, embedder.read(claim));
        }
        return last.embedding();
    }

    private static double best(Vector piece, Embedding line) {
        return line.pieces().stream().mapToDouble(piece::similarity).max().orElse(0);
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private synchronized Polarity polarity() {
        if (polarity == null) {
            polarity = new Polarity(embedder);
        }
        return polarity;
    }
}
