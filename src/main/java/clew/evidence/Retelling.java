package clew.evidence;

import clew.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A sentence laid along the passages that it retells, word by word in order, so that what was put in and what was
/// left out between two words they share can be told: numbers, denials, hedges, scope, opposites, who does it to
/// whom.
public final class Retelling {
    /// The least share of a sentence's weight that its passages have in the same or kindred words.
    private static final double CARRIED = 0.75;

    /// A sentence with less of that is about something else.
    private static final double ABOUT = 0.5;

    private static final double KIN = 0.6;
    private static final Pattern BREAK = Pattern.compile("[,;:.!?()“”\"—–…\\n]|''| - ");
    private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s|\\n");

    private final String sentence;
    private final String passage;
    private final List<Term> told;
    private final List<Term> source;
    private final Pairing pairs;
    private final int[] there;
    private final int[] here;
    private final int[] toldGap;
    private final int[] sourceGap;
    private final Remainder remainder;

    /// @param sentence as it would be printed
    /// @param passages what it rests on
    /// @param names of those in whose mouth it is put, with what joins them: the passages need not have these
    ///     words
    public Retelling(String sentence, List<String> passages, Collection<String> names) {
        this.sentence = Wording.plain(Words.spelled(sentence));
        passage = Wording.plain(Words.spelled(String.join("\n", passages)));
        told = Terms.unnamed(this.sentence, names);
        source = Terms.of(passage);
        pairs = new Pairing(told, source);
        there = pairs.there;
        here = pairs.here;
        toldGap = Pairing.gaps(told, there);
        sourceGap = Pairing.gaps(source, here);
        remainder = new Remainder(told, source, pairs, toldGap, sourceGap, Remainder.of(names));
    }

    /// What a sentence of a writer's own words gets wrong of its passages.
    public Optional<Fault> fault() {
        return number().or(() -> more(ABOUT))
                .or(this::turned)
                .or(this::put)
                .or(this::dropped)
                .or(this::opposed)
                .or(this::exchanged)
                .or(() -> more(CARRIED))
                .or(remainder::put)
                .or(this::left);
    }

    /// What a sentence put together from facts adds to them; it may leave out what it likes.
    public Optional<Fault> added() {
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

    /// Two words that have changed places round a third, within a clause. A passive turns them round by right.
    private Optional<Fault> turned() {
        for (int m = 0; m < there.length && passive(told) == passive(source); m++) {
            int at = place(m);
            boolean before = IntStream.range(back(told, sentence, m, BREAK), m).anyMatch(i -> place(i) > at);
            boolean after = IntStream.range(m + 1, forth(told, sentence, m, BREAK))
                    .anyMatch(i -> place(i) >= 0 && place(i) < at);
            if (at >= 0 && before && after) {
                return Optional.of(Fault.ROLES);
            }
        }
        return Optional.empty();
    }

    /// The one place in the passages of a word that carries meaning; -1 for any other.
    private int place(int i) {
        if (told.get(i).weight() == 0) {
            return -1;
        }
        List<Integer> places = there[i] >= 0 ? List.of(there[i]) : pairs.found(i);
        return places.size() == 1 ? places.getFirst() : -1;
    }

    static boolean passive(List<Term> terms) {
        return terms.stream().anyMatch(t -> t.word().equals("by"));
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
        return clause().flatMap(c ->
                remainder.left(passage, new int[] {c.clauseFrom, c.clauseTo}, new int[] {c.from, c.to}, BREAK));
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
                        back(source, passage, first, BREAK),
                        forth(source, passage, last, BREAK),
                        back(source, passage, first, SENTENCE),
                        forth(source, passage, last, SENTENCE)));
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

    private static int back(List<Term> terms, String text, int at, Pattern stop) {
        int from = at;
        while (from > 0 && !stops(terms, text, from, stop)) {
            from--;
        }
        return from;
    }

    private static int forth(List<Term> terms, String text, int at, Pattern stop) {
        int to = at + 1;
        while (to < terms.size() && !stops(terms, text, to, stop)) {
            to++;
        }
        return to;
    }

    private static boolean stops(List<Term> terms, String text, int at, Pattern stop) {
        return stop.matcher(
                        text.substring(terms.get(at - 1).end(), terms.get(at).start()))
                .find();
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
                    && !Remainder.said(put.getFirst())
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
            all += there[i] < 0 && Remainder.said(t) ? 0 : t.weight();
            carried += t.weight() * (there[i] >= 0 || remainder.stands(i) ? 1 : carried(t));
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
