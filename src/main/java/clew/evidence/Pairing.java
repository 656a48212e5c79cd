package clew.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words that a sentence and its passages share, paired in order, so that they weigh most.
final class Pairing {
    /// What a shared word that only joins others counts.
    private static final double JOINING = 0.05;

    /// The terms of the sentence.
    final List<Term> told;
    /// The terms of the passages.
    final List<Term> source;
    /// For each term of the sentence the place of its like in the passages, or -1.
    final int[] there;
    /// For each term of the passages the place of its like in the sentence, or -1.
    final int[] here;
    /// For each term of the sentence how many shared words that carry meaning stand before it.
    final int[] toldGap;
    /// For each term of the passages the same.
    final int[] sourceGap;

    Pairing(List<Term> told, List<Term> source) {
        this.told = told;
        this.source = source;
        there = new int[told.size()];
        here = new int[source.size()];
        align();
        toldGap = gaps(told, there);
        sourceGap = gaps(source, here);
    }

    /// The common subsequence that weighs most.
    private void align() {
        double[][] best = new double[told.size() + 1][source.size() + 1];
        for (int i = told.size() - 1; i >= 0; i--) {
            for (int j = source.size() - 1; j >= 0; j--) {
                double skip = Math.max(best[i + 1][j], best[i][j + 1]);
                double take =
                        same(told.get(i), source.get(j)) ? JOINING + told.get(i).weight() + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(skip, take);
            }
        }
        Arrays.fill(there, -1);
        Arrays.fill(here, -1);
        int i = 0;
        int j = 0;
        while (i < told.size() && j < source.size()) {
            boolean taken = same(told.get(i), source.get(j))
                    && best[i][j] == JOINING + told.get(i).weight() + best[i + 1][j + 1];
            if (taken) {
                there[i] = j;
                here[j++] = i++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    static boolean same(Term a, Term b) {
        if (a.number() || b.number()) {
            return a.number() && b.number() && a.value() == b.value();
        }
        return a.word().equals(b.word())
                || a.base().equals(b.base())
                || a.stem().equals(b.stem());
    }

    private static int[] gaps(List<Term> terms, int[] shared) {
        int[] gaps = new int[terms.size()];
        int gap = 0;
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = gap;
            gap += shared[i] >= 0 && terms.get(i).weight() > 0 ? 1 : 0;
        }
        return gaps;
    }

    /// Where in the passages a term of the sentence stands.
    List<Integer> found(int i) {
        List<Integer> places = new ArrayList<>();
        for (int j = 0; j < source.size(); j++) {
            if (same(told.get(i), source.get(j))) {
                places.add(j);
            }
        }
        return places;
    }

    /// How often a term of the passages stands in the sentence.
    int kept(int j) {
        return (int) told.stream().filter(t -> same(t, source.get(j))).count();
    }

    /// Whether a term of the passages stands in the sentence less often.
    boolean fewer(int j) {
        return kept(j) < source.stream().filter(t -> same(t, source.get(j))).count();
    }

    /// Whether a word that the passages have elsewhere stands in place of one that is told nowhere and is no kin.
    boolean exchanged(Term put, Term taken) {
        Lexicon lexicon = Lexicon.wordNet();
        return source.stream().anyMatch(t -> same(t, put))
                && told.stream().noneMatch(t -> same(t, taken))
                && lexicon.kinship(lexicon.kin(put.base()), taken.base()) == 0;
    }

    /// Whether the passages have a term beside the same word, at a place not used yet; that place is used then.
    boolean stands(int i, boolean[] used) {
        for (int j = 0; j < used.length; j++) {
            boolean beside = like(told, i + 1, source, j + 1) || like(told, i - 1, source, j - 1);
            if (!used[j] && same(told.get(i), source.get(j)) && beside) {
                used[j] = true;
                return true;
            }
        }
        return false;
    }

    private static boolean like(List<Term> a, int i, List<Term> b, int j) {
        return i >= 0 && j >= 0 && i < a.size() && j < b.size() && same(a.get(i), b.get(j));
    }
}
