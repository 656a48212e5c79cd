package clew.ledger;

import clew.reading.Claim;
import clew.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A question that can be answered with yes or no, in plain words taken from a title or a claim.
///
/// @param text the question
/// @param words stems of what it is about
record Question(String text, Set<String> words) {
    private static final int NEAR = 5;
    /// A question of cause or of reach, around what it is about.
    private static final Pattern FRAMED = Pattern.compile("What explains (.+)\\?|How far do(?:es)? (.+) go\\?");
    /// A verb right after a name, which then is what the verb is said of.
    private static final String SAYS_OF_IT =
            "(?:(?:also|still|only|always|often|never) )?(?:is|are|was|can|cannot|may|might|could|will"
                    + "|does|do|did|has|have|occurs?|happens?|holds?|fails?|exists?|appears?|arises?|emerges?|depends?|requires?|needs?|helps?"
                    + "|hurts?|harms?|improves?|causes?|leads?|breaks?|works?|strives?)\\b";

    private static final Set<String> COLOURLESS = Words.content("actually really still always often also even alone");
    private static final Set<String> LIMITS = Set.of(
            "only",
            "limited",
            "limits",
            "condition",
            "conditions",
            "unless",
            "except",
            "fails",
            "fail",
            "depends",
            "depend",
            "hurts",
            "hurt",
            "harms",
            "insufficient",
            "sensitive",
            "restricted",
            "vacuous",
            "unable",
            "catastrophic",
            "breaks",
            "worse",
            "harmful");
    private static final Set<String> DENIALS = Set.of(
            "not", "no", "never", "cannot", "neither", "nor", "without", "unable", "fail", "fails", "failed", "nobody",
            "nothing");

    Question(String text) {
        this(text, words(text));
    }

    private static Set<String> words(String text) {
        Matcher framed = FRAMED.matcher(text);
        if (framed.matches()) {
            return Words.content(framed.group(1) == null ? framed.group(2) : framed.group(1));
        }
        Set<String> words = new HashSet<>(Words.content(text));
        words.removeAll(COLOURLESS);
        return Set.copyOf(words);
    }

    /// How far something goes that works name in their titles: a question of conditions and limits.
    static Question ofReach(String phrase) {
        boolean several = phrase.matches(".*[^suia]s");
        return new Question("How far " + (several ? "do " : "does ") + phrase + " go?", Words.content(phrase));
    }

    /// What explains something that works name in their titles: a question of causes.
    static Question ofCause(String effect) {
        return new Question("What explains " + effect + "?", Words.content(effect));
    }

    /// Whether it asks for a cause; claims that give different ones are then its sides.
    boolean ofCause() {
        return text.startsWith("What explains ");
    }

    /// Whether it asks how far something goes; a claim that sets a limit is then the other side.
    boolean ofReach() {
        return text.startsWith("How far ");
    }

    /// How many of the question's words a claim has.
    int shared(Claim claim) {
        return (int) words.stream().filter(claim.topics()::contains).count();
    }

    /// Whether a claim is about the question: it has two of its words and three quarters of them, or half of them
    /// if those weigh at least half of what all of them weigh. A question of cause is answered by an explanation of
    /// just that, one of reach by what is said of just that; titles are too short for either.
    ///
    /// @param weight how much a word tells, more the fewer claims have it
    boolean addressedBy(Claim claim, ToDoubleFunction<String> weight) {
        if (claim.form() == Claim.Form.TITLED && (ofCause() || ofReach())) {
            return false;
        }
        if (ofCause()) {
            return Explanation.of(claim.template()).explains(words);
        }
        if (ofReach() && !predicated(claim)) {
            return false;
        }
        double all = 0;
        double had = 0;
        for (String word : words) {
            all += weight.applyAsDouble(word);
            had += claim.topics().contains(word) ? weight.applyAsDouble(word) : 0;
        }
        int shared = shared(claim);
        return shared >= 2 && (4 * shared >= 3 * words.size() || (2 * shared >= words.size() && 2 * had >= all));
    }

    /// Whether a claim says something of what the question is about, rather than naming it in passing.
    private boolean predicated(Claim claim) {
        Matcher framed = FRAMED.matcher(text);
        return framed.matches()
                && Pattern.compile("\\b" + Pattern.quote(framed.group(2)) + " " + SAYS_OF_IT, Pattern.CASE_INSENSITIVE)
                        .matcher(claim.template())
                        .find();
    }

    /// Whether a claim denies what the question asks: a denial close to the question's words, or a word opposite to
    /// one of them.
    boolean deniedBy(Claim claim) {
        if (ofReach()) {
            return claim.negated() || Words.of(claim.template()).stream().anyMatch(LIMITS::contains);
        }
        if (claim.form() == Claim.Form.TITLED) {
            return claim.negated();
        }
        List<String> stems = Words.stems(claim.template());
        List<String> plain = Words.of(claim.template());
        for (int i = 0; i < plain.size(); i++) {
            if (DENIALS.contains(plain.get(i)) || plain.get(i).endsWith("n't")) {
                for (int j = Math.max(0, i - 2); j < Math.min(stems.size(), i + NEAR); j++) {
                    if (words.contains(stems.get(j))) {
                        return true;
                    }
                }
            }
        }
        return Opposites.between(words, claim.topics());
    }

    /// The share of words that two questions have in common, 0 to 1 (Jaccard).
    double likeness(Question other) {
        if (ofReach() != other.ofReach() || ofCause() != other.ofCause()) {
            return 0;
        }
        Set<String> both = new HashSet<>(words);
        both.retainAll(other.words);
        Set<String> either = new HashSet<>(words);
        either.addAll(other.words);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }
}
