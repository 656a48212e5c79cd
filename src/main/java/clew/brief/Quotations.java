package clew.brief;

import clew.text.Words;
import java.util.regex.Pattern;

/// Words in quotation marks.
final class Quotations {
    static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

    private Quotations() {}

    /// Whether a text quotes nothing but what stands in its passages.
    static boolean stand(String text, String evidence) {
        return QUOTED.matcher(text).results().allMatch(q -> holds(squeeze(evidence), squeeze(q.group(1))));
    }

    /// Whether the evidence has those words, whole: "able to see" does not stand in "unable to see".
    private static boolean holds(String evidence, String quote) {
        for (int at = evidence.indexOf(quote); !quote.isEmpty() && at >= 0; at = evidence.indexOf(quote, at + 1)) {
            if (!cuts(evidence, at) && !cuts(evidence, at + quote.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean cuts(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String squeeze(String text) {
        return Words.fold(text).replaceAll("[\"']", "").replaceAll("\\s+", " ").strip();
    }
}
