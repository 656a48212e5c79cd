package clew.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/// A stretch of the calendar: one day, one week, one quarter, one year, ...
///
/// @param first its first day
record Period(LocalDate first, Grain grain) {
    private static final String[] SEASONS = {"WI", "SP", "SU", "FA"};

    /// The stretch of a size that holds a day.
    static Period of(Grain grain, LocalDate day) {
        return new Period(grain.first(day), grain);
    }

    static Period day(LocalDate day) {
        return new Period(day, Grain.DAY);
    }

    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), Grain.YEAR);
    }

    /// The stretch of the same size so many later, or earlier if negative.
    Period plus(long count) {
        return of(grain, grain.move(first, count));
    }

    LocalDate last() {
        return grain == Grain.WEEKEND ? first.plusDays(1) : grain.move(first, 1).minusDays(1);
    }

    /// How many days lie between it and a day: negative if it was over by then, 0 if the day lies in it.
    long daysFrom(LocalDate day) {
        if (last().isBefore(day)) {
            return ChronoUnit.DAYS.between(day, last());
        }
        return first.isAfter(day) ? ChronoUnit.DAYS.between(day, first) : 0;
    }

    /// In TIMEX3: `2000-01-07`, `2000-W03`, `2000-W03-WE`, `2000-Q1`, `2000-SP`, `200`, ...
    String value() {
        int year = first.getYear();
        int month = first.getMonthValue();
        return switch (grain) {
            case SECOND, MINUTE, HOUR, DAY -> first.toString();
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> first.toString().substring(0, 7);
            case QUARTER -> number(year) + "-Q" + (month + 2) / 3;
            case HALF -> number(year) + "-H" + (month < 7 ? 1 : 2);
            case SEASON -> number(year) + "-" + SEASONS[month % 12 / 3];
            case YEAR -> number(year);
            case DECADE -> number(year).substring(0, 3);
            case CENTURY -> number(year).substring(0, 2);
            case MILLENNIUM -> number(year).substring(0, 1);
        };
    }

    private String week() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                first.get(IsoFields.WEEK_BASED_YEAR),
                first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String number(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /// As an EDTF date; a week, a quarter or a decade has none here.
    ///
    /// @param doubt `~`, `?` or nothing
    Optional<EdtfDate> edtf(String doubt) {
        return switch (grain) {
            case DAY, MONTH, YEAR -> EdtfDate.parse(value() + doubt);
            default -> Optional.empty();
        };
    }
}
