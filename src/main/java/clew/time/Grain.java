package clew.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How large a stretch of the calendar is, from the smallest up, with the letter that TIMEX3 has for so many of it.
enum Grain {
    SECOND("S"),
    MINUTE("M"),
    HOUR("H"),
    DAY("D"),
    WEEKEND("WE"),
    WEEK("W"),
    MONTH("M"),
    QUARTER("Q"),
    SEASON("SN"),
    HALF("H"),
    YEAR("Y"),
    DECADE("DE"),
    CENTURY("CE"),
    MILLENNIUM("ML");

    private final String letter;

    Grain(String letter) {
        this.letter = letter;
    }

    /// Whether it is shorter than a day.
    boolean ofTheClock() {
        return compareTo(DAY) < 0;
    }

    /// The duration of so many of it, in TIMEX3.
    ///
    /// @param count a number, or `X` for an unknown one
    String duration(String count) {
        int years = this == DECADE ? 10 : this == CENTURY ? 100 : this == MILLENNIUM ? 1000 : 0;
        if (years > 0 && count.matches("\\d{1,6}")) {
            return "P" + Integer.parseInt(count) * years + "Y";
        }
        return (ofTheClock() ? "PT" : "P") + count + letter;
    }

    /// The first day of the stretch of this size that holds a day. A winter begins in December, a week on Monday.
    LocalDate first(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND -> WEEK.first(day).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> months(day, 3);
            case HALF -> months(day, 6);
            case SEASON -> months(day.plusMonths(1), 3).minusMonths(1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> years(day, 10);
            case CENTURY -> years(day, 100);
            case MILLENNIUM -> years(day, 1000);
        };
    }

    private static LocalDate months(LocalDate day, int size) {
        int month = (day.getMonthValue() - 1) / size * size + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    private static LocalDate years(LocalDate day, int size) {
        return LocalDate.of(Math.max(1, day.getYear() / size * size), 1, 1);
    }

    /// A day moved by so many of this size.
    LocalDate move(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER, SEASON -> day.plusMonths(3 * count);
            case HALF -> day.plusMonths(6 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
            case MILLENNIUM -> day.plusYears(1000 * count);
        };
    }
}
