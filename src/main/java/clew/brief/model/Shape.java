package clew.brief.model;

import clew.ledger.Known;
import clew.text.Sentences;
import clew.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model's sentence must look like before it is asked whether it is true: one sentence in plain writing,
/// which begins with whoever says it.
final class Shape {
    private static final int LONGEST = 500;
    private static final int MOST_WORDS = 50;

    private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]|`*_#\\\\@~^\"«»„‹›]|://|\\bwww\\.|&[a-z#]+;");
    /// Words between such marks, which may stand as their passage has them.
    private static final Pattern MARKED = Pattern.compile("([\"*])[\\p{L}\\p{N}][\\p{L}\\p{N} -]*\\1");
    /// A mark that opens a quotation which the gate would not see.
    private static final Pattern SINGLE = Pattern.compile("(?<![\\p{L}\\d])['‘’‚‛`´]");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 .,;:!'’“”()–—-]");
    private static final Pattern SIGNED = Pattern.compile("(?<![\\p{L}\\d])[-–—−+±]\\s?\\d");
    private static final Pattern OPENS =
            Pattern.compile("^(?:(?:However|But|Yet), )?(?:(?:While|Whereas|But|Yet) )?(?:(?:A|a)ccording to )?");
    private static final int MOST_COMMAS = 3;
    /// So many letters of a word tell which word it is.
    private static final int ROOT = 6;

    private static final Pattern RESULTS_OF = Pattern.compile("^[Tt]he ((?:[a-z-]+ ){1,4})of ");
    /// What a text calls its parts and what came of them.
    private static final Pattern WORK = Pattern.compile(
            "(?:results?|outcomes?|findings?|experiments?|analys[ei]s|data|observations?|work|study) $");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.’'-]+");

    private Shape() {}

    /// Why a text cannot be a sentence that tells these claims.
    ///
    /// @param told in the order in which it tells them
    static Optional<String> fault(String text, List<Known> told) {
        if (text.length() > LONGEST || text.split(" ").length > MOST_WORDS) {
            return Optional.of("it is too long");
        }
        StringBuilder known = new StringBuilder();
        told.forEach(k -> known.append(k.claim().passage().quote()).append(' ').append(k.signature()));
        String unmarked = MARKED.matcher(text)
                .replaceAll(m -> known.indexOf(m.group()) < 0 ? Matcher.quoteReplacement(m.group()) : "x");
        if (MARKUP.matcher(unmarked).find()) {
            return Optional.of("it has markup or a link");
        }
        if (!plain(text, known.toString())) {
            return Optional.of("it has signs that its passages do not have");
        }
        if (!whole(text)) {
            return Optional.of("it is not one whole sentence");
        }
        return voiced(text, told) ? Optional.empty() : Optional.of("it does not begin with who says it");
    }

    private static boolean plain(String text, String known) {
        boolean signs = text.codePoints()
                .mapToObj(Character::toString)
                .allMatch(c -> PLAIN.matcher(c).matches() || (known.contains(c) && visible(c.codePointAt(0))));
        return signs
                && !SINGLE.matcher(text).find()
                && SIGNED.matcher(text).results().allMatch(s -> known.contains(s.group()));
    }

    private static boolean visible(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean whole(String text) {
        long opened = text.chars().filter(c -> c == '“').count();
        long closed = text.chars().filter(c -> c == '”').count();
        boolean ends = text.matches("(?s).*(?:[.!]|[.!]”)");
        boolean paired = opened == closed && !text.replaceAll("“[^“”]*”", "").matches("(?s).*[“”].*");
        // A quotation of several sentences is one sentence of whoever quotes.
        String unquoted = text.replaceAll("“[^“”]*”", "“x”");
        return ends && paired && Sentences.split(unquoted).size() == 1;
    }

    /// Whether it begins with the voice of its claim; of two claims, each part with that of its own.
    private static boolean voiced(String text, List<Known> told) {
        if (told.size() == 1) {
            return begins(text, told.getFirst());
        }
        return begins(text, told.getFirst())
                && told.stream()
                        .skip(1)
                        .allMatch(k -> Arrays.stream(text.split(
                                        "(?<=[;,]) (?:(?:and|but|while|whereas) )?| (?:and|but|while|whereas) "))
                                .skip(1)
                                .anyMatch(part -> begins(part, k)));
    }

    /// A text without what its passage says before its writer speaks: "In the convex case, …", "The results of …".
    private static String led(String text, Known known) {
        String passage = " " + Words.fold(known.claim().passage().quote());
        Matcher of = RESULTS_OF.matcher(text);
        if (of.find()
                && (passage.contains(" " + Words.fold(of.group(1)))
                        || WORK.matcher(of.group(1)).find())) {
            return text.substring(of.end());
        }
        int comma = text.indexOf(", ");
        for (int tried = 0; comma > 0 && tried < MOST_COMMAS; tried++) {
            String rest = text.substring(comma + 2);
            boolean speaks =
                    Words.of(known.signature()).contains(Words.of(rest + " x").getFirst());
            if (speaks && holds(passage, text.substring(0, comma))) {
                return rest;
            }
            comma = text.indexOf(", ", comma + 1);
        }
        return text;
    }

    /// Whether a passage has each word of a phrase, but for its ending. What it says is not looked at here.
    private static boolean holds(String passage, String phrase) {
        List<String> words = Words.of(passage);
        return Words.of(phrase).stream()
                .allMatch(w -> words.stream().anyMatch(p -> p.startsWith(w.substring(0, Math.min(ROOT, w.length())))));
    }

    /// Whether a text begins with the names under a claim: all of them, by their last words at least.
    private static boolean begins(String text, Known known) {
        Set<String> names = new HashSet<>(Words.of(known.signature()));
        Set<String> needed = new HashSet<>();
        for (String name : known.signature().split(" and ")) {
            Words.of(name).stream().reduce((first, last) -> last).ifPresent(needed::add);
        }
        String from = led(OPENS.matcher(text).replaceFirst(""), known);
        var words = WORD.matcher(from);
        while (words.find()) {
            String raw = words.group();
            List<String> word = Words.of(raw);
            boolean name = !raw.matches(".*['’]s?") && (raw.equals("and") || names.containsAll(word));
            if (!name) {
                break;
            }
            needed.removeAll(word);
        }
        return needed.isEmpty();
    }
}
