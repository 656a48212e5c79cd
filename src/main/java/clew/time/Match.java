package clew.time;

import java.util.List;

/// A phrase found among the tokens of a text.
///
/// @param places which token stands for each element of the phrase, -1 for an absent one
/// @param from the first token of the expression
/// @param to one past its last
record Match(List<Token> tokens, int[] places, int from, int to) {

    /// The token of an element, counted from 0; [Token#NONE] if it is absent.
    Token at(int element) {
        return places[element] < 0 ? Token.NONE : tokens.get(places[element]);
    }

    boolean has(int element) {
        return places[element] >= 0;
    }

    String word(int element) {
        return at(element).word();
    }

    boolean is(int element, String... words) {
        return at(element).is(words);
    }

    /// The whole number at an element.
    int number(int element) {
        return at(element).whole();
    }

    /// The unit of time at an element, which must be one.
    Grain unit(int element) {
        Grain unit = at(element).unit();
        if (unit == null) {
            throw new IllegalStateException("no unit: " + at(element));
        }
        return unit;
    }

    /// Where a word such as "last" points: -1, 0 or 1.
    int direction(int element) {
        return switch (word(element)) {
            case "last", "past", "previous" -> -1;
            case "next", "coming", "upcoming", "following" -> 1;
            default -> 0;
        };
    }

    /// What stands so many tokens before the expression, 1 the nearest; nothing of another paragraph.
    Token before(int steps) {
        for (int i = from; i > from - steps; i--) {
            if (i <= 0 || tokens.get(i).opens()) {
                return Token.NONE;
            }
        }
        return tokens.get(from - steps);
    }

    /// What stands so many tokens after the expression, 1 the nearest; nothing of another paragraph.
    Token after(int steps) {
        for (int i = to; i < to + steps; i++) {
            if (i >= tokens.size() || tokens.get(i).opens()) {
                return Token.NONE;
            }
        }
        return tokens.get(to + steps - 1);
    }
}
