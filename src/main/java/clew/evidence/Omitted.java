package clew.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Words left out of a passage without which more is said than it says. [Marker]s are looked at in [Laid].
final class Omitted {
    /// Small words that say whence, whither, when or why: another in their place says another thing.
    private static final Set<String> DIRECTED =
            Wording.words("from into onto against before after over under than until despite"
                    + " because by without more less most least few fewer above below up down through toward towards");
    private static final Set<String> SPEAKERS = Wording.words("we i");
    /// What a text calls itself and its parts.
    private static final Set<String> ITSELF = Wording.words(
            "current present paper work article study post note letter report essay survey thesis text talk result finding analysis"
                    + " experiment data trial example instance addition general particular contrast summary conclusion fact");
    /// What begins a part that narrows the rest.
    private static final Set<String> NARROWING = Wording.words(
            "in on under for with without among at within when where whenever wherever after before during if unless"
                    + " until near by from given except especially provided although though despite than throughout between"
                    + " across beyond inside outside");

    /// Verbs under which a thing is not said to be so: it is asked, wished, called for, or not believed.
    private static final Set<String> ATTITUDES = Wording.words(
            "doubt question deny hope wish fear wonder ask inquire regret dispute reject challenge criticize criticise refute"
                    + " dismiss oppose imagine pretend worry want seek aim plan intend try attempt propose recommend urge demand"
                    + " call request test investigate examine");

    private final List<Term> told;
    private final List<Term> source;
    private final Pairing pairs;
    private final Order order;
    private final Set<String> names;
    private final boolean[] aside;

    /// @param names words of the names in whose mouth the sentence is put
    /// @param aside which terms of the passages stand in parentheses of which nothing is told
    Omitted(Pairing pairs, Order order, Set<String> names, boolean[] aside) {
        this.pairs = pairs;
        this.told = pairs.told;
        this.source = pairs.source;
        this.order = order;
        this.names = names;
        this.aside = aside;
    }

    /// A word left out of the clause that is told, or a part of its sentence that narrows it.
    ///
    /// @param passage the text of the passages
    /// @param clause the first term of the clause and one past its last
    /// @param sentence the same of the sentence around it
    Optional<Fault> left(String passage, int[] clause, int[] sentence) {
        int end = clause[1];
        for (int j = clause[0]; j < end; j++) {
            if (pairs.here[j] < 0 && !aside[j] && !trailing(j, end) && narrows(j, clause[0])) {
                return Optional.of(source.get(j).weight() > 0 ? Fault.SCOPE : Fault.WORD);
            }
        }
        if (cut(clause[0], end)) {
            return Optional.of(Fault.SCOPE);
        }
        for (List<Term> part : parts(passage, clause, sentence)) {
            boolean narrow = NARROWING.contains(part.getFirst().word())
                    && part.stream().anyMatch(t -> t.weight() > 0 && !ITSELF.contains(t.base()));
            if (narrow) {
                return Optional.of(Fault.SCOPE);
            }
        }
        return Optional.empty();
    }

    /// Whether a word that was left out narrows what is told, or turns it.
    private boolean narrows(int j, int from) {
        Term term = source.get(j);
        if (term.weight() == 0) {
            return DIRECTED.contains(term.word()) && before(j) && !order.changedSides() && !replaced(j);
        }
        boolean tells = (describes(j) || !ITSELF.contains(term.base()))
                && !named(term)
                && (term.number() || !term.word().endsWith("ly"));
        return tells && !frames(j, from) && pairs.fewer(j) && !replaced(j);
    }

    /// Whether it only says who speaks, before anything is told: "Mayor Gold", "we show that".
    private boolean frames(int j, int from) {
        int to = j;
        while (to < source.size() && pairs.here[to] < 0) {
            to++;
        }
        boolean leading = IntStream.range(from, j).allMatch(k -> pairs.here[k] < 0);
        boolean named = IntStream.range(j, to).anyMatch(k -> named(source.get(k)));
        boolean writer = IntStream.range(from, j).allMatch(k -> source.get(k).weight() == 0)
                && IntStream.range(from, j)
                        .anyMatch(k -> SPEAKERS.contains(source.get(k).word()));
        boolean stated = IntStream.range(from, to)
                .noneMatch(k -> ATTITUDES.contains(source.get(k).base()));
        return leading && stated && (named || writer);
    }

    private boolean named(Term term) {
        return term.weight() > 0 && names.contains(term.word());
    }

    /// Whether it says of what comes next which one it is, within what is told: "the current rules".
    private boolean describes(int j) {
        return before(j) && j + 1 < source.size() && source.get(j + 1).weight() > 0;
    }

    /// Whether something of the passage is told before it.
    private boolean before(int j) {
        return IntStream.range(0, j).anyMatch(k -> pairs.here[k] >= 0);
    }

    /// Whether the sentence has another word for it.
    private boolean replaced(int j) {
        Term term = source.get(j);
        for (int i = 0; i < told.size(); i++) {
            boolean here = pairs.toldGap[i] == pairs.sourceGap[j];
            if (pairs.there[i] < 0
                    && ((term.weight() > 0 && Added.covers(told.get(i), term))
                            || (here && Wording.alike(told.get(i), term)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether it belongs to what is only added at the end: "and cut erosion".
    private boolean trailing(int j, int end) {
        int from = j;
        while (from > 0 && pairs.here[from - 1] < 0) {
            from--;
        }
        int to = j;
        while (to < end && pairs.here[to] < 0) {
            to++;
        }
        boolean added = IntStream.rangeClosed(from, j)
                .anyMatch(k -> source.get(k).word().equals("and")
                        || source.get(k).word().equals("but"));
        return to == end && added;
    }

    /// Whether a condition at the end of the clause is left out, though its words stand elsewhere too.
    private boolean cut(int from, int end) {
        int tail = end;
        while (tail > from && pairs.here[tail - 1] < 0) {
            tail--;
        }
        return tail < end
                && NARROWING.contains(source.get(tail).word())
                && !order.changedSides()
                && IntStream.range(tail, end).noneMatch(this::replaced)
                && IntStream.range(tail, end).anyMatch(j -> source.get(j).weight() > 0 && pairs.fewer(j));
    }

    /// The parts of the sentence beside the clause of which nothing is told; what stands before a speaker's name
    /// is said of the speaking.
    private List<List<Term>> parts(String passage, int[] clause, int[] sentence) {
        List<List<Term>> parts = new ArrayList<>();
        List<Term> part = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int j = sentence[0]; j < sentence[1]; j++) {
            boolean starts = j > sentence[0] && Clause.stops(source, passage, j, Clause.BREAK);
            if (starts) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(source.get(j));
            if (pairs.here[j] >= 0 || (j >= clause[0] && j < clause[1])) {
                told.add(parts.size());
            }
            if (named(source.get(j))) {
                IntStream.rangeClosed(0, parts.size()).forEach(told::add);
            }
        }
        parts.add(part);
        return IntStream.range(0, parts.size())
                .filter(p -> !told.contains(p))
                .mapToObj(parts::get)
                .filter(p -> !p.isEmpty())
                .toList();
    }
}
