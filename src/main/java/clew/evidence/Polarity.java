package clew.evidence;

import clew.model.Embedder;
import clew.model.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How far two sentences lie apart in what they affirm, whatever they are about. Plain statements and their opposites
/// ("It works." and "It does not work.") span a small space among the embeddings, where texts differ by yes and no,
/// more and less, good and bad; its main directions are the principal components of their differences (as Bolukbasi et
/// al. 2016 find the direction of a pair of opposites).
final class Polarity {
    /// As many directions as carry most; three to eight do as well.
    private static final int DIRECTIONS = 6;

    private static final int STEPS = 50;
    private static final String[][] OPPOSITES = {
        {"It is increasing.", "It is decreasing."},
        {"It is rising.", "It is falling."},
        {"It is getting worse.", "It is getting better."},
        {"It is harmful.", "It is harmless."},
        {"It is dangerous.", "It is safe."},
        {"It is true.", "It is false."},
        {"There is strong evidence for it.", "There is no evidence for it."},
        {"It is certain.", "It is uncertain."},
        {"It exists.", "It does not exist."},
        {"It works.", "It does not work."},
        {"It causes it.", "It does not cause it."},
        {"They agree.", "They disagree."},
        {"It is large.", "It is small."},
        {"It is expensive.", "It is cheap."},
        {"It is a serious problem.", "It is not a problem."},
        {"It happened.", "It never happened."},
        {"It is correct.", "It is wrong."},
        {"It is accurate.", "It is exaggerated."},
        {"It is supported.", "It is debunked."},
        {"It has changed.", "It has not changed."},
        {"It is fast.", "It is slow."},
        {"It is good.", "It is bad."},
        {"It succeeded.", "It failed."},
        {"It is reliable.", "It is unreliable."},
        {"It is important.", "It is negligible."},
    };

    private final List<Vector> axes;
    private final List<Vector> directions;

    Polarity(Embedder embedder) {
        axes = Arrays.stream(OPPOSITES)
                .map(o -> Vector.combined(List.of(embedder.embed(o[0]), embedder.embed(o[1])), 1, -1))
                .toList();
        directions = principal(axes);
    }

    /// The distance of two unit vectors in the space of opposites: 0 for the same stand, rarely above 0.5.
    double distance(Vector a, Vector b) {
        double square = 0;
        for (Vector d : directions) {
            double apart = a.similarity(d) - b.similarity(d);
            square += apart * apart;
        }
        return Math.sqrt(square);
    }

    /// For a person to read: on which statement claim and passage differ most.
    String reason(Vector claim, Vector passage) {
        int most = IntStream.range(0, axes.size())
                .boxed()
                .max((i, j) -> Double.compare(Math.abs(apart(i, claim, passage)), Math.abs(apart(j, claim, passage))))
                .orElseThrow();
        boolean first = apart(most, claim, passage) > 0;
        String claimed = OPPOSITES[most][first ? 0 : 1];
        String found = OPPOSITES[most][first ? 1 : 0];
        return "the claim leans to “" + claimed + "”, the passage to “" + found + "”";
    }

    private double apart(int axis, Vector claim, Vector passage) {
        return claim.similarity(axes.get(axis)) - passage.similarity(axes.get(axis));
    }

    /// Principal directions, by power iteration on what the axes have in common, each taken out before the next.
    private static List<Vector> principal(List<Vector> axes) {
        int n = axes.size();
        double[][] common = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                common[i][j] = axes.get(i).similarity(axes.get(j));
            }
        }
        List<Vector> directions = new ArrayList<>();
        while (directions.size() < Math.min(DIRECTIONS, n)) {
            double[] weights = strongest(common);
            double strength = 0;
            for (int i = 0; i < n; i++) {
                strength += weights[i] * dot(common[i], weights);
            }
            if (strength < 1e-6) {
                return directions;
            }
            directions.add(Vector.combined(axes, weights));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    common[i][j] -= strength * weights[i] * weights[j];
                }
            }
        }
        return directions;
    }

    private static double[] strongest(double[][] common) {
        double[] weights = new double[common.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = 1 + 0.1 * i;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] next = new double[weights.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = dot(common[i], weights);
            }
            double length = Math.sqrt(dot(next, next));
            if (length == 0) {
                return next;
            }
            for (int i = 0; i < next.length; i++) {
                weights[i] = next[i] / length;
            }
        }
        return weights;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
