package clew.reading.rules;

import clew.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Matches the quotation marks of a text: “curly”, "straight", ''doubled apostrophes''. What stands in ‘single’ marks
/// is left alone, as an apostrophe cannot be told from a closing mark. A quotation that is not closed by the end of its
/// paragraph ends there, and goes on in the next paragraph if that opens with a mark again.
final class Quotations {
    private static final Pattern MARK = Pattern.compile("[“”\"„«»]|''|``|‘‘|’’");
    private static final Pattern BREAK = Pattern.compile("\\R[ \\t]*\\R\\s*|\\z");

    private Quotations() {}

    /// A quotation.
    ///
    /// @param outer from the opening mark to one past the closing mark
    /// @param inner what stands between the marks
    /// @param open whether the closing mark is missing
    record Quotation(Span outer, Span inner, boolean open) {}

    /// The quotations of a text, in order; none lies within another.
    static List<Quotation> in(String text) {
        List<Quotation> found = new ArrayList<>();
        Matcher breaks = BREAK.matcher(text);
        int from = 0;
        while (breaks.find()) {
            paragraph(text, from, breaks.start(), found);
            from = breaks.end();
        }
        return found;
    }

    /// Those of some spans, in order and none within another, that touch a stretch of text.
    ///
    /// @param span of one of them
    static <T> List<T> touching(List<T> all, Function<T, Span> span, int from, int to) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(all.get(middle)).end() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && span.apply(all.get(end)).start() <= to) {
            end++;
        }
        return all.subList(low, end);
    }

    private static void paragraph(String text, int from, int to, List<Quotation> found) {
        Matcher m = MARK.matcher(text).region(from, to);
        m.useTransparentBounds(true);
        int open = -1;
        int inner = -1;
        while (m.find()) {
            boolean opens = opens(text, m, from, to);
            if (open < 0 && opens) {
                open = m.start();
                inner = m.end();
            } else if (open >= 0 && !opens) {
                add(found, open, inner, m.start(), m.end(), false);
                open = -1;
            }
        }
        if (open >= 0) {
            add(found, open, inner, to, to, true);
        }
    }

    /// Whether a mark opens a quotation: curly marks say so; a straight one does if it stands before a word and not
    /// after one.
    private static boolean opens(String text, Matcher mark, int from, int to) {
        String m = mark.group();
        if ("”»’’".contains(m)) {
            return false;
        }
        boolean after = mark.start() == from || " \t\n([{-–—/‘'".indexOf(text.charAt(mark.start() - 1)) >= 0;
        boolean before = mark.end() < to && !Character.isWhitespace(text.charAt(mark.end()));
        // A curly mark may still be the wrong one: what stands before white space cannot open.
        return "“„«``‘‘".contains(m) ? before : after && before;
    }

    private static void add(List<Quotation> found, int open, int inner, int end, int close, boolean unclosed) {
        if (end > inner) {
            found.add(new Quotation(new Span(open, close), new Span(inner, end), unclosed));
        }
    }
}
