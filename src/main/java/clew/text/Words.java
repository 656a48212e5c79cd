package clew.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// Words of English text, folded so that spellings of one word meet. Thread-safe.
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");
    private static final Pattern BRITISH = Pattern.compile("is(e|es|ed|ing|ation|ations|er|ers)$");
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

    /// Text with compatibility characters resolved (bold letters of Unicode become plain), accents dropped, in lower
    /// case, with typographic quotes and dashes made plain.
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return plain.replaceAll("[‘’ʼ′]", "'")
                .replaceAll("[“”«»„]", "\"")
                .replaceAll("[‐‑‒–—―−]", "-")
                .toLowerCase(Locale.ROOT);
    }

    /// The folded words of a text, in order, function words too.
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(fold(text));
        while (m.find()) {
            String word = m.group();
            words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
        }
        return words;
    }

    /// A number of things: `1 item`, `2 items`, `2 timeline entries`.
    public static String counted(int count, String thing) {
        return count + " " + (count == 1 ? thing : thing.endsWith("y") ? thing.replaceFirst("y$", "ies") : thing + "s");
    }

    /// The stems (Porter 1980) of the words that carry meaning, each once, in order of appearance.
    public static Set<String> content(String text) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> stems = new LinkedHashSet<>();
        for (String word : of(text)) {
            if (word.length() > 1 && !FUNCTION.contains(word)) {
                stems.add(stem(stemmer, word));
            }
        }
        return stems;
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
