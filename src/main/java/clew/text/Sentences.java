package clew.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits English text into sentences. A sentence never crosses an empty line or the beginning of a list entry.
public final class Sentences {
    private static final Pattern BLOCK =
            Pattern.compile("(?:\\R[ \\t]*+){2,}+|\\R(?=[ \\t]*(?:[-*•–]|\\d{1,2}[.)])[ \\t])");
    private static final Pattern STOP =
            Pattern.compile("(?<![.!?…])[.!?…]++[\"'”’»)\\]]*+(?=\\s+[\"'“‘«(\\[]*[\\p{Lu}\\p{N}$])");
    private static final Set<String> NEVER_LAST = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "sen", "sens", "rep", "reps", "gov", "lt", "sgt", "capt", "cmdr",
            "e.g", "i.e", "eg", "ie", "vs", "cf", "fig", "figs", "eq", "eqs", "sec", "no", "nos", "approx", "ca",
            "resp", "viz", "jr", "sr", "gen", "rev", "hon", "col", "vol", "pp", "p", "ch", "ed", "eds", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
    private static final Set<String> STARTERS = Set.of(
            "the",
            "we",
            "this",
            "these",
            "in",
            "our",
            "however",
            "it",
            "they",
            "here",
            "while",
            "although",
            "but",
            "such",
            "moreover",
            "for",
            "a",
            "an",
            "to",
            "as",
            "both",
            "i",
            "there",
            "recent",
            "using",
            "when",
            "by");

    private Sentences() {}

    /// The sentences of a text, in order, without the white space around them.
    public static List<Span> split(String text) {
        List<Span> sentences = new ArrayList<>();
        int from = 0;
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            block(text, from, blocks.start(), sentences);
            from = blocks.end();
        }
        block(text, from, text.length(), sentences);
        return sentences;
    }

    private static void block(String text, int from, int to, List<Span> sentences) {
        Matcher stops = STOP.matcher(text).region(from, to);
        stops.useTransparentBounds(true);
        int start = from;
        while (stops.find()) {
            if (ends(text, start, stops)) {
                add(text, start, stops.end(), sentences);
                start = stops.end();
            }
        }
        add(text, start, to, sentences);
    }

    private static boolean ends(String text, int start, Matcher stop) {
        if (!stop.group().startsWith(".") || stop.group().startsWith("..")) {
            return !stop.group().startsWith("..")
                    || Character.isUpperCase(next(text, stop.end()).codePointAt(0));
        }
        String word = before(text, start, stop.start());
        String lower = word.toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        if (initial || NEVER_LAST.contains(lower)) {
            // "No. 4" goes on, "I said no. Then" ends.
            return lower.equals("no")
                    && !Character.isDigit(next(text, stop.end()).charAt(0));
        }
        boolean abbreviation = lower.equals("al") || lower.equals("etc") || word.matches("(?:\\p{L}\\.)+\\p{L}");
        return !abbreviation || STARTERS.contains(next(text, stop.end()).toLowerCase(Locale.ROOT));
    }

    private static String before(String text, int start, int end) {
        int from = end;
        while (from > start
                && !Character.isWhitespace(text.charAt(from - 1))
                && "(\"'“‘[".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end);
    }

    private static String next(String text, int at) {
        int from = at;
        while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return from == to ? " " : text.substring(from, to);
    }

    private static void add(String text, int from, int to, List<Span> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new Span(start, end));
        }
    }
}
