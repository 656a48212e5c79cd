package clew.evidence;

import clew.text.NumberWords;
import clew.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A question put in other words. It asks the same if it says the same words, or their synonyms, in the same order: a
/// question presupposes what it does not ask, so that nothing may be put in, left out or moved that could be heard as
/// news. Free are the place of the verb that leads it ("Does X do Y?", "Is it X that does Y?"), a part that stands at
/// its head or at its end ([Fronted]), singular and plural, figures and number words.
public final class Rephrasing {
    private static final int LONGEST = 300;
    private static final String PLAIN = "[A-Za-z0-9 ,]";
    /// Verbs that only ask.
    private static final Set<String> DO = Set.of("do", "does");
    /// Verbs with which a question begins that can be answered with yes or no.
    private static final Set<String> LEADING =
            Wording.words("do does is are was were did has have had can could will would shall should may might must");
    /// Forms of one verb that differ in number alone.
    private static final Map<String, String> SINGULAR = Map.of("are", "is", "were", "was", "have", "has", "do", "does");
    /// Endings with which a word is another form of what is done.
    private static final List<String> FORMS = List.of("ed", "ing");

    private static final double SYNONYM = 0.8;

    private final boolean led;
    /// The verb that leads it; empty if there is none or it only asks.
    private final String lead;
    /// What it says beside that.
    private final List<Term> asked;

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

    private Rephrasing(String question) {
        asked = new ArrayList<>(Terms.of(Words.spelled(Fronted.back(question))));
        led = leads(0);
        int verb = uncleave();
        String word = led && leads(verb) ? asked.remove(verb).word() : "";
        lead = DO.contains(word) ? "" : singular(word);
    }

    private boolean leads(int place) {
        return place < asked.size() && LEADING.contains(asked.get(place).word());
    }

    /// Makes "Is it X that does Y?" into "X does Y?", and gives the place of the verb that leads it.
    private int uncleave() {
        List<String> words = asked.stream().map(Term::word).toList();
        int is = words.indexOf("is");
        int that = words.indexOf("that");
        boolean whether = is == 0 && that > 2;
        boolean which = is == 1 && that == 3;
        if ((whether || which) && words.get(is + 1).equals("it")) {
            asked.remove(that);
            asked.subList(is, is + 2).clear();
            return that - 2;
        }
        return 0;
    }

    private static String singular(String word) {
        return SINGULAR.getOrDefault(word, word);
    }

    /// The words that are written as names, or in capitals, but for the one that the text begins with.
    private static List<String> capitals(String text) {
        return Arrays.stream(text.split("[ ,?]+"))
                .skip(1)
                .filter(w -> !w.equals(w.toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    private boolean same(Rephrasing original) {
        return led == original.led
                && lead.equals(original.lead)
                && asked.size() == original.asked.size()
                && IntStream.range(0, asked.size()).allMatch(i -> same(asked.get(i), original.asked.get(i)));
    }

    private static boolean same(Term a, Term b) {
        if (a.number() || b.number()) {
            return a.value() == b.value() && ordinal(a) == ordinal(b);
        }
        if (a.weight() == 0 || b.weight() == 0) {
            return singular(a.word()).equals(singular(b.word()));
        }
        boolean form = FORMS.stream().allMatch(f -> has(a, f) == has(b, f));
        boolean word = a.base().equals(b.base()) ? a.stem().equals(b.stem()) : synonyms(a, b);
        return form && word && Marker.of(a).equals(Marker.of(b));
    }

    private static boolean has(Term term, String ending) {
        return term.word().endsWith(ending) && !term.word().equals(term.base());
    }

    private static boolean ordinal(Term term) {
        return NumberWords.ORDINALS.containsKey(term.word());
    }

    private static boolean synonyms(Term a, Term b) {
        Lexicon lexicon = Lexicon.wordNet();
        return !lexicon.opposed(a.base(), b.base())
                && (Wording.alike(a, b) || lexicon.kinship(lexicon.kin(a.base()), b.base()) >= SYNONYM);
    }
}
