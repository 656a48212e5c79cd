package clew.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Words put in that a passage does not have there: those that tell, and the small ones that say how they hang
/// together. [Marker]s are looked at in [Laid].
final class Added {
    /// Small words that may be put in anywhere: they tell nothing.
    private static final Set<String> FREE = Wording.words(
            "a an the is are was were be been being has have had do does did that"
                    + " this these those it its they their theirs them which who whom whose say says of in on at to for also");
    /// Small words that may begin a sentence before anything of its passage comes.
    private static final Set<String> OPENING = Wording.words("while whereas but however yet according to");
    /// Small words that join what stands in two clauses.
    private static final Set<String> CLAUSES = Wording.words("and but while whereas that");
    /// What may always be said of somebody's words.
    private static final Set<String> SAID = Wording.words("say write state report tell accord colleague author");
    private static final Set<String> ARTICLES = Wording.words("a an the");

    private final List<Term> told;
    private final List<Term> source;
    private final Pairing pairs;
    private final Order order;
    private final boolean[] begins;

    /// @param begins which terms of the passages come first in a clause
    Added(Pairing pairs, Order order, boolean[] begins) {
        this.pairs = pairs;
        this.told = pairs.told;
        this.source = pairs.source;
        this.order = order;
        this.begins = begins;
    }

    /// A word put in that its passage does not have, or not there.
    Optional<Fault> put() {
        int first = IntStream.range(0, told.size())
                .filter(i -> pairs.there[i] >= 0)
                .findFirst()
                .orElse(0);
        for (int i = 0; i < told.size(); i++) {
            if (pairs.there[i] < 0 && !told.get(i).number()) {
                Optional<Fault> fault = told.get(i).weight() > 0 ? telling(i) : joining(i, i < first);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a word says no more than that somebody said something.
    static boolean said(Term term) {
        return SAID.contains(term.base());
    }

    private Optional<Fault> telling(int i) {
        Term term = told.get(i);
        if (stands(i)) {
            return Optional.empty();
        }
        List<Integer> elsewhere = pairs.found(i);
        if (!elsewhere.isEmpty()) {
            return elsewhere.stream().anyMatch(j -> moved(i, j)) ? Optional.empty() : Optional.of(Fault.ROLES);
        }
        boolean known = said(term)
                || IntStream.range(0, source.size()).anyMatch(j -> pairs.here[j] < 0 && covers(term, source.get(j)));
        return known ? Optional.empty() : Optional.of(Fault.MORE);
    }

    /// Whether a word stands where the passage has another for the same.
    boolean stands(int i) {
        Term term = told.get(i);
        Optional<Marker> marker = Marker.of(term).filter(m -> m.addition() != null);
        return IntStream.range(0, source.size())
                .filter(j -> pairs.here[j] < 0 && pairs.sourceGap[j] == pairs.toldGap[i])
                .anyMatch(j -> Wording.alike(term, source.get(j))
                        || covers(term, source.get(j))
                        || (marker.isPresent() && marker.equals(Marker.of(source.get(j)))));
    }

    /// Whether a word carried elsewhere took along what stands before it, or changed sides with a passive.
    private boolean moved(int i, int j) {
        boolean along = along(i, j);
        boolean head = i + 1 == told.size() || told.get(i + 1).weight() == 0;
        return along || (head && order.changedSides());
    }

    private boolean along(int i, int j) {
        boolean alike = i > 0 && j > 0 && Pairing.same(told.get(i - 1), source.get(j - 1));
        return alike && (!ARTICLES.contains(told.get(i - 1).word()) || along(i - 1, j - 1));
    }

    private Optional<Fault> joining(int i, boolean opens) {
        Term term = told.get(i);
        boolean free = FREE.contains(term.word()) || (opens && OPENING.contains(term.word()));
        boolean bounds = Marker.of(term).filter(m -> m.addition() != null).isPresent();
        if (free || bounds || (term.word().equals("by") && order.changedSides()) || beside(i) || between(i)) {
            return Optional.empty();
        }
        return stands(i) ? Optional.empty() : Optional.of(Fault.WORD);
    }

    /// Whether a word joins two clauses of the passages.
    private boolean between(int i) {
        int last = IntStream.range(0, i)
                .map(k -> pairs.there[k])
                .filter(j -> j >= 0)
                .reduce((a, b) -> b)
                .orElse(-1);
        int next = IntStream.range(i, told.size())
                .map(k -> pairs.there[k])
                .filter(j -> j >= 0)
                .findFirst()
                .orElse(-1);
        return CLAUSES.contains(told.get(i).word())
                && last >= 0
                && IntStream.rangeClosed(last + 1, next).anyMatch(j -> begins[j]);
    }

    private boolean beside(int i) {
        return pairs.found(i).stream()
                .anyMatch(j -> (i > 0 && j > 0 && Pairing.same(told.get(i - 1), source.get(j - 1)))
                        || (i + 1 < told.size()
                                && j + 1 < source.size()
                                && Pairing.same(told.get(i + 1), source.get(j + 1))));
    }

    /// Whether one word stands for a kind of what the other says.
    static boolean covers(Term wide, Term narrow) {
        return wide.weight() > 0
                && !narrow.number()
                && (narrow.weight() > 0 || !FREE.contains(narrow.word()))
                && Lexicon.wordNet().covers(wide.base(), narrow.base());
    }
}
