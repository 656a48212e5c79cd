package clew.evidence;

import clew.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A claim's terms laid beside the sentences of its passages: which sentence carries which term, and how well.
final class Alignment {
    /// Kin of a word are sought in so many of the sentences that hold most of its words; comparing is costly.
    private static final int CLOSELY = 12;
    private static final int MOST_CHOSEN = 5;
    private static final double HALF = 0.5;

    /// One sentence of a passage.
    record Line(int passage, String text, List<Term> terms) {}

    final List<Term> claim;
    final List<Line> lines;
    private final double[][] matches;
    private final Map<String, Lexicon.Kin> kin = new HashMap<>();
    private final Map<String, Map<String, Double>> kinships = new HashMap<>();
    /// Lines that together carry most, best first.
    final List<Integer> chosen = new ArrayList<>();

    Alignment(List<Term> claim, List<Line> lines) {
        this.claim = claim;
        this.lines = lines;
        matches = new double[lines.size()][];
        for (int j = 0; j < lines.size(); j++) {
            matches[j] = exact(lines.get(j).terms());
        }
        ranked().stream()
                .limit(CLOSELY)
                .forEach(j -> closer(matches[j], lines.get(j).terms()));
        choose();
    }

    /// Lines by how much of the claim each carries alone, best first.
    List<Integer> ranked() {
        double[] carried = Arrays.stream(matches).mapToDouble(this::coverage).toArray();
        return IntStream.range(0, carried.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(j -> -carried[j]).thenComparing(j -> j))
                .toList();
    }

    private double[] exact(List<Term> terms) {
        Map<String, Term> there = new HashMap<>();
        terms.forEach(t -> {
            there.putIfAbsent(t.stem(), t);
            there.putIfAbsent(t.base(), t);
        });
        double[] match = new double[claim.size()];
        for (int i = 0; i < match.length; i++) {
            Term t = claim.get(i);
            if (t.number()) {
                match[i] = terms.stream().anyMatch(u -> u.number() && u.value() == t.value()) ? 1 : 0;
            } else if (there.containsKey(t.stem()) || there.containsKey(t.base())) {
                match[i] = 1;
            }
        }
        return match;
    }

    private void closer(double[] match, List<Term> terms) {
        for (int i = 0; i < match.length; i++) {
            Term t = claim.get(i);
            if (match[i] == 0 && t.weight() > 0) {
                for (Term u : terms) {
                    match[i] = Math.max(match[i], t.number() ? Numbers.nearness(t, u) : kinship(t, u));
                }
            }
        }
    }

    private double kinship(Term t, Term u) {
        if (u.weight() == 0 || u.number() || t.number()) {
            return 0;
        }
        Lexicon lexicon = Lexicon.wordNet();
        return kinships.computeIfAbsent(t.base(), k -> new HashMap<>())
                .computeIfAbsent(u.base(), k -> lexicon.kinship(kin.computeIfAbsent(t.base(), lexicon::kin), u.base()));
    }

    private void choose() {
        double[] best = new double[claim.size()];
        double covered = 0;
        while (chosen.size() < MOST_CHOSEN) {
            int next = -1;
            double most = covered + 1e-9;
            for (int j = 0; j < lines.size(); j++) {
                double c = coverage(higher(best, matches[j]));
                if (c > most) {
                    most = c;
                    next = j;
                }
            }
            if (next < 0) {
                return;
            }
            chosen.add(next);
            best = higher(best, matches[next]);
            covered = most;
        }
    }

    private static double[] higher(double[] a, double[] b) {
        double[] high = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            high[i] = Math.max(a[i], b[i]);
        }
        return high;
    }

    /// The best match of each term in the chosen lines.
    double[] best() {
        double[] best = new double[claim.size()];
        for (int j : chosen) {
            best = higher(best, matches[j]);
        }
        return best;
    }

    /// The passages of the chosen lines, best first.
    List<Integer> passages() {
        return chosen.stream().map(j -> lines.get(j).passage()).distinct().toList();
    }

    /// The words that no chosen line carries, neighbours joined.
    List<Span> missing() {
        double[] best = best();
        List<Span> spans = new ArrayList<>();
        boolean open = false;
        for (int i = 0; i < best.length; i++) {
            Term t = claim.get(i);
            if (t.weight() == 0) {
                continue;
            }
            boolean lost = best[i] < HALF;
            if (lost && open) {
                spans.add(new Span(spans.removeLast().start(), t.end()));
            } else if (lost) {
                spans.add(new Span(t.start(), t.end()));
            }
            open = lost;
        }
        return spans;
    }

    /// The share of the claim's names and numbers that such matches carry, 0 to 1; 1 if it has none.
    double exactness(double[] match) {
        double sum = 0;
        int all = 0;
        for (int i = 0; i < match.length; i++) {
            if (claim.get(i).name() || claim.get(i).number()) {
                sum += match[i];
                all++;
            }
        }
        return all == 0 ? 1 : sum / all;
    }

    /// The share of the claim's weight that such matches carry, 0 to 1.
    double coverage(double[] match) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < match.length; i++) {
            sum += match[i] * claim.get(i).weight();
            all += claim.get(i).weight();
        }
        return all == 0 ? 0 : sum / all;
    }

    double[] match(int line) {
        return matches[line];
    }
}
