package clew.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dates counted from the day of writing, or from the date named last.
final class RelativeRules {
    static final List<Rule> RULES = List.of(
            Rule.of("today|todays", (m, d) -> d.fromNow(Grain.DAY, 0)),
            Rule.of("yesterday", (m, d) -> d.fromNow(Grain.DAY, -1)),
            Rule.of("tomorrow", (m, d) -> d.fromNow(Grain.DAY, 1)),
            Rule.of("day before yesterday", (m, d) -> d.fromNow(Grain.DAY, -2)),
            Rule.of("day after tomorrow", (m, d) -> d.fromNow(Grain.DAY, 2)),
            Rule.of("tonight|tonite", (m, d) -> part(d.fromNow(Grain.DAY, 0), "night")),
            Rule.of("last night|evening", (m, d) -> part(d.fromNow(Grain.DAY, -1), m.word(1))),
            Rule.of("this PART", (m, d) -> part(d.fromNow(Grain.DAY, 0), m.word(1))),
            Rule.of("that|same PART", (m, d) -> part(d.fromThen(Grain.DAY, 0), m.word(1))),
            Rule.of("next|following PART", (m, d) -> part(d.fromThen(Grain.DAY, 1), m.word(1))),
            Rule.of("previous PART", (m, d) -> part(d.fromThen(Grain.DAY, -1), m.word(1))),
            // Days of the week
            Rule.of(
                    "WEEKDAY",
                    (m, d) -> Lookalikes.weekday(m) ? d.weekday(m, m.at(0).weekday()) : null),
            Rule.of(
                    "last|past|previous|next|coming|following WEEKDAY",
                    (m, d) -> d.weekday(m.direction(0), m.at(1).weekday())),
            Rule.of(
                    "this past|coming WEEKDAY",
                    (m, d) -> d.weekday(m.direction(1), m.at(2).weekday())),
            Rule.of("this WEEKDAY", (m, d) -> d.weekday(m, m.at(1).weekday())),
            Rule.of("WEEKDAY of? last|this|next week", (m, d) -> ofWeek(m, d)),
            // Weeks, months, years
            Rule.of("last|past|previous|this|current|next|coming|upcoming|following UNIT", (m, d) -> whole(m, d, 1)),
            Rule.of("this past|coming|current UNIT", (m, d) -> whole(m, d, 2)),
            Rule.of("the past UNIT", (m, d) -> lastSoMuch(m.unit(2), m.at(2))),
            Rule.of("the following|next UNIT", (m, d) -> then(m, d, 1, 2)),
            Rule.of("the previous|preceding UNIT", (m, d) -> then(m, d, -1, 2)),
            Rule.of("the same UNIT", (m, d) -> then(m, d, 0, 2)),
            Rule.of("that UNIT", (m, d) -> d.named() == null ? null : then(m, d, 0, 1)),
            Rule.of("same UNIT", (m, d) -> then(m, d, 0, 1)),
            Rule.of("the weekend", (m, d) -> d.fromNow(Grain.WEEKEND, weekend(m, d))),
            Rule.of("the current? year", (m, d) -> year(m, d)),
            Rule.of("the full|whole|entire|calendar|fiscal|financial year", (m, d) -> year(m, d)),
            Rule.of(
                    "this|last|next|current fiscal|calendar|financial|school|academic year",
                    (m, d) -> d.fromNow(Grain.YEAR, m.direction(0))),
            Rule.of("year - end", (m, d) -> d.fromNow(Grain.YEAR, 0)),
            Rule.of("(until|by|till) then", (m, d) -> d.named() == null ? null : Reading.date(d.named())),
            // So long ago, so long after
            Rule.of("QTY -? UNIT ago", (m, d) -> away(m, d, 2, -1)),
            Rule.of("QTY -? UNIT or so ago", (m, d) -> away(m, d, 2, -1)),
            Rule.of("QTY UNIT from now", (m, d) -> away(m, d, 1, 1)),
            Rule.of("QTY UNIT hence", (m, d) -> away(m, d, 1, 1)),
            Rule.of("QTY UNIT earlier|previously", (m, d) -> away(m, d, -1)),
            Rule.of("QTY UNIT before", (m, d) -> Lookalikes.attribute(m.after(1)) ? null : away(m, d, -1)),
            Rule.of("QTY UNIT later|afterward|afterwards", (m, d) -> away(m, d, 1)),
            Rule.of(
                    "the day|week|month|year before",
                    (m, d) -> Lookalikes.attribute(m.after(1)) ? null : then(m, d, -1, 1)),
            Rule.of(
                    "the day|week|month|year after",
                    (m, d) -> Lookalikes.attribute(m.after(1)) ? null : then(m, d, 1, 1)),
            Rule.of(
                    "the night before",
                    (m, d) -> Lookalikes.attribute(m.after(1)) ? null : part(d.fromThen(Grain.DAY, -1), "night")),
            Rule.of("half a? century ago", (m, d) -> d.fromNow(Grain.YEAR, -50)));

    private RelativeRules() {}

    private static @Nullable Reading part(Reading day, String word) {
        String part = CalendarWords.PARTS.get(word);
        if (part == null) {
            return null;
        }
        return day.period() == null ? Reading.clock(part) : Reading.time(day.period(), part);
    }

    private static @Nullable Reading ofWeek(Match m, Discourse d) {
        LocalDate now = d.written();
        if (now == null) {
            return null;
        }
        LocalDate monday = Grain.WEEK.first(now).plusWeeks(m.direction(2));
        return Reading.date(Period.day(monday.plusDays(m.at(0).weekday() - 1L)));
    }

    /// "Last week", "this year", "the next day".
    private static @Nullable Reading whole(Match m, Discourse d, int unit) {
        Grain grain = m.unit(unit);
        int direction = m.direction(unit - 1);
        if (grain.ofTheClock() || m.at(unit).isPlural()) {
            return null;
        }
        if (grain == Grain.DAY || m.is(unit - 1, "following")) {
            boolean counts = m.is(0, "next", "following", "previous");
            return counts ? d.fromThen(grain, direction) : null;
        }
        return grain == Grain.DECADE && direction < 0
                ? Reading.duration(grain.duration("1"))
                : d.fromNow(grain, direction);
    }

    /// "The past year" is the twelve months up to now, not the calendar year before.
    private static @Nullable Reading lastSoMuch(Grain grain, Token unit) {
        return unit.isPlural() ? null : Reading.duration(grain.duration("1"));
    }

    private static int weekend(Match m, Discourse d) {
        LocalDate now = d.written();
        boolean begun = now != null && now.getDayOfWeek().getValue() >= 6;
        return begun || d.tense(m) == Tense.FUTURE ? 0 : -1;
    }

    private static @Nullable Reading then(Match m, Discourse d, int direction, int unit) {
        Grain grain = m.unit(unit);
        return grain.ofTheClock() || m.at(unit).isPlural() ? null : d.fromThen(grain, direction);
    }

    /// "The year ended March 31" is a length of time, "the year" this one.
    private static @Nullable Reading year(Match m, Discourse d) {
        if (m.after(1).is("ended", "ending")) {
            return Reading.duration("P1Y");
        }
        return m.after(1).is("to", "before", "after", "-") ? null : d.fromNow(Grain.YEAR, 0);
    }

    /// So much before or after the day of writing.
    private static Reading away(Match m, Discourse d, int unit, int direction) {
        Grain grain = m.unit(unit);
        Token count = m.at(0);
        if (count.count().equals("X")) {
            return Reading.date(direction < 0 ? "PAST_REF" : "FUTURE_REF");
        }
        if (comparison(grain, count, direction, d)) {
            return d.yearBefore();
        }
        return d.fromNow(
                grain.ofTheClock() ? Grain.DAY : years(grain),
                grain.ofTheClock() ? 0 : direction * amount(grain, count));
    }

    /// So much before or after the date named last.
    private static @Nullable Reading away(Match m, Discourse d, int direction) {
        Grain grain = m.unit(1);
        Token count = m.at(0);
        if (count.count().equals("X") || grain.ofTheClock()) {
            return null;
        }
        if (comparison(grain, count, direction, d)) {
            return d.yearBefore();
        }
        Reading there = d.fromThen(years(grain), direction * amount(grain, count));
        return direction < 0 ? there.asAside() : there;
    }

    /// Results of a quarter stand beside those of "a year ago", which are a quarter's too.
    private static boolean comparison(Grain grain, Token count, int direction, Discourse d) {
        return grain == Grain.YEAR && count.whole() == 1 && direction < 0 && d.reportsQuarter();
    }

    /// "A decade ago" tells the year.
    private static Grain years(Grain grain) {
        return grain.compareTo(Grain.YEAR) > 0 ? Grain.YEAR : grain;
    }

    private static long amount(Grain grain, Token count) {
        int times = switch (grain) {
            case DECADE -> 10;
            case CENTURY -> 100;
            case MILLENNIUM -> 1000;
            default -> 1;
        };
        return (long) times * count.whole();
    }
}
