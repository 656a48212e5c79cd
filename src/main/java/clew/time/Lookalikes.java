package clew.time;

import clew.time.Token.Kind;
import java.util.Set;

/// Tells what only looks like a date: "may" and "march" the verbs, April and August the people, "1,900 people".
final class Lookalikes {
    /// Words after which a month or a year is one, whatever else it could be.
    private static final Set<String> INTRODUCING = Set.of(
            ("in since until till by of between during through before after around about early late mid last next this on"
                            + " circa beyond into post pre ending ended beginning starting effective due every each")
                    .split(" "));
    /// Words that stand before dates and before much else.
    private static final Set<String> ALLOWING =
            Set.of("from", "to", "and", "or", "for", "than", "the", "that", "a", "an");
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "we", "i", "when", "where", "as", "but", "at", "with");
    private static final Set<String> COUNTED = Set.of(
            ("% percent per pounds dollars people points miles feet meters metres km m kg yen marks shares troops"
                            + " soldiers square tons tonnes jobs employees workers percentage million billion")
                    .split(" "));
    private static final Set<String> NUMBERING =
            Set.of("$", "£", "€", "¥", "#", "no", "nos", "number", "page", "room", "flight", "route", "+");

    private Lookalikes() {}

    /// Whether the month of a match that is a month alone is one.
    static boolean month(Match m) {
        Token t = m.at(0);
        Token before = m.before(1);
        boolean hyphened = before.is("-") && INTRODUCING.contains(m.before(2).word());
        boolean firmly = hyphened || INTRODUCING.contains(before.word());
        boolean loosely = firmly || ALLOWING.contains(before.word());
        boolean dotted = t.end() - t.start() > t.word().length();
        boolean whole = dotted || t.word().length() > 4 || t.is("may", "june", "july");
        if (firmly) {
            return true;
        }
        if (!whole) {
            return false;
        }
        if (!CalendarWords.AMBIGUOUS_MONTHS.contains(t.word())) {
            return true;
        }
        // "April Smith", "Mr. March", "May I".
        boolean name = named(m.after(1)) || (before.capital() && !loosely);
        return !name && (loosely || !t.is("may", "march"));
    }

    /// Whether a day of the week is one: shortened only with a dot, "Sun." and not "the Sun", unless nothing else is
    /// written so.
    static boolean weekday(Match m) {
        Token t = m.at(0);
        boolean dotted = t.end() - t.start() > t.word().length();
        boolean whole = t.word().endsWith("day") || t.is("mon", "tue", "tues", "wed", "thu", "thurs", "fri");
        return whole || (dotted && !t.word().endsWith("days"));
    }

    private static boolean named(Token t) {
        return t.capital() && t.kind() == Kind.WORD;
    }

    /// Whether a number of four digits is a year.
    static boolean year(Match m) {
        Token t = m.at(0);
        Token before = m.before(1);
        Token after = m.after(1);
        if (NUMBERING.contains(before.word()) || COUNTED.contains(after.word()) || partOfMore(m)) {
            return false;
        }
        return (t.number() >= 1900 && t.number() < 2040)
                || (INTRODUCING.contains(before.word()) && !before.is("about", "around"));
    }

    /// Whether the digits go on, or are glued to a word: "A-1990", "1990x", "10.1990".
    private static boolean partOfMore(Match m) {
        Token t = m.at(0);
        Token before = m.before(1);
        Token after = m.after(1);
        boolean goesOn = after.glued() && after.kind() != Kind.MARK;
        boolean joined = after.glued()
                && after.is(".", ",", ":", "/")
                && m.after(2).glued()
                && !Double.isNaN(m.after(2).number());
        boolean follows = t.glued() && (before.kind() == Kind.WORD || before.is("/", ".", ":", ","));
        boolean model = t.glued()
                && before.is("-")
                && before.glued()
                && m.before(2).kind() == Kind.WORD
                && !INTRODUCING.contains(m.before(2).word());
        return goesOn || joined || follows || model;
    }

    /// Whether what follows is counted, so that a number before it is no date.
    static boolean counting(Token after) {
        return COUNTED.contains(after.word());
    }

    /// Whether a word only joins: what stands before it is no attribute.
    static boolean joins(Token t) {
        return INTRODUCING.contains(t.word()) || ALLOWING.contains(t.word()) || PRONOUNS.contains(t.word());
    }

    /// Whether a word goes on with the phrase before it: "two days before the storm", "future earnings".
    static boolean attribute(Token next) {
        boolean word = next.kind() == Kind.WORD && !joins(next) && !next.is("is", "was", "will", "away");
        return word || next.is("the", "a", "an", "last", "next");
    }

    /// Whether an apostrophe and two digits are a year: "in '98", not feet and inches.
    static boolean shortYear(Match m) {
        boolean digits = m.at(1).end() - m.at(1).start() == 2 && m.at(1).glued();
        return digits && !m.at(0).glued() && joins(m.before(1));
    }

    /// Whether somebody's age is told: "6-year-old", "52 years old", "30 years of age".
    static boolean age(Match m) {
        int hyphen = m.after(1).is("-") ? 1 : 0;
        return m.after(1 + hyphen).is("old", "olds")
                || (m.after(1).is("of") && m.after(2).is("age"));
    }
}
