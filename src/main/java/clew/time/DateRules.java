package clew.time;

import clew.time.Token.Kind;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dates of the calendar: days, months, seasons, quarters, years, decades and centuries by their names and numbers.
final class DateRules {
    private static final String[] OWN = {"his", "her", "their", "my", "your", "our"};

    static final List<Rule> RULES = List.of(
            Rule.of("CALENDAR", (m, d) -> calendar(m.word(0))),
            // Days
            Rule.of("WEEKDAY ,? the? MONTH DAY ,? YEAR", (m, d) -> day(year(m, 6), m.at(3), m.at(4))),
            Rule.of("WEEKDAY ,? the? MONTH DAY", (m, d) -> day(m, d, 3, 4)),
            Rule.of("WEEKDAY ,? the? DAY of? MONTH ,? YEAR", (m, d) -> day(year(m, 7), m.at(5), m.at(3))),
            Rule.of("WEEKDAY ,? the? DAY of? MONTH", (m, d) -> day(m, d, 5, 3)),
            Rule.of("MONTH the? DAY ,? of? YEAR", (m, d) -> day(year(m, 5), m.at(0), m.at(2))),
            Rule.of("MONTH the? DAY of? last|this|next year", (m, d) -> dayOf(m, d, 0, 2, 4)),
            Rule.of("MONTH the? DAY", (m, d) -> Lookalikes.counting(m.after(1)) ? null : day(m, d, 0, 2)),
            Rule.of("DAY -? of? MONTH -? ,? YEAR", (m, d) -> day(year(m, 6), m.at(3), m.at(0))),
            Rule.of("DAY of? last|this|next MONTH", (m, d) -> day(m, d, 3, 0)),
            Rule.of("DAY -? of? MONTH", (m, d) -> day(m, d, 3, 0)),
            Rule.of("ORDINAL of the? this|last|next|following? month", (m, d) -> dayOfMonth(m, d)),
            Rule.of("last|this|next|past MONTH DAY", (m, d) -> lastDay(m, d)),
            // "April 24 and 25", "3 to 5 May"
            Rule.of("MONTH DAY (-|to|and|through|or) (DAY) (,?) (YEAR)", (m, d) -> day(year(m, 5), m.at(0), m.at(1))),
            Rule.of("DAY (-|to|and|through|or) (DAY) (MONTH) (YEAR)", (m, d) -> day(year(m, 4), m.at(3), m.at(0))),
            Rule.of("DAY (-|to|and|through|or) (DAY) (of?) (MONTH)", (m, d) -> day(m, d, 4, 0)),
            Rule.of(
                    "(-|to|and|through|or) DAY ,? YEAR",
                    (m, d) -> goesOn(m) ? day(year(m, 3), m.before(3), m.at(1)) : null),
            Rule.of("(-|to|and|through|or) DAY", (m, d) -> goesOn(m) ? day(m, d, m.before(3), m.at(1)) : null),
            // Months
            Rule.of("MONTH of? ,? YEAR", (m, d) -> month(year(m, 3), m.at(0))),
            Rule.of("MONTH ' YEAR2", (m, d) -> month(century(m.number(2)), m.at(0))),
            Rule.of("MONTH of? last|this|next year", (m, d) -> monthOf(m, d)),
            Rule.of("MONTH", (m, d) -> Lookalikes.month(m) ? month(m, d) : null),
            Rule.of("last|past|previous|next|coming|this MONTH", (m, d) -> turningMonth(m, d)),
            // Weeks
            Rule.of(
                    "week of|ending|ended|beginning|starting MONTH DAY ,? YEAR",
                    (m, d) -> week(day(year(m, 5), m.at(2), m.at(3)))),
            Rule.of("week of|ending|ended|beginning|starting MONTH DAY", (m, d) -> week(day(m, d, 2, 3))),
            Rule.of(
                    "week of|ending|ended|beginning|starting DAY MONTH ,? YEAR",
                    (m, d) -> week(day(year(m, 5), m.at(3), m.at(2)))),
            Rule.of("week of|ending|ended|beginning|starting DAY MONTH", (m, d) -> week(day(m, d, 3, 2))),
            // Seasons
            Rule.of("SEASON of? ,? YEAR", (m, d) -> season(year(m, 3), m.word(0))),
            Rule.of("SEASON of? last|this|next year", (m, d) -> seasonOf(m, d)),
            Rule.of("YEAR SEASON", (m, d) -> season(year(m, 0), m.word(1))),
            Rule.of("last|past|previous SEASON", (m, d) -> turningSeason(m, d, -1, 1)),
            Rule.of("next|coming|following SEASON", (m, d) -> turningSeason(m, d, 1, 1)),
            Rule.of("this past|last SEASON", (m, d) -> turningSeason(m, d, -1, 2)),
            Rule.of("this coming? SEASON", (m, d) -> turningSeason(m, d, 0, 2)),
            Rule.of("the SEASON", (m, d) -> m.after(1).is("of") ? null : seasonNear(m, d, 1)),
            // Years and more
            Rule.of("the year YEAR", (m, d) -> Reading.date(Period.year(year(m, 2)))),
            Rule.of("year YEAR", (m, d) -> Reading.date(Period.year(year(m, 1)))),
            Rule.of("the year NUMBER", (m, d) -> spelled(m.number(2))),
            Rule.of("year NUMBER", (m, d) -> spelled(m.number(1))),
            Rule.of("fiscal|financial year? ,? YEAR", (m, d) -> Reading.date(Period.year(year(m, 3)))),
            Rule.of("fiscal|fy '? YEAR2", (m, d) -> Reading.date(Period.year(century(m.number(2))))),
            Rule.of("fy YEAR", (m, d) -> Reading.date(Period.year(year(m, 1)))),
            Rule.of(
                    "' YEAR2",
                    (m, d) -> Lookalikes.shortYear(m) ? Reading.date(Period.year(century(m.number(1)))) : null),
            Rule.of("YEAR", (m, d) -> Lookalikes.year(m) ? Reading.date(Period.year(year(m, 0))) : null),
            Rule.of("YEAR bc|bce", (m, d) -> Reading.date("BC" + m.at(0).count())),
            Rule.of(
                    "NUMBER bc|bce",
                    (m, d) -> Reading.date("BC" + String.format(java.util.Locale.ROOT, "%04d", m.number(0)))),
            Rule.of("' DECADE", (m, d) -> decade(m, 1)),
            Rule.of("DECADE", (m, d) -> decade(m, 0)),
            Rule.of(
                    "ORDINAL -? century",
                    (m, d) -> m.number(0) > 1 && m.number(0) < 23
                            ? Reading.date(Period.of(Grain.CENTURY, LocalDate.of((m.number(0) - 1) * 100, 1, 1)))
                            : null));

    private DateRules() {}

    private static @Nullable Reading spelled(int year) {
        return year >= 1000 && year < 2200 ? Reading.date(Period.year(year)) : null;
    }

    private static @Nullable Reading calendar(String iso) {
        Period day = Period.day(LocalDate.parse(iso.substring(0, 10)));
        return iso.length() > 10 ? Reading.time(day, iso.substring(10)) : Reading.date(day);
    }

    private static int year(Match m, int element) {
        return m.number(element);
    }

    /// A year of two digits: of the last century from 40 on.
    static int century(int two) {
        return two < 40 ? 2000 + two : 1900 + two;
    }

    private static @Nullable Reading day(int year, Token month, Token day) {
        return real(month, day) && YearMonth.of(year, month.month()).isValidDay(day.whole())
                ? Reading.date(Period.day(LocalDate.of(year, month.month(), day.whole())))
                : null;
    }

    private static boolean real(Token month, Token day) {
        return day.whole() <= Month.of(month.month()).maxLength();
    }

    static Period inYear(int year, int month, int day) {
        return Period.day(LocalDate.of(year, month, month == 2 && day == 29 && !Year.isLeap(year) ? 28 : day));
    }

    /// Whether a day follows upon another, whose month is its own.
    private static boolean goesOn(Match m) {
        Token after = m.after(1);
        return m.before(2).dayOfMonth()
                && m.before(3).month() > 0
                && after.unit() == null
                && after.month() == 0
                && !Lookalikes.counting(after)
                && (after.kind() != Kind.WORD || Lookalikes.joins(after));
    }

    private static @Nullable Reading day(Match m, Discourse d, int month, int day) {
        return day(m, d, m.at(month), m.at(day));
    }

    static @Nullable Reading day(Match m, Discourse d, Token month, Token day) {
        int monthOfYear = month.month();
        int dayOfMonth = day.whole();
        if (!real(month, day)) {
            return null;
        }
        String unknown = String.format(java.util.Locale.ROOT, "XXXX-%02d-%02d", monthOfYear, dayOfMonth);
        return d.nearest(m, unknown, y -> inYear(y, monthOfYear, dayOfMonth));
    }

    private static @Nullable Reading dayOf(Match m, Discourse d, int month, int day, int which) {
        LocalDate now = d.written();
        return now == null ? null : day(now.getYear() + m.direction(which), m.at(month), m.at(day));
    }

    private static @Nullable Reading lastDay(Match m, Discourse d) {
        int month = m.at(1).month();
        int day = m.number(2);
        return real(m.at(1), m.at(2)) ? d.turning(m.direction(0), "XXXX-XX-XX", y -> inYear(y, month, day)) : null;
    }

    private static @Nullable Reading dayOfMonth(Match m, Discourse d) {
        Period p = (m.direction(3) == 0 && m.has(3)) || d.named() == null
                ? d.fromNow(Grain.MONTH, m.direction(3)).period()
                : d.fromThen(Grain.MONTH, 0).period();
        int day = m.number(0);
        return p == null || day > 31 || !YearMonth.from(p.first()).isValidDay(day)
                ? null
                : Reading.date(Period.day(p.first().withDayOfMonth(day)));
    }

    private static Reading month(int year, Token month) {
        return Reading.date(Period.of(Grain.MONTH, LocalDate.of(year, month.month(), 1)));
    }

    private static String unknownMonth(int month) {
        return String.format(java.util.Locale.ROOT, "XXXX-%02d", month);
    }

    private static Reading month(Match m, Discourse d) {
        int month = m.at(0).month();
        return d.nearest(m, unknownMonth(month), y -> Period.of(Grain.MONTH, LocalDate.of(y, month, 1)));
    }

    private static Reading monthOf(Match m, Discourse d) {
        LocalDate now = d.written();
        return now == null
                ? Reading.date(unknownMonth(m.at(0).month()))
                : month(now.getYear() + m.direction(2), m.at(0));
    }

    private static Reading turningMonth(Match m, Discourse d) {
        int month = m.at(1).month();
        return d.turning(m.direction(0), unknownMonth(month), y -> Period.of(Grain.MONTH, LocalDate.of(y, month, 1)));
    }

    private static @Nullable Reading week(@Nullable Reading day) {
        return day == null || day.period() == null
                ? day
                : Reading.date(Period.of(Grain.WEEK, day.period().first()));
    }

    private static Period seasonIn(int year, String season) {
        return Period.of(Grain.SEASON, LocalDate.of(year, CalendarWords.SEASONS.getOrDefault(season, 3), 1));
    }

    private static Reading season(int year, String season) {
        return Reading.date(seasonIn(year, season));
    }

    private static @Nullable Reading seasonOf(Match m, Discourse d) {
        LocalDate now = d.written();
        return now == null ? null : season(now.getYear() + m.direction(2), m.word(0));
    }

    private static Reading turningSeason(Match m, Discourse d, int direction, int element) {
        String season = m.word(element);
        return direction == 0 ? seasonNear(m, d, element) : d.turning(direction, "XXXX-XX", y -> seasonIn(y, season));
    }

    private static Reading seasonNear(Match m, Discourse d, int element) {
        String season = m.word(element);
        return d.nearest(m, "XXXX-XX", y -> seasonIn(y, season));
    }

    private static @Nullable Reading decade(Match m, int element) {
        Token t = m.at(element);
        int number = t.kind() == Kind.DECADE ? (int) t.number() : CalendarWords.DECADES.getOrDefault(t.word(), 0);
        // "In his early twenties", "in the low 80s" tell an age or a measure.
        boolean of = m.before(1).is(OWN)
                || (m.before(1).is("mid", "late", "early") && m.before(2).is(OWN));
        boolean measure = number < 100 && (number < 20 || m.before(1).is("in", "low", "high", "upper"));
        if (of || measure) {
            return null;
        }
        int year = number >= 100 ? number : 1900 + number;
        return Reading.date(Period.of(Grain.DECADE, LocalDate.of(year, 1, 1)));
    }
}
