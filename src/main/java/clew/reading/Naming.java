package clew.reading;

import clew.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the sentences of a text that may speak of other works, or of what happened before: those that name people as
/// papers cite each other, link or quote something, or name a date. Only they have to be looked at when other works
/// arrive.
public final class Naming {
    private static final int LONGEST = 1_000;
    private static final Pattern OTHERS = Pattern.compile("\\bet al\\b|\\p{Lu}[\\p{L}’'-]+ (?:and|&) \\p{Lu}[\\p{L}-]+"
            + "|\\]\\(https?://|[“\"*_]\\p{Lu}|\\p{Lu}[\\p{L}-]+,? [(\\[](?:19|20)\\d\\d");

    private Naming() {}

    private static boolean may(String sentence) {
        return sentence.length() <= LONGEST && (OTHERS.matcher(sentence).find() || Events.mayNameADate(sentence));
    }

    /// The sentences of a text that may, in their order.
    public static List<Span> in(String text, List<Span> sentences) {
        return sentences.stream().filter(s -> may(s.of(text))).toList();
    }
}
