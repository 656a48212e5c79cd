package clew.ledger;

import clew.reading.Claim;
import clew.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private static final Pattern ASKS = Pattern.compile(
            "^(?:is|are|do|does|did|can|could|should|will|would|has|have|was|were)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODAL_TITLE = Pattern.compile(
            "^(.{3,60}?) (?:can|may|might|must|will|should)(?: (?:not|be unable to|fail to))? (.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THERE_TITLE =
            Pattern.compile("^there (will|can|may|could) (?:never |not )?be (.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIAL_TITLE = Pattern.compile(
            "^(.{3,50}?) (is|are|does|do|can) (?:not|never) (?:so |actually |really )?(?!only)(.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THAT = Pattern.compile(
            "^(?:the [a-z ]+ of )?\\{voice}[^,]{0,40}? that ((?:the|a|an) )?([\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}%-]+){0,5}?) "
                    + "(is|are|can|cannot|could|may|might|does|do|brings?|raises?|restores?|helps?|hurts?|harms?|improves?|reduces?|increases?|"
                    + "explains?|requires?|causes?|prevents?)( not)? ([^.;:()]+)");
    /// A question of cause or of reach, around what it is about.
    private static final Pattern FRAMED = Pattern.compile("What explains (.+)\\?|How far do(?:es)? (.+) go\\?");
    private static final Pattern CLAUSE_END =
            Pattern.compile(",| (?:but|and|because|while|whereas|although|which|who|if|when|since|so|that|even|than) ");
    private static final Set<String> NO_SUBJECT = Set.of(
            "it",
            "this",
            "they",
            "there",
            "these",
            "that",
            "which",
            "who",
            "we",
            "i",
            "such",
            "their",
            "its",
            "those",
            "what",
            "one",
            "some",
            "both",
            "in",
            "on",
            "at",
            "by",
            "for",
            "with",
            "under",
            "if",
            "when",
            "while",
            "as",
            "after",
            "our",
            "only",
            "many",
            "most",
            "although",
            "since",
            "from",
            "to",
            "of",
            "each",
            "any",
            "no",
            "not",
            "all",
            "how",
            "given");
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

    /// The question that a title asks, or that one like "X may be unable to do Y" raises.
    static Optional<Question> asked(String title) {
        int mark = title.indexOf('?');
        String main = (mark >= 0 ? title.substring(0, mark) : title.split(": | — | - ", 2)[0]).strip();
        String question = mark >= 0 && main.contains(": ") ? main.substring(main.lastIndexOf(": ") + 2) : main;
        if (mark >= 0 || ASKS.matcher(question).matches()) {
            return ASKS.matcher(question).matches() ? plain(sentenceCase(question) + "?") : Optional.empty();
        }
        Matcher there = THERE_TITLE.matcher(question);
        if (there.matches()) {
            return plain(first(there.group(1).toLowerCase(Locale.ROOT)) + " there be "
                    + lowerFirst(sentenceCase(there.group(2))) + "?");
        }
        Matcher denial = DENIAL_TITLE.matcher(question);
        if (denial.matches() && subject(denial.group(1))) {
            String verb = first(denial.group(2).toLowerCase(Locale.ROOT));
            return plain(verb + " " + lowerFirst(sentenceCase(denial.group(1))) + " "
                    + denial.group(3).toLowerCase(Locale.ROOT) + "?");
        }
        Matcher modal = MODAL_TITLE.matcher(question);
        return modal.matches() && subject(modal.group(1))
                ? plain("Can " + lowerFirst(sentenceCase(modal.group(1))) + " "
                        + modal.group(2).toLowerCase(Locale.ROOT) + "?")
                : Optional.empty();
    }

    /// How far something goes that works name in their titles: a question of conditions and limits.
    static Question ofReach(String phrase) {
        boolean several = phrase.matches(".*[^sui]s");
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

    private static boolean subject(String words) {
        return Words.of(words).stream()
                .noneMatch(w -> w.equals("that") || w.equals("they") || w.equals("there") || w.equals("it"));
    }

    /// A claim turned into a question: "that dim light is harmless to moths" becomes "Is dim light harmless to
    /// moths?".
    static Optional<Question> turned(String template) {
        Matcher m = THAT.matcher(template);
        if (!m.find() || Words.of(m.group(2)).stream().anyMatch(NO_SUBJECT::contains)) {
            return Optional.empty();
        }
        String rest = CLAUSE_END.split(m.group(5))[0].strip().replaceFirst(" (?:either|too|as well)$", "");
        String subject = (m.group(1) == null ? "" : m.group(1)) + m.group(2);
        return plain(
                switch (m.group(3)) {
                    case "is", "are", "does", "do" -> first(m.group(3)) + " " + subject + " " + rest + "?";
                    case "can", "cannot", "could", "may", "might" -> "Can " + subject + " " + rest + "?";
                    default -> {
                        String verb = m.group(3);
                        boolean third = verb.endsWith("s");
                        yield (third ? "Does " : "Do ") + subject + " "
                                + (third ? verb.substring(0, verb.length() - 1) : verb) + " " + rest + "?";
                    }
                });
    }

    /// Only questions that can be read at a glance.
    private static Optional<Question> plain(String text) {
        Question question = new Question(text);
        int length = text.split(" ").length;
        boolean whole = !text.matches(".* to (?:show|say|tell|prove|conclude|claim|argue|suggest)\\?");
        boolean readable = whole
                && length >= 4
                && length <= 14
                && question.words().size() >= 3
                && !text.contains("{")
                && !text.contains("\"");
        return readable ? Optional.of(question) : Optional.empty();
    }

    /// How many of the question's words a claim has.
    int shared(Claim claim) {
        return (int) words.stream().filter(claim.topics()::contains).count();
    }

    /// Whether a claim is about the question: it has at least half of its words, and two, and those weigh at least
    /// half of what all of them weigh.
    ///
    /// @param weight how much a word tells, more the fewer claims have it
    boolean addressedBy(Claim claim, ToDoubleFunction<String> weight) {
        if (ofCause()) {
            return Explanation.of(claim.template()).effect().containsAll(words);
        }
        double all = 0;
        double had = 0;
        for (String word : words) {
            all += weight.applyAsDouble(word);
            had += claim.topics().contains(word) ? weight.applyAsDouble(word) : 0;
        }
        int shared = shared(claim);
        return shared >= 2 && 2 * shared >= words.size() && 2 * had >= all;
    }

    /// Whether a claim denies what the question asks: a denial close to the question's words, or a word opposite to
    /// one of them.
    boolean deniedBy(Claim claim) {
        if (ofReach()) {
            return claim.negated() || Words.of(claim.template()).stream().anyMatch(LIMITS::contains);
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

    private static String first(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// Title case made sentence case, abbreviations and mixed-case names kept.
    private static String sentenceCase(String title) {
        StringBuilder out = new StringBuilder();
        for (String word : title.split(" ")) {
            boolean plain = word.length() > 1
                    && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            boolean first = out.isEmpty();
            out.append(first ? "" : " ");
            out.append(!first && (plain || word.length() == 1) ? word.toLowerCase(Locale.ROOT) : word);
        }
        return first(out.toString());
    }

    private static String lowerFirst(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
