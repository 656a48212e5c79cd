package clew.time;

import clew.text.NumberWords;
import clew.time.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes one token of what is one number: `twenty-three`, `a hundred and five`, `nineteen seventy-nine`,
/// `5 1/2`, `two and a half`, `a couple of`, `hundreds of`.
final class Numbers {
    private final List<Token> tokens;
    private int at;

    private Numbers(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Token> fold(List<Token> tokens) {
        Numbers numbers = new Numbers(tokens);
        List<Token> folded = new ArrayList<>(tokens.size());
        while (numbers.at < tokens.size()) {
            folded.add(numbers.next());
        }
        return folded;
    }

    private Token next() {
        Token read = some();
        if (read == null) {
            read = inWords();
        }
        return withFraction(read == null ? taken(1) : read);
    }

    private Token ahead(int steps) {
        return at + steps < tokens.size() ? tokens.get(at + steps) : Token.NONE;
    }

    /// The next token, if one; a single token of several.
    private Token taken(int count) {
        Token first = tokens.get(at);
        at += count;
        return count == 1 ? first : first.upTo(tokens.get(at - 1));
    }

    private Token taken(int count, Kind kind, double number) {
        return taken(count).counting(kind, number);
    }

    /// A number that is left open, or "a couple".
    private @Nullable Token some() {
        int article = ahead(0).is("a") ? 1 : 0;
        Token head = ahead(article);
        int of = ahead(article + 1).is("of") ? 1 : 0;
        if (head.is("couple") && article + of > 0) {
            return taken(article + 1 + of, Kind.NUMBER, 2);
        }
        if (CalendarWords.SOME.contains(head.word()) && (article == 0 || head.is("few"))) {
            return taken(article + 1, Kind.SOME, Double.NaN);
        }
        if (of == 1 && head.is("number", "tens", "dozens", "scores", "hundreds", "thousands", "millions")) {
            int more = ahead(article + 2).is("thousands", "hundreds", "millions")
                            && ahead(article + 3).is("of")
                    ? 2
                    : 0;
            return taken(article + 2 + more, Kind.SOME, Double.NaN);
        }
        return null;
    }

    private @Nullable Token inWords() {
        List<Integer> parts = new ArrayList<>();
        int i = ahead(0).is("a") && ahead(1).is("hundred", "thousand", "million", "dozen") ? 1 : 0;
        int end = 0;
        while (fits(parts, ahead(i), i)) {
            parts.add(CalendarWords.NUMBERS.getOrDefault(ahead(i).word(), 0));
            end = i + 1;
            i = end + joint(parts, end);
        }
        Token ordinal = ahead(i);
        int one = NumberWords.ORDINALS.getOrDefault(ordinal.word(), 0);
        if (parts.isEmpty()) {
            // It keeps its word, for "second" is a unit as well.
            return one == 0 ? null : taken(1).ordinal(one);
        }
        if (one > 0 && one < 10 && ten(parts.getLast())) {
            return taken(i + 1, Kind.ORDINAL, value(parts) + one);
        }
        return taken(end, year(parts) ? Kind.YEAR : Kind.NUMBER, value(parts));
    }

    /// Whether a word goes on with a number: after "twenty" may come "three", after "nineteen" a "seventy".
    private static boolean fits(List<Integer> parts, Token word, int steps) {
        Integer n = CalendarWords.NUMBERS.get(word.word());
        if (n == null || (word.opens() && steps > 0)) {
            return false;
        }
        if (parts.isEmpty() || n >= 100) {
            return true;
        }
        int last = parts.getLast();
        return last >= 100 || (ten(last) && n < 10) || (parts.size() == 1 && last >= 10 && n >= 10);
    }

    private static boolean ten(int n) {
        return n >= 20 && n < 100 && n % 10 == 0;
    }

    /// How many tokens join the last part to another: the hyphen of "twenty-three", the "and" of "a hundred and five".
    private int joint(List<Integer> parts, int end) {
        boolean hyphen = ahead(end).is("-") && ahead(end).glued() && ten(parts.getLast());
        boolean and = ahead(end).is("and") && parts.getLast() >= 100;
        String after = ahead(end + 1).word();
        boolean number =
                CalendarWords.NUMBERS.containsKey(after) || (hyphen && NumberWords.ORDINALS.containsKey(after));
        return (hyphen || and) && number ? 1 : 0;
    }

    private static boolean year(List<Integer> parts) {
        return parts.size() > 1 && parts.get(0) >= 10 && parts.get(0) < 100 && parts.get(1) >= 10 && parts.get(1) < 100;
    }

    private static double value(List<Integer> parts) {
        if (year(parts)) {
            return parts.get(0) * 100.0
                    + parts.stream().skip(1).mapToInt(n -> n).sum();
        }
        double total = 0;
        double group = 0;
        for (int n : parts) {
            group = n < 100 ? group + n : Math.max(1, group) * n;
            if (n >= 1000) {
                total += group;
                group = 0;
            }
        }
        return total + group;
    }

    /// With the half that follows.
    private Token withFraction(Token number) {
        if (number.kind() != Kind.NUMBER) {
            return number;
        }
        if (ahead(0).is("and") && ahead(1).is("a") && ahead(2).is("half")) {
            return grown(number, 3, 0.5);
        }
        if (ahead(0).is("½") && ahead(0).glued()) {
            return grown(number, 1, 0.5);
        }
        int dash = ahead(0).is("-") && ahead(0).glued() ? 1 : 0;
        double above = ahead(dash).number();
        double below = ahead(dash + 2).number();
        return ahead(dash + 1).is("/") && ahead(dash + 1).glued() && below > above
                ? grown(number, dash + 3, above / below)
                : number;
    }

    private Token grown(Token number, int count, double more) {
        return number.upTo(taken(count)).counting(Kind.NUMBER, number.number() + more);
    }
}
