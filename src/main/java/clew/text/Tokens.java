package clew.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a sentence into words and marks as English treebanks do: `n't`, `'s` and `'ll` stand alone, `U.S.`, `1,500`
/// and `well-known` stay whole.
public final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("(?:\\p{L}\\.){2,}+|(?<![\\p{L}\\p{N}'’.-])(?!I\\.)\\p{Lu}\\.(?= \\p{Lu})"
                    + "|\\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Cmdr|Sgt|St|Jr|Sr|Rev|Hon|Inc|Corp|Co|Ltd|No|vs|"
                    + "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\."
                    + "|[@#]?[\\p{L}\\p{N}_]+(?:[-‐‑&/][\\p{L}\\p{N}]++|[.,:]\\p{N}++|['’](?!(?i:s|re|ve|ll|d|m|t)\\b)\\p{L}++)*+"
                    + "|['’](?i:s|re|ve|ll|d|m)\\b|--+|\\.{2,}|''|``|[^\\s]");

    private Tokens() {}

    /// The words and marks between two places of a text, in order.
    public static List<Span> of(String text, int from, int to) {
        List<Span> tokens = new ArrayList<>();
        Matcher m = TOKEN.matcher(text).region(from, to);
        while (m.find()) {
            boolean negated =
                    m.end() + 1 < to && text.substring(m.end(), m.end() + 2).matches("['’][tT]");
            if (negated && m.group().matches("(?i).*n")) {
                int cut = m.end() - 1;
                if (cut > m.start()) {
                    tokens.add(new Span(m.start(), cut));
                }
                tokens.add(new Span(cut, m.end() + 2));
                m.region(m.end() + 2, to);
            } else {
                tokens.add(new Span(m.start(), m.end()));
            }
        }
        return tokens;
    }
}
