package clew.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// Words of English text, folded so that spellings of one word meet. Thread-safe.
public final class Words {
    private static final Pattern BRITISH = Pattern.compile("is(e|es|ed|ing|ation|ations|er|ers)$");
    private static final Pattern WONT = Pattern.compile("\\b[Ww]on['’]t\\b");
    private static final Pattern CANNOT = Pattern.compile("\\b([Cc])an(?:not|['’]t)\\b");
    private static final Pattern NOT = Pattern.compile("n['’]t\\b");
    private static final Set<String> FUNCTION = Set.of(
            ("a about above after again against all also although am among an and any are as at be because been before"
                            + " being below between both but by can cannot could did do does doing done down due during each"
                            + " either else even ever every few for from further get had has have having he her here hers"
                            + " him his how however i if in into is it its itself just least less let like made make many may"
                            + " me might more most much must my neither no nor not now of off often on once one only onto or"
                            + " other our ours out over own per perhaps quite rather same say says shall she should since so"
                            + " some still such than that the their theirs them then there these they this those though"
                            + " through thus to too toward towards under until up upon us use used using very via was we well"
                            + " were what when where whether which while who whom whose why will with within without would"
                            + " yet you your")
                    .split(" "));

    private Words() {}

    /// The letters and digits of a text, folded, without what stands between them: how a title is found in a sentence.
    public static String letters(String text) {
        String folded = fold(text);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.codePoints().filter(Words::isLetterOrNumber).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// Text with compatibility characters resolved (bold letters of Unicode become plain), accents dropped, in lower
    /// case, with typographic quotes and dashes made plain.
    public static String fold(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 0x80) {
                folded.append(c);
            } else if (!isMark(c)) {
                folded.append(plain(c));
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /// Text in which each denial is a word of its own: "cannot" and "can't" become "can not".
    public static String spelled(String text) {
        String spelled = WONT.matcher(text).replaceAll("will not");
        spelled = CANNOT.matcher(spelled).replaceAll("$1an not");
        return NOT.matcher(spelled).replaceAll(" not");
    }

    /// Whether a text has no characters beyond the first 128.
    public static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static char plain(char c) {
        return switch (c) {
            case '‘', '’', 'ʼ', '′' -> '\'';
            case '“', '”', '«', '»', '„' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> c;
        };
    }

    /// The folded words of a text, in order, function words too: letters and digits, with apostrophes between letters.
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String folded = fold(text);
        int at = 0;
        while (at < folded.length()) {
            int end = runFrom(folded, at);
            if (end == at) {
                at += Character.charCount(folded.codePointAt(at));
                continue;
            }
            while (end + 1 < folded.length()
                    && folded.charAt(end) == '\''
                    && Character.isLetter(folded.codePointAt(end + 1))) {
                end = lettersFrom(folded, end + 1);
            }
            String word = folded.substring(at, end);
            words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
            at = end;
        }
        return words;
    }

    private static int runFrom(String text, int start) {
        int at = start;
        while (at < text.length() && isLetterOrNumber(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int lettersFrom(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isLetterOrNumber(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /// A number of things: `1 item`, `2 items`, `2 timeline entries`, `2 searches`.
    public static String counted(int count, String thing) {
        return count + " " + (count == 1 ? thing : plural(thing));
    }

    private static String plural(String thing) {
        return thing.matches(".*[^aeiou]y")
                ? thing.substring(0, thing.length() - 1) + "ies"
                : thing + (thing.matches(".*(?:ch|sh|s|x)") ? "es" : "s");
    }

    /// The stems (Porter 1980) of the words that carry meaning, each once, in order of appearance.
    public static Set<String> content(String text) {
        return content(of(text));
    }

    /// What [#content(String)] gives of a text whose words [#of] has given.
    public static Set<String> content(List<String> words) {
        return new LinkedHashSet<>(meaningful(words));
    }

    /// The stems (Porter 1980) of the words that carry meaning, as often as they occur, in order.
    public static List<String> meaningful(String text) {
        return meaningful(of(text));
    }

    private static List<String> meaningful(List<String> words) {
        PorterStemmer stemmer = new PorterStemmer();
        List<String> stems = new ArrayList<>();
        for (String word : words) {
            if (word.length() > 1 && !FUNCTION.contains(word)) {
                stems.add(stem(stemmer, word));
            }
        }
        return stems;
    }

    /// The stems of two words in a row that carry meaning, a space between them, each once, in order of appearance.
    public static Set<String> pairs(String text) {
        List<String> stems = meaningful(text);
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 1; i < stems.size(); i++) {
            pairs.add(stems.get(i - 1) + " " + stems.get(i));
        }
        return pairs;
    }

    /// The stems of all words, in order, function words too.
    public static List<String> stems(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        return of(text).stream().map(w -> stem(stemmer, w)).toList();
    }

    private static String stem(PorterStemmer stemmer, String word) {
        return stemmer.stem(word.length() > 6 ? BRITISH.matcher(word).replaceFirst("iz$1") : word);
    }

    /// Whether a folded word only joins others.
    public static boolean isFunction(String word) {
        return FUNCTION.contains(word);
    }
}
