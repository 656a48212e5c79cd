package clew.view;

import clew.text.Sentences;
import clew.text.Span;
import clew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A stretch of a text in which what fits a query is marked.
///
/// @param stretches the text, in order
public record Excerpt(List<Stretch> stretches) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)*");
    /// Characters of a text that are searched for its best passage, and that a passage may have.
    private static final int READ = 200_000;

    private static final int LONGEST = 320;
    private static final int BEFORE = 80;

    public Excerpt {
        stretches = List.copyOf(stretches);
    }

    /// A part of it.
    public record Stretch(String text, boolean marked) {}

    /// The whole of it, without marks.
    public String text() {
        return stretches.stream().map(Stretch::text).collect(Collectors.joining());
    }

    /// The stems that are looked for and marked; function words only where there is nothing else.
    static Set<String> stems(String words) {
        Set<String> content = Words.content(words);
        return content.isEmpty() ? Set.copyOf(Words.stems(words)) : content;
    }

    /// A text with all words of those stems marked.
    static Excerpt of(String text, Set<String> stems) {
        List<Stretch> stretches = new ArrayList<>();
        int plain = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (Words.stems(words.group()).stream().anyMatch(stems::contains)) {
                add(stretches, text.substring(plain, words.start()), false);
                add(stretches, words.group(), true);
                plain = words.end();
            }
        }
        add(stretches, text.substring(plain), false);
        return new Excerpt(stretches);
    }

    /// A text that is marked as a whole.
    static Excerpt whole(String text) {
        return new Excerpt(List.of(new Stretch(text, true)));
    }

    private static void add(List<Stretch> stretches, String text, boolean marked) {
        if (!text.isEmpty()) {
            stretches.add(new Stretch(text, marked));
        }
    }

    /// The sentence of a text, from a place on, that has most of the stems, cut to a length that is read at a glance;
    /// where none has any, the one of the first that is chosen.
    ///
    /// @param chosen of the first sentences the one nearest in meaning
    static Span best(String text, int from, Set<String> stems, Function<List<String>, Integer> chosen) {
        String read = text.substring(from, Math.min(text.length(), from + READ));
        List<Span> sentences = Sentences.split(read);
        Span best = null;
        long most = 0;
        for (Span s : sentences) {
            Set<String> there = Words.content(s.of(read));
            long shared = stems.stream().filter(there::contains).count();
            if (shared > most) {
                most = shared;
                best = s;
            }
        }
        if (best == null && !sentences.isEmpty()) {
            List<Span> first = sentences.subList(0, Math.min(FIRST, sentences.size()));
            best = first.get(chosen.apply(first.stream().map(s -> s.of(read)).toList()));
        }
        return best == null ? new Span(from, from) : cut(text, new Span(from + best.start(), from + best.end()), stems);
    }

    private static final int FIRST = 4;

    private static Span cut(String text, Span span, Set<String> stems) {
        if (span.end() - span.start() <= LONGEST) {
            return span;
        }
        int at = span.start();
        Matcher words = WORD.matcher(text).region(span.start(), span.end());
        while (words.find()) {
            if (Words.stems(words.group()).stream().anyMatch(stems::contains)) {
                at = Math.max(span.start(), words.start() - BEFORE);
                break;
            }
        }
        int end = Math.min(span.end(), at + LONGEST);
        return new Span(between(text, at, span.start(), span.end()), between(text, end, span.start(), span.end()));
    }

    /// The next end of a word, so that no word and no character is cut in two.
    private static int between(String text, int at, int least, int most) {
        int place = at;
        while (place > least && place < most && !Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        return place;
    }
}
