package clew.time;

import org.jspecify.annotations.Nullable;

/// A word, a number or a mark of a text, or several that make one number.
///
/// @param word in lower case, without the dots of an abbreviation
/// @param number what it counts, `NaN` where that is unknown or it counts nothing
/// @param capital whether it begins with a capital
/// @param glued whether nothing separates it from what stands before
/// @param opens whether a paragraph begins with it
record Token(String word, Kind kind, double number, int start, int end, boolean capital, boolean glued, boolean opens) {
    enum Kind {
        WORD,
        NUMBER,
        ORDINAL,
        /// An unknown number: `several`.
        SOME,
        /// A number of four digits, or a year in words.
        YEAR,
        /// `1980s`, `'80s`; the number is 1980 or 80.
        DECADE,
        /// `10:30`; the number is its minutes since midnight.
        CLOCK,
        /// A whole date in digits; the word is its ISO form.
        CALENDAR,
        MARK
    }

    /// What stands before the first token and after the last.
    static final Token NONE = new Token("", Kind.MARK, Double.NaN, 0, 0, false, false, true);

    boolean is(String... words) {
        for (String w : words) {
            if (w.equals(word)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Grain unit() {
        return CalendarWords.UNITS.get(word);
    }

    /// Whether it is a unit in the plural.
    boolean isPlural() {
        return word.endsWith("s") || is("millennia");
    }

    /// 1 to 12, 0 for what is no month. A month is written with a capital.
    int month() {
        return capital ? CalendarWords.MONTHS.getOrDefault(word, 0) : 0;
    }

    /// 1, Monday, to 7; 0 for what is no day of the week.
    int weekday() {
        return capital ? CalendarWords.WEEKDAYS.getOrDefault(word, 0) : 0;
    }

    /// Whether it counts, as `3`, `three` and `several` do, and `a`.
    boolean counts() {
        return kind == Kind.NUMBER || kind == Kind.SOME || kind == Kind.YEAR || is("a", "an");
    }

    /// The number as TIMEX3 writes it: `3`, `2.5`, `X`.
    String count() {
        if (is("a", "an")) {
            return "1";
        }
        return Double.isNaN(number)
                ? "X"
                : number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /// The number, which is whole.
    int whole() {
        return is("a", "an") ? 1 : (int) number;
    }

    /// The token from here to the end of another.
    Token upTo(Token last) {
        return new Token("number", kind, number, start, last.end, capital, glued, opens);
    }

    Token counting(Kind other, double value) {
        return new Token("number", other, value, start, end, capital, glued, opens);
    }

    Token ordinal(int value) {
        return new Token(word, Kind.ORDINAL, value, start, end, capital, glued, opens);
    }

    /// Whether it may be the day of a month.
    boolean dayOfMonth() {
        return (kind == Kind.NUMBER || kind == Kind.ORDINAL)
                && number >= 1
                && number <= 31
                && number == Math.rint(number);
    }
}
