package clew.ledger;

import clew.text.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Questions that titles and claims raise, in plain words that can be read at a glance.
final class Raised {
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

    private Raised() {}

    /// The question that a title asks, or that one like "X may be unable to do Y" raises.
    static Optional<Question> byTitle(String title) {
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

    private static boolean subject(String words) {
        return Words.of(words).stream()
                .noneMatch(w -> w.equals("that") || w.equals("they") || w.equals("there") || w.equals("it"));
    }

    /// A claim turned into a question: "that dim light is harmless to moths" becomes "Is dim light harmless to
    /// moths?".
    static Optional<Question> byClaim(String template) {
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
