package clew.bench;

import clew.brief.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Puts other numbers in the place of those that a sentence has.
final class NumberLies {
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,-])\\d+(?:[.,]\\d+)*(?![\\p{L}\\d])");
    private static final List<String> NUMBERS = List.of(
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
            "twenty",
            "fifty",
            "hundred",
            "thousand",
            "million",
            "billion");
    private static final Pattern NUMBER =
            Pattern.compile("\\b(?:" + String.join("|", NUMBERS) + ")\\b", Pattern.CASE_INSENSITIVE);

    private final Random random;

    NumberLies(Random random) {
        this.random = random;
    }

    /// The sentence with another number; empty if it has none.
    Optional<String> of(Sentence s) {
        List<UnaryOperator<String>> changes = new ArrayList<>();
        List<String> cited = new ArrayList<>();
        s.citations()
                .forEach(c -> c.passages()
                        .forEach(p -> FIGURE.matcher(p.quote()).results().forEach(r -> cited.add(r.group()))));
        FIGURE.matcher(s.text()).results().forEach(r -> {
            String was = r.group();
            changes.add(t -> Lies.put(t, r, otherFigure(was)));
            cited.stream().filter(c -> !c.equals(was)).forEach(c -> changes.add(t -> Lies.put(t, r, c)));
        });
        NUMBER.matcher(s.text()).results().forEach(r -> changes.add(t -> Lies.put(t, r, otherNumber(r.group()))));
        return Lies.applied(s.text(), changes, random);
    }

    private String otherFigure(String was) {
        char first = was.charAt(0);
        return switch (random.nextInt(3)) {
            case 0 -> (first == '9' ? '8' : (char) (first + 1)) + was.substring(1);
            case 1 -> was.length() < 4 ? was + "0" : was.substring(0, 3) + (was.charAt(3) == '7' ? "5" : "7");
            default ->
                was.substring(0, was.length() - 1) + (char) ('0' + (was.charAt(was.length() - 1) - '0' + 3) % 10);
        };
    }

    private String otherNumber(String was) {
        int at = NUMBERS.indexOf(was.toLowerCase(Locale.ROOT));
        return NUMBERS.get((at + 1 + random.nextInt(NUMBERS.size() - 1)) % NUMBERS.size());
    }
}
