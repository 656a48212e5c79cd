package clew.evidence;

import clew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// Takes a text apart into its terms.
final class Terms {
    /// Of a longer text only so much is looked at.
    private static final int LONGEST = 4000;
    private static final Pattern TOKEN =
            Pattern.compile("\\d{1,15}(?:[.,]\\d{1,9}){0,6}|\\p{L}[\\p{L}\\p{M}]{0,60}(?:['’]\\p{L}{1,3})?");
    private static final Map<String, Double> SCALES =
            Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final List<String> ORDINALS = List.of(
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private Terms() {}

    static List<Term> of(String text) {
        Lexicon lexicon = Lexicon.wordNet();
        PorterStemmer stemmer = new PorterStemmer();
        List<Term> terms = new ArrayList<>();
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Matcher m = TOKEN.matcher(head);
        while (m.find()) {
            String raw = m.group();
            String word = Words.fold(raw).replaceFirst("'s$", "");
            if (Character.isDigit(raw.charAt(0))) {
                double value = figure(word);
                terms.add(new Term(m.start(), m.end(), word, word, word, 0.8, value, false));
                continue;
            }
            Double scale = SCALES.get(word);
            if (scale != null
                    && !terms.isEmpty()
                    && terms.getLast().number()
                    && m.start() - terms.getLast().end() <= 1) {
                Term last = terms.removeLast();
                terms.add(new Term(
                        last.start(),
                        m.end(),
                        last.word(),
                        last.base(),
                        last.stem(),
                        last.weight(),
                        last.value() * scale,
                        false));
                continue;
            }
            int small = Math.max(SMALL.indexOf(word), ORDINALS.indexOf(word));
            String base = lexicon.base(word);
            boolean name = Character.isUpperCase(raw.codePointAt(0)) && !terms.isEmpty();
            boolean function = Words.isFunction(word) || word.length() < 2 || word.endsWith("n't");
            double weight = function ? 0 : lexicon.rarity(word);
            terms.add(new Term(
                    m.start(),
                    m.end(),
                    word,
                    base,
                    stemmer.stem(word),
                    small > 1 ? 0.6 : weight,
                    small > 1 ? small : Double.NaN,
                    name && !function));
        }
        return terms;
    }

    private static double figure(String digits) {
        String plain =
                digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? digits.replace(",", "") : digits.replace(',', '.');
        try {
            return Double.parseDouble(plain);
        } catch (NumberFormatException e) {
            return Double.parseDouble(plain.replace(".", ""));
        }
    }
}
