package clew.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Holidays that English texts date by: the days of the United States, Britain and Christendom that fall on one day of
/// the year or can be computed.
final class Holidays {
    private static final Map<String, IntFunction<LocalDate>> DAYS = days();

    static final List<Rule> RULES = rules();

    private Holidays() {}

    private static Map<String, IntFunction<LocalDate>> days() {
        Map<String, IntFunction<LocalDate>> days = new LinkedHashMap<>();
        days.put("new year ' s? day", y -> LocalDate.of(y, 1, 1));
        days.put("new year ' s? eve", y -> LocalDate.of(y, 12, 31));
        days.put("martin luther king jr? .? day", y -> nth(y, 1, DayOfWeek.MONDAY, 3));
        days.put("valentine ' s? day", y -> LocalDate.of(y, 2, 14));
        days.put("presidents '? day", y -> nth(y, 2, DayOfWeek.MONDAY, 3));
        days.put("st .? patrick ' s? day", y -> LocalDate.of(y, 3, 17));
        days.put("april fools '? day", y -> LocalDate.of(y, 4, 1));
        days.put("ash wednesday", y -> easter(y).minusDays(46));
        days.put("palm sunday", y -> easter(y).minusDays(7));
        days.put("good friday", y -> easter(y).minusDays(2));
        days.put("easter sunday|day?", Holidays::easter);
        days.put("easter monday", y -> easter(y).plusDays(1));
        days.put("earth day", y -> LocalDate.of(y, 4, 22));
        days.put("may day", y -> LocalDate.of(y, 5, 1));
        days.put("mother ' s? day", y -> nth(y, 5, DayOfWeek.SUNDAY, 2));
        days.put("memorial day", y -> LocalDate.of(y, 5, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        days.put("father ' s? day", y -> nth(y, 6, DayOfWeek.SUNDAY, 3));
        days.put("independence day", y -> LocalDate.of(y, 7, 4));
        days.put("fourth of july", y -> LocalDate.of(y, 7, 4));
        days.put("bastille day", y -> LocalDate.of(y, 7, 14));
        days.put("labor day", y -> nth(y, 9, DayOfWeek.MONDAY, 1));
        days.put("columbus day", y -> nth(y, 10, DayOfWeek.MONDAY, 2));
        days.put("halloween", y -> LocalDate.of(y, 10, 31));
        days.put("all saints '? day", y -> LocalDate.of(y, 11, 1));
        days.put("guy fawkes night|day", y -> LocalDate.of(y, 11, 5));
        days.put("veterans '? day", y -> LocalDate.of(y, 11, 11));
        days.put("armistice|remembrance day", y -> LocalDate.of(y, 11, 11));
        days.put("thanksgiving day?", y -> nth(y, 11, DayOfWeek.THURSDAY, 4));
        days.put("christmas eve", y -> LocalDate.of(y, 12, 24));
        days.put("christmas day?", y -> LocalDate.of(y, 12, 25));
        days.put("boxing day", y -> LocalDate.of(y, 12, 26));
        return days;
    }

    private static LocalDate nth(int year, int month, DayOfWeek day, int n) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, day));
    }

    /// Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature 1876, as in Meeus, Astronomical
    /// Algorithms, chapter 8).
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        DAYS.forEach((name, day) -> {
            int length = name.split(" ").length;
            IntFunction<Period> in = y -> Period.day(day.apply(y));
            rules.add(Rule.of(name, (m, d) -> capital(m) ? d.nearest(m, "XXXX-XX-XX", in) : null));
            rules.add(Rule.of(name + " ,? of? YEAR", (m, d) -> Reading.date(in.apply(m.number(length + 2)))));
            rules.add(Rule.of("last|next|this|past " + name, (m, d) -> d.turning(m.direction(0), "XXXX-XX-XX", in)));
        });
        return rules;
    }

    private static boolean capital(Match m) {
        return m.tokens().get(m.from()).capital();
    }
}
