package clew.evidence;

import clew.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What remains on either side when a sentence was laid along its passage: words put in that the passage does not
/// have there, and words left out without which more is said than the passage says. [Marker]s are looked at in
/// [Retelling]; here are the words that tell, and the small ones that say how they hang together.
final class Remainder {
    /// Small words that may be put in anywhere: they tell nothing.
    private static final Set<String> FREE = Wording.words(
            "a an the is are was were be been being has have had do does did that"
                    + " this these those it its they their theirs them which who whom whose say says of in on at to for also");
    /// Small words that may begin a sentence before anything of its passage comes.
    private static final Set<String> OPENING = Wording.words("while whereas but however yet according to");
    /// Small words that say whence, whither, when or why: another in their place says another thing.
    private static final Set<String> DIRECTED =
            Wording.words("from into onto against before after over under than until despite"
                    + " because by without more less most least few fewer above below up down through toward towards");
    /// What may always be said of somebody's words.
    private static final Set<String> SAID = Wording.words("say write state report tell accord colleague author");
    private static final Set<String> ARTICLES = Wording.words("a an the");
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

    private final List<Term> told;
    private final List<Term> source;
    private final Pairing pairs;
    private final int[] toldGap;
    private final int[] sourceGap;
    private final Set<String> names;

    /// @param names words of the names in whose mouth the sentence is put
    Remainder(List<Term> told, List<Term> source, Pairing pairs, int[] toldGap, int[] sourceGap, Set<String> names) {
        this.told = told;
        this.source = source;
        this.pairs = pairs;
        this.toldGap = toldGap;
        this.sourceGap = sourceGap;
        this.names = names;
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
                .filter(j -> pairs.here[j] < 0 && sourceGap[j] == toldGap[i])
                .anyMatch(j -> Wording.alike(term, source.get(j))
                        || covers(term, source.get(j))
                        || (marker.isPresent() && marker.equals(Marker.of(source.get(j)))));
    }

    /// Whether a word carried elsewhere took along what stands before it, or changed sides with a passive.
    private boolean moved(int i, int j) {
        boolean along = along(i, j);
        boolean head = i + 1 == told.size() || told.get(i + 1).weight() == 0;
        return along || (head && turned());
    }

    private boolean along(int i, int j) {
        boolean alike = i > 0 && j > 0 && Pairing.same(told.get(i - 1), source.get(j - 1));
        return alike && (!ARTICLES.contains(told.get(i - 1).word()) || along(i - 1, j - 1));
    }

    private Optional<Fault> joining(int i, boolean opens) {
        Term term = told.get(i);
        boolean free = FREE.contains(term.word()) || (opens && OPENING.contains(term.word()));
        boolean bounds = Marker.of(term).filter(m -> m.addition() != null).isPresent();
        if (free || bounds || (term.word().equals("by") && turned()) || beside(i)) {
            return Optional.empty();
        }
        return stands(i) ? Optional.empty() : Optional.of(Fault.WORD);
    }

    private boolean beside(int i) {
        return pairs.found(i).stream()
                .anyMatch(j -> (i > 0 && j > 0 && Pairing.same(told.get(i - 1), source.get(j - 1)))
                        || (i + 1 < told.size()
                                && j + 1 < source.size()
                                && Pairing.same(told.get(i + 1), source.get(j + 1))));
    }

    /// Whether one of the two is passive and the other is not, and words have changed sides with it.
    private boolean turned() {
        int last = -1;
        for (int i = 0; i < told.size() && Retelling.passive(told) != Retelling.passive(source); i++) {
            List<Integer> places = told.get(i).weight() == 0 ? List.of() : pairs.found(i);
            if (places.size() == 1) {
                if (places.getFirst() < last) {
                    return true;
                }
                last = places.getFirst();
            }
        }
        return false;
    }

    private static boolean covers(Term wide, Term narrow) {
        return wide.weight() > 0
                && !narrow.number()
                && (narrow.weight() > 0 || !FREE.contains(narrow.word()))
                && Lexicon.wordNet().covers(wide.base(), narrow.base());
    }

    /// A word left out of the clause that is told, or a part of its sentence that narrows it.
    ///
    /// @param passage the text of the passages
    /// @param clause the first term of the clause and one past its last
    /// @param sentence the same of the sentence around it
    Optional<Fault> left(String passage, int[] clause, int[] sentence, Pattern stop) {
        int end = clause[1];
        for (int j = clause[0]; j < end; j++) {
            if (pairs.here[j] < 0 && !trailing(j, end) && narrows(j, clause[0])) {
                return Optional.of(source.get(j).weight() > 0 ? Fault.SCOPE : Fault.WORD);
            }
        }
        if (cut(clause[0], end)) {
            return Optional.of(Fault.SCOPE);
        }
        for (List<Term> part : parts(passage, clause, sentence, stop)) {
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
            return DIRECTED.contains(term.word()) && before(j) && !turned() && !replaced(j);
        }
        boolean tells = (describes(j) || !ITSELF.contains(term.base()))
                && !names.contains(term.word())
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
        boolean named = IntStream.range(j, to)
                .anyMatch(k -> names.contains(source.get(k).word()));
        boolean writer = IntStream.range(from, j).allMatch(k -> source.get(k).weight() == 0)
                && IntStream.range(from, j)
                        .anyMatch(k -> SPEAKERS.contains(source.get(k).word()));
        return leading && (named || writer);
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
            boolean here = toldGap[i] == sourceGap[j];
            if (pairs.there[i] < 0
                    && ((term.weight() > 0 && covers(told.get(i), term))
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
                && !turned()
                && IntStream.range(tail, end).noneMatch(this::replaced)
                && IntStream.range(tail, end).anyMatch(j -> source.get(j).weight() > 0 && pairs.fewer(j));
    }

    /// The parts of the sentence beside the clause of which nothing is told; what stands before a speaker's name
    /// is said of the speaking.
    private List<List<Term>> parts(String passage, int[] clause, int[] sentence, Pattern stop) {
        List<List<Term>> parts = new ArrayList<>();
        List<Term> part = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (int j = sentence[0]; j < sentence[1]; j++) {
            boolean starts = j > sentence[0]
                    && stop.matcher(passage.substring(
                                    source.get(j - 1).end(), source.get(j).start()))
                            .find();
            if (starts) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(source.get(j));
            if (pairs.here[j] >= 0 || (j >= clause[0] && j < clause[1])) {
                told.add(parts.size());
            }
            if (names.contains(source.get(j).word())) {
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

    /// The words of names, folded.
    static Set<String> of(Iterable<String> names) {
        return new HashSet<>(Words.of(String.join(" ", names)));
    }
}
