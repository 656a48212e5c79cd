package clew.evidence;

import clew.text.NumberWords;
import clew.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/// Takes a text apart into its terms.
final class Terms {
    /// Of a longer text only so much is looked at.
    private static final int LONGEST = 4000;
    private static final Pattern TOKEN =
            Pattern.compile("\\d{1,15}(?:[.,]\\d{1,9}){0,6}|\\p{L}[\\p{L}\\p{M}]{0,60}(?:['’]\\p{L}{1,3})?");

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
            double number = number(word);
            if (joined(terms, m.start(), word, number)) {
                Term last = terms.removeLast();
                double value = number < 10 ? last.value() + number : last.value() * number;
                terms.add(new Term(
                        last.start(), m.end(), last.word(), last.base(), last.stem(), last.weight(), value, false));
                continue;
            }
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
                    number > 1 ? 0.6 : weight,
                    number > 1 ? number : Double.NaN,
                    name && !function));
        }
        return terms;
    }

    /// The terms of a sentence without the names in whose mouth it is put and what joins those.
    static List<Term> unnamed(String sentence, Collection<String> names) {
        Set<String> parts = words(names);
        List<Term> terms = of(sentence);
        boolean[] whole = whole(terms, names);
        List<Term> left = new ArrayList<>();
        boolean within = false;
        for (int i = 0; i < terms.size(); i++) {
            String word = terms.get(i).word();
            String next = i + 1 < terms.size() ? terms.get(i + 1).word() : "";
            // What joins names, and the small words within them: "van", "de".
            boolean small = within
                    && (parts.contains(next) || next.equals("colleagues"))
                    && (parts.contains(word) || word.equals("and"));
            within = small || named(terms.get(i), sentence, parts);
            if (!within && !whole[i]) {
                left.add(terms.get(i));
            }
        }
        return left;
    }

    /// Which terms are part of a whole name, however it is written: "the panel of economists".
    private static boolean[] whole(List<Term> terms, Collection<String> names) {
        boolean[] whole = new boolean[terms.size()];
        List<String> words = terms.stream().map(Term::word).toList();
        for (String name : names) {
            List<String> parts = of(name).stream().map(Term::word).toList();
            List<String> bare =
                    parts.size() > 2 && parts.getFirst().equals("the") ? parts.subList(1, parts.size()) : parts;
            for (int i = 0; bare.size() > 1 && i + bare.size() <= words.size(); i++) {
                if (words.subList(i, i + bare.size()).equals(bare)) {
                    Arrays.fill(whole, i, i + bare.size(), true);
                }
            }
        }
        return whole;
    }

    private static boolean named(Term term, String sentence, Set<String> parts) {
        return parts.contains(term.word())
                && (term.start() == 0 || Character.isUpperCase(sentence.codePointAt(term.start())));
    }

    /// The value of a number in words; 0 for another word.
    private static double number(String word) {
        Integer cardinal = NumberWords.CARDINALS.get(word);
        Integer small = cardinal == null ? NumberWords.ORDINALS.get(word) : cardinal;
        return small == null ? NumberWords.SCALES.getOrDefault(word, 0.0) : small;
    }

    /// Whether a number goes on: `3 million`, `twenty-five`.
    private static boolean joined(List<Term> terms, int start, String word, double number) {
        if (terms.isEmpty()
                || !terms.getLast().number()
                || start - terms.getLast().end() > 1) {
            return false;
        }
        Term last = terms.getLast();
        boolean tens = number(last.word()) >= 20 && number(last.word()) < 100 && number >= 1 && number < 10;
        return tens || NumberWords.SCALES.containsKey(word);
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

    /// The words of names, folded.
    static Set<String> words(Collection<String> names) {
        return new HashSet<>(Words.of(String.join(" ", names)));
    }
}
