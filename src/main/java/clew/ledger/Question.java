package clew.ledger;

import clew.reading.Claim;
import clew.text.Words;
import clew.work.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts what two claims disagree on as a question in plain words: the title of one of their works where it asks the
/// question itself, else a claim turned into a question, else the plain question whether the two can both hold.
final class Question {
    private static final Pattern ASKS =
            Pattern.compile("^(?:is|are|do|does|did|can|could|should|will|would|has|have|was|were)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MODAL_TITLE =
            Pattern.compile("^(.{3,60}?) (can|may|might|must|will|should)(?: (?:not|be unable to|fail to))? (.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern THAT = Pattern.compile(
            "\\bthat (?:(?:the|a|an) )?([\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+){0,5}?) (is|are|can|cannot|could|may|might|will|does|do|has|have)"
                    + "( not)? ([^.;:()]+)");
    private static final Pattern CLAUSE_END =
            Pattern.compile(",| (?:but|and|because|while|whereas|although|which|who|if|when|since|so) ");
    private static final Set<String> NOT_A_SUBJECT = Set.of(
            "it", "this", "they", "there", "these", "that", "which", "who", "we", "i", "such", "their", "its", "those",
            "what", "one", "some");

    private Question() {}

    static String of(Claim a, Work workA, Claim b, Work workB, Set<String> shared) {
        for (Work work : List.of(workA, workB)) {
            Optional<String> asked = asked(work.title(), shared);
            if (asked.isPresent()) {
                return asked.get();
            }
        }
        for (Claim claim : List.of(a, b)) {
            Optional<String> turned = turned(claim.template(), shared);
            if (turned.isPresent()) {
                return turned.get();
            }
        }
        return "Can what “" + shorten(workA.title()) + "” and “" + shorten(workB.title()) + "” say both hold?";
    }

    /// The question that a title asks.
    static Optional<String> asked(String title, Set<String> shared) {
        int mark = title.indexOf('?');
        String main = mark >= 0 ? title.substring(0, mark) : title.split(": | — | - ")[0];
        int colon = main.lastIndexOf(": ");
        String question = (colon >= 0 && mark >= 0 ? main.substring(colon + 2) : main).strip();
        if (!about(question, shared)) {
            return Optional.empty();
        }
        if (mark >= 0 && ASKS.matcher(question).matches()) {
            return Optional.of(sentenceCase(question) + "?");
        }
        Matcher modal = MODAL_TITLE.matcher(question);
        if (mark < 0 && modal.matches() && !ASKS.matcher(question).matches()) {
            return Optional.of("Can " + lowerFirst(sentenceCase(modal.group(1))) + " "
                    + modal.group(3).toLowerCase(Locale.ROOT) + "?");
        }
        return Optional.empty();
    }

    /// A claim turned into a question: "that dim light is harmless to moths" becomes "Is dim light harmless to moths?".
    static Optional<String> turned(String template, Set<String> shared) {
        Matcher m = THAT.matcher(template);
        while (m.find()) {
            String subject = m.group(1);
            String rest = CLAUSE_END.split(m.group(4))[0].strip();
            List<String> words = Words.of(subject);
            boolean plain = words.stream().noneMatch(NOT_A_SUBJECT::contains);
            int length = Words.of(rest).size();
            if (plain && length >= 2 && length <= 14 && about(subject + " " + rest, shared)) {
                String verb = m.group(2).equals("cannot") ? "can" : m.group(2);
                String asked = verb.equals("may") || verb.equals("might") || verb.equals("could") ? "can" : verb;
                String article = template.substring(m.start() + 5, m.start(1));
                return Optional.of(
                        asked.substring(0, 1).toUpperCase(Locale.ROOT) + asked.substring(1) + " " + article + subject + " " + rest + "?");
            }
        }
        return Optional.empty();
    }

    private static boolean about(String text, Set<String> shared) {
        Set<String> words = Words.content(text);
        return shared.stream().filter(words::contains).count() >= Math.min(2, shared.size());
    }

    private static String shorten(String title) {
        return title.replaceAll("[“”]", "'");
    }

    /// Title case made sentence case, abbreviations and mixed-case names kept.
    private static String sentenceCase(String title) {
        StringBuilder out = new StringBuilder();
        for (String word : title.split(" ")) {
            boolean plain = word.length() > 1 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            boolean first = out.isEmpty();
            out.append(first ? "" : " ");
            out.append(!first && (plain || word.length() == 1) ? word.toLowerCase(Locale.ROOT) : word);
        }
        return out.substring(0, 1).toUpperCase(Locale.ROOT) + out.substring(1);
    }

    private static String lowerFirst(String text) {
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
