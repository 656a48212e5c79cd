package clew.evidence;

import java.util.List;
import java.util.regex.Pattern;

/// Where the clauses and sentences of a text begin and end, in its terms.
final class Clause {
    /// What stands between two clauses.
    static final Pattern BREAK = Pattern.compile("[,;:.!?()“”\"—–…\\n]|''| - ");
    /// What stands between two sentences.
    static final Pattern SENTENCE = Pattern.compile("[.!?]\\s|\\n");

    private Clause() {}

    /// The first term of the part that a term stands in.
    static int back(List<Term> terms, String text, int at, Pattern stop) {
        int from = at;
        while (from > 0 && !stops(terms, text, from, stop)) {
            from--;
        }
        return from;
    }

    /// One past the last term of the part that a term stands in.
    static int forth(List<Term> terms, String text, int at, Pattern stop) {
        int to = at + 1;
        while (to < terms.size() && !stops(terms, text, to, stop)) {
            to++;
        }
        return to;
    }

    /// Whether a part begins with a term.
    static boolean stops(List<Term> terms, String text, int at, Pattern stop) {
        return stop.matcher(
                        text.substring(terms.get(at - 1).end(), terms.get(at).start()))
                .find();
    }
}
