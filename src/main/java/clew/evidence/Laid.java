package clew.evidence;

import clew.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A sentence laid along its passages, word by word in order.
final class Laid {
    /// The least share of a sentence's weight that its passages have in the same or kindred words.
    private static final double CARRIED = 0.75;

    /// A sentence with less of that is about something else.
    private static final double ABOUT = 0.5;

    private static final double KIN = 0.6;
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)");

    private final String passage;
    private final List<Term> told;
    private final List<Term> source;
    private final Pairing pairs;
    private final int[] there;
    private final int[] here;
    private final int[] toldGap;
    private final int[] sourceGap;
    private final Order order;
    private final Added added;
    private final Omitted omitted;

    /// @param sentence as it would be printed
    /// @param passages what it rests on
    /// @param names of those in whose mouth it is put, with what joins them: the passages need not have these
    ///     words
    Laid(String sentence, List<String> passages, Collection<String> names) {
        passage = Wording.plain(Words.spelled(String.join("\n", passages)));
        String plain = Wording.plain(Words.spelled(sentence));
        told = Terms.unnamed(plain, names);
        source = Terms.of(passage);
        pairs = new Pairing(told, source);
        there = pairs.there;
        here = pairs.here;
        toldGap = pairs.toldGap;
        sourceGap = pairs.sourceGap;
        order = new Order(plain, pairs);
        boolean[] begins = new boolean[source.size()];
        for (int j = 1; j < begins.length; j++) {
            begins[j] = Clause.stops(source, passage, j, Clause.BREAK);
        }
        boolean[] aside = new boolean[source.size()];
        ASIDE.matcher(passage).results().forEach(a -> {
            int[] within = IntStream.range(0, aside.length)
                    .filter(j ->
                            source.get(j).start() > a.start() && source.get(j).end() < a.end())
                    .toArray();
            // One of which something is told is told like the rest.
            boolean untold = IntStream.of(within).allMatch(j -> here[j] < 0);
            IntStream.of(within).forEach(j -> aside[j] = untold);
        });
        added = new Added(pairs, order, begins);
        omitted = new Omitted(pairs, order, Terms.words(names), aside);
    }

    /// What it gets wrong of its passages.
    Optional<Fault> fault() {
        return number().or(() -> more(ABOUT))
                .or(order::turned)
                .or(order::swapped)
                .or(this::put)
                .or(this::dropped)
                .or(this::opposed)
                .or(this::exchanged)
                .or(() -> more(CARRIED))
                .or(added::put)
                .or(this::left);
    }

    /// What it adds to them.
    Optional<Fault> added() {
        return number().or(() -> put().filter(f -> f == Fault.NEGATION))
                .or(() -> wholly() ? Optional.empty() : Optional.of(Fault.MORE));
    }

    /// A number that the passages do not have beside the same word.
    private Optional<Fault> number() {
        boolean[] used = new boolean[source.size()];
        for (int i = 0; i < there.length; i++) {
            if (told.get(i).number() && !pairs.stands(i, used)) {
                return Optional.of(Fault.NUMBER);
            }
        }
        return Optional.empty();
    }

    /// A word put in that changes what is said.
    private Optional<Fault> put() {
        for (int i = 0; i < there.length; i++) {
            Optional<Marker> marker = there[i] < 0 ? Marker.of(told.get(i)) : Optional.empty();
            if (marker.isPresent()
                    && marker.get().addition() != null
                    && !stands(marker.get(), toldGap[i], source, here, sourceGap)) {
                return Optional.ofNullable(marker.get().addition());
            }
        }
        return Optional.empty();
    }

    /// A word left out without which something else is said.
    private Optional<Fault> dropped() {
        Optional<Told> told = clause();
        for (int j = told.map(Told::from).orElse(0); j < told.map(Told::to).orElse(0); j++) {
            Optional<Marker> marker = here[j] < 0 ? Marker.of(source.get(j)) : Optional.empty();
            if (marker.isEmpty() || marker.get().omission() == null) {
                continue;
            }
            boolean within = told.get().has(j) || marker.get() == Marker.LIMIT;
            if (within && !stands(marker.get(), sourceGap[j], this.told, there, toldGap)) {
                return Optional.ofNullable(marker.get().omission());
            }
        }
        return Optional.empty();
    }

    /// What was left out of it that narrows it.
    private Optional<Fault> left() {
        return clause().flatMap(
                        c -> omitted.left(passage, new int[] {c.clauseFrom, c.clauseTo}, new int[] {c.from, c.to}));
    }

    /// What of the passages is told: the clauses from the first word that both have to the last, and the sentences
    /// around them.
    private record Told(int clauseFrom, int clauseTo, int from, int to) {
        boolean has(int j) {
            return j >= clauseFrom && j < clauseTo;
        }
    }

    private Optional<Told> clause() {
        int first = -1;
        int last = -1;
        for (int j = 0; j < here.length; j++) {
            if (here[j] >= 0 && source.get(j).weight() > 0) {
                first = first < 0 ? j : first;
                last = j;
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new Told(
                        Clause.back(source, passage, first, Clause.BREAK),
                        Clause.forth(source, passage, last, Clause.BREAK),
                        Clause.back(source, passage, first, Clause.SENTENCE),
                        Clause.forth(source, passage, last, Clause.SENTENCE)));
    }

    /// Whether a word of that kind stands at the same place on the other side without a like of its own.
    private static boolean stands(Marker marker, int gap, List<Term> terms, int[] shared, int[] gaps) {
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] < 0
                    && gaps[i] == gap
                    && Marker.of(terms.get(i)).filter(m -> m == marker).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// A word where the passage has its opposite.
    private Optional<Fault> opposed() {
        for (int i = 0; i < there.length; i++) {
            for (int j = 0; there[i] < 0 && j < here.length; j++) {
                if (here[j] < 0 && toldGap[i] == sourceGap[j] && opposite(told.get(i), source.get(j))) {
                    return Optional.of(Fault.OPPOSITE);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean opposite(Term a, Term b) {
        Optional<Marker> x = Marker.of(a);
        Optional<Marker> y = Marker.of(b);
        boolean up = x.filter(m -> m == Marker.MORE).isPresent()
                && y.filter(m -> m == Marker.LESS).isPresent();
        boolean down = x.filter(m -> m == Marker.LESS).isPresent()
                && y.filter(m -> m == Marker.MORE).isPresent();
        return up
                || down
                || Lexicon.wordNet().opposed(a.base(), b.base())
                || Lexicon.wordNet().opposed(a.word(), b.word());
    }

    /// Whether the passages have each of its words that carry meaning.
    private boolean wholly() {
        return IntStream.range(0, there.length)
                .allMatch(i -> there[i] >= 0
                        || told.get(i).weight() == 0
                        || told.get(i).number()
                        || !pairs.found(i).isEmpty());
    }

    /// One word where the passage has one other word that is no kin of it.
    private Optional<Fault> exchanged() {
        for (int gap = 0; gap <= Math.max(last(toldGap), last(sourceGap)); gap++) {
            List<Term> put = loose(told, there, toldGap, gap);
            List<Term> taken = loose(source, here, sourceGap, gap);
            if (put.size() == 1
                    && taken.size() == 1
                    && !Added.said(put.getFirst())
                    && !Wording.alike(put.getFirst(), taken.getFirst())
                    && (carried(put.getFirst()) < KIN || pairs.exchanged(put.getFirst(), taken.getFirst()))) {
                return Optional.of(Fault.WORD);
            }
        }
        return Optional.empty();
    }

    private static int last(int[] gaps) {
        return gaps.length == 0 ? -1 : gaps[gaps.length - 1];
    }

    private static List<Term> loose(List<Term> terms, int[] shared, int[] gaps, int gap) {
        List<Term> loose = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] < 0 && gaps[i] == gap && terms.get(i).weight() > 0) {
                loose.add(terms.get(i));
            }
        }
        return loose;
    }

    /// Whether it says more than its passages.
    private Optional<Fault> more(double least) {
        double carried = 0;
        double all = 0;
        for (int i = 0; i < there.length; i++) {
            Term t = told.get(i);
            all += there[i] < 0 && Added.said(t) ? 0 : t.weight();
            carried += t.weight() * (there[i] >= 0 || added.stands(i) ? 1 : carried(t));
        }
        return all > 0 && carried >= least * all ? Optional.empty() : Optional.of(Fault.MORE);
    }

    private double carried(Term t) {
        if (t.weight() == 0 || t.number()) {
            return 0;
        }
        Lexicon.Kin kin = Lexicon.wordNet().kin(t.base());
        double best = 0;
        for (Term u : source) {
            double kinship =
                    u.weight() == 0 || u.number() ? 0 : Lexicon.wordNet().kinship(kin, u.base());
            best = Math.max(best, Pairing.same(t, u) ? 1 : kinship);
        }
        return best < KIN ? 0 : best;
    }
}
