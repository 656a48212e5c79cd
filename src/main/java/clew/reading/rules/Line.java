package clew.reading.rules;

import clew.text.Part;
import clew.text.Span;
import clew.text.Tagger;
import clew.text.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A sentence as a row of words with their parts of speech. A quotation that is a sentence of its own stands as one
/// word; the marks around lesser quotations are left out.
final class Line {
    private static final Set<Part> NOMINAL = EnumSet.of(Part.NOUN, Part.NAME, Part.NUMBER, Part.PRONOUN);
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "whose", "that", "where");
    private static final Set<String> MARKS = Set.of("\"", "“", "”", "''", "``", "«", "»", "„");

    /// One word or mark.
    ///
    /// @param word in lower case
    record Word(int start, int end, String word, Part part, boolean capital) {}

    private final String text;
    private final List<Word> words;

    private Line(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /// The words between two places of a text.
    ///
    /// @param whole quotations that stand as one word, in order
    static Line of(String text, Span sentence, List<Span> whole) {
        List<Span> spans = new ArrayList<>();
        List<Boolean> quotation = new ArrayList<>();
        int from = sentence.start();
        for (Span quote : whole) {
            if (quote.start() >= from && quote.end() <= sentence.end()) {
                cut(text, from, quote.start(), spans, quotation);
                spans.add(quote);
                quotation.add(true);
                from = quote.end();
            }
        }
        cut(text, from, sentence.end(), spans, quotation);
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            if (!quotation.get(i)) {
                plain.add(spans.get(i).of(text));
            }
        }
        List<Part> parts = plain.isEmpty() ? List.of() : Tagger.tag(plain);
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span s = spans.get(i);
            boolean quoted = quotation.get(i);
            String word = quoted ? "“" : s.of(text).toLowerCase(Locale.ROOT).replace('’', '\'');
            boolean capital = !quoted && Character.isUpperCase(s.of(text).codePointAt(0));
            Part part = quoted ? Part.QUOTATION : parts.get(at++);
            words.add(new Word(s.start(), s.end(), word, part, capital));
        }
        named(words);
        return new Line(text, words);
    }

    /// A first name at the head of a sentence looks like any other word there.
    private static void named(List<Word> words) {
        if (words.size() < 3 || !words.get(1).capital() || words.get(2).capital()) {
            return;
        }
        Word w = words.getFirst();
        boolean name = w.part() == Part.VERB || w.part() == Part.OTHER || w.part() == Part.ADJECTIVE;
        if (name && w.capital()) {
            words.set(0, new Word(w.start(), w.end(), w.word(), Part.NAME, true));
        }
    }

    private static void cut(String text, int from, int to, List<Span> spans, List<Boolean> quotation) {
        for (Span s : Tokens.of(text, from, to)) {
            if (!MARKS.contains(s.of(text))) {
                spans.add(s);
                quotation.add(false);
            }
        }
    }

    int size() {
        return words.size();
    }

    String text() {
        return text;
    }

    Word at(int i) {
        return words.get(i);
    }

    /// The word in lower case, or an empty string outside the sentence.
    String word(int i) {
        return i < 0 || i >= words.size() ? "" : words.get(i).word();
    }

    /// The part of speech; a mark outside the sentence.
    Part part(int i) {
        return i < 0 || i >= words.size() ? Part.MARK : words.get(i).part();
    }

    boolean is(int i, String... anyOf) {
        return List.of(anyOf).contains(word(i));
    }

    boolean comma(int i) {
        return word(i).equals(",");
    }

    /// Whether the sentence, or a part of it between strong marks, is over.
    boolean ends(int i) {
        if (i >= words.size() || is(i, ";")) {
            return true;
        }
        int k = i;
        while (k < words.size() && is(k, ".", "!", "?", "…", "...", ")")) {
            k++;
        }
        return k == words.size() && !is(i, ")");
    }

    boolean nominal(int i) {
        return NOMINAL.contains(part(i));
    }

    boolean dash(int i) {
        return is(i, "-", "--", "—", "–");
    }

    boolean verbal(int i) {
        return part(i) == Part.VERB || part(i) == Part.AUXILIARY;
    }

    boolean quotation(int i) {
        return part(i) == Part.QUOTATION;
    }

    /// A pronoun that opens a relative clause: after a noun, `that` only before a verb.
    boolean relative(int i) {
        return RELATIVE.contains(word(i))
                && part(i) != Part.DETERMINER
                && (i > 0
                        && (nominal(i - 1) || comma(i - 1) || is(i - 1, ")", "'s") || part(i - 1) == Part.COORDINATOR))
                && (!word(i).equals("that") || verbal(i + 1) || part(i + 1) == Part.ADVERB);
    }

    /// A pronoun that can only be a subject.
    boolean subjectPronoun(int i) {
        return is(i, "i", "he", "she", "they", "we", "it", "you", "who");
    }

    /// The stretch of text that words take, without commas at its ends but with the quotation marks that touch it.
    Span span(Range range) {
        int a = range.from();
        int b = range.to();
        while (a < b - 1 && is(a, ",", ":", ")", "-", "--", "—", "–")) {
            a++;
        }
        while (b - 1 > a && is(b - 1, ",", "(", ".", ";", ":", "--", "—", "–", "-")) {
            b--;
        }
        int start = words.get(a).start();
        int end = words.get(b - 1).end();
        while (start > 0 && marked(start - 1) && !(start > 1 && Character.isLetterOrDigit(text.charAt(start - 2)))) {
            start--;
        }
        while (end < text.length() && marked(end)) {
            end++;
        }
        return new Span(start, end);
    }

    private boolean marked(int place) {
        char c = text.charAt(place);
        boolean twice = text.startsWith("''", place) || (place > 0 && text.startsWith("''", place - 1));
        return "\"“”«»".indexOf(c) >= 0 || twice;
    }
}
