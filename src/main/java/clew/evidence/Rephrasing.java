package clew.evidence;

import clew.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A question put in other words. It asks the same if it says the same words, or their synonyms, in the same order: a
/// question presupposes what it does not ask, so that nothing may be put in, left out or moved that could be heard as
/// news. Free are the verb that leads it ("Does X do Y?", "Is it X that does Y?"), a part that stands before it instead
/// of at its end ([Fronted]), singular and plural, figures and number words.
public final class Rephrasing {
    private static final int LONGEST = 300;
    private static final String PLAIN = "[A-Za-z0-9 ,]";
    private static final Set<String> DO = Set.of("do", "does");
    /// Verbs that stand before what is asked about or after it.
    private static final Set<String> AUXILIARIES =
            Wording.words("is are was were did has have had can could will would shall should may might must");
    /// Forms of one verb that differ in number alone.
    private static final Map<String, String> SINGULAR = Map.of("are", "is", "were", "was", "have", "has", "do", "does");

    private static final double SYNONYM = 0.8;

    private final boolean led;
    private final List<String> auxiliaries;
    private final List<Term> asked;

    private Rephrasing(String question) {
        List<Term> terms = new ArrayList<>(Terms.of(Words.spelled(Fronted.back(question))));
        String first = terms.isEmpty() ? "" : terms.getFirst().word();
        led = DO.contains(first) || AUXILIARIES.contains(first);
        uncleave(terms);
        if (!terms.isEmpty() && DO.contains(terms.getFirst().word())) {
            terms.removeFirst();
        }
        auxiliaries = terms.stream()
                .map(Term::word)
                .filter(AUXILIARIES::contains)
                .map(Rephrasing::singular)
                .sorted()
                .toList();
        asked = terms.stream().filter(t -> !AUXILIARIES.contains(t.word())).toList();
    }

    /// Why a question may not stand for another; empty if it asks the same. A reason holds no words of either.
    ///
    /// @param question what would be printed
    /// @param original what is asked
    public static Optional<String> fault(String question, String original) {
        if (question.length() > LONGEST || !question.endsWith("?") || !question.equals(question.strip())) {
            return Optional.of("it is not one plain question");
        }
        if (!question.replaceAll(PLAIN, "").equals(original.replaceAll(PLAIN, ""))) {
            return Optional.of("it has signs that the question does not have");
        }
        return capitals(question).equals(capitals(original)) && new Rephrasing(question).same(new Rephrasing(original))
                ? Optional.empty()
                : Optional.of("it does not ask the same");
    }

    /// "Is it X that does Y?" becomes "X does Y?".
    private static void uncleave(List<Term> terms) {
        List<String> words = terms.stream().map(Term::word).toList();
        int is = words.indexOf("is");
        int that = words.indexOf("that");
        boolean whether = is == 0 && that > 2;
        boolean which = is == 1 && that == 3;
        if ((whether || which) && words.get(is + 1).equals("it")) {
            terms.remove(that);
            terms.subList(is, is + 2).clear();
        }
    }

    private static String singular(String word) {
        return SINGULAR.getOrDefault(word, word);
    }

    /// The words that are written as names, or in capitals, but for the one that the text begins with.
    private static List<String> capitals(String text) {
        return Arrays.stream(text.split("[ ,?]+"))
                .skip(1)
                .filter(w -> !w.equals(w.toLowerCase(java.util.Locale.ROOT)))
                .sorted()
                .toList();
    }

    private boolean same(Rephrasing original) {
        return (led || !original.led)
                && auxiliaries.equals(original.auxiliaries)
                && asked.size() == original.asked.size()
                && IntStream.range(0, asked.size()).allMatch(i -> same(asked.get(i), original.asked.get(i)));
    }

    private static boolean same(Term a, Term b) {
        if (a.number() || b.number()) {
            return a.number() && b.number() && a.value() == b.value();
        }
        if (a.weight() == 0 || b.weight() == 0) {
            return singular(a.word()).equals(singular(b.word()));
        }
        boolean tense = a.word().endsWith("ed") == b.word().endsWith("ed");
        boolean form = a.base().equals(b.base()) ? a.stem().equals(b.stem()) : synonyms(a, b);
        return tense && form && Marker.of(a).equals(Marker.of(b));
    }

    private static boolean synonyms(Term a, Term b) {
        Lexicon lexicon = Lexicon.wordNet();
        return !lexicon.opposed(a.base(), b.base())
                && (Wording.alike(a, b) || lexicon.kinship(lexicon.kin(a.base()), b.base()) >= SYNONYM);
    }
}
