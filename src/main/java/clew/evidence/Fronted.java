package clew.evidence;

import clew.text.Sentences;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Moves what stands before a sentence to where it stands otherwise: "In 2021, prices fell" is "prices fell in 2021",
/// and "Of 40 trials, 12 failed" is "12 of 40 trials failed".
final class Fronted {
    private static final Pattern FRONT = Pattern.compile(
            "^((?:In|On|At|After|Before|Since|If|When|Where|From|Among|By|Under|With|Without|Until|For|During|Within|Across|Over"
                    + "|Between|Unless|Once|Because|Although|Though)\\b[^;:.]{2,160}?), (?!and |or )([^;]+?)((?:;.*)?[.!?]?)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern OF =
            Pattern.compile("^(Of\\b[^;:.]{2,160}?), (\\S+)(.*)$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Fronted() {}

    /// A text each of whose sentences begins with what it is about.
    static String back(String text) {
        return Sentences.split(text).stream().map(s -> sentence(s.of(text))).collect(Collectors.joining(" "));
    }

    private static String sentence(String sentence) {
        Matcher of = OF.matcher(sentence);
        if (of.matches()) {
            return of.group(2) + " " + lower(of.group(1)) + of.group(3);
        }
        Matcher front = FRONT.matcher(sentence);
        return front.matches() ? front.group(2) + " " + lower(front.group(1)) + front.group(3) : sentence;
    }

    private static String lower(String front) {
        return front.substring(0, 1).toLowerCase(Locale.ROOT) + front.substring(1);
    }
}
