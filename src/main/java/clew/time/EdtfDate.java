package clew.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date that is only as precise as it is known: a year, a month or a day, in EDTF levels 0 and 1
/// (ISO 8601-2; Library of Congress, Extended Date/Time Format).
///
/// @param value `2016`, `2016-11`, `2016-11-10`, each possibly followed by `~` (approximate) or `?` (uncertain)
public record EdtfDate(String value) implements Comparable<EdtfDate> {

    /// How much of a date is known.
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([~?%]?)");
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T\\d{2}:\\d{2}.*");
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final int EARLIEST = 1000;
    private static final int LATEST = 2199;

    public EdtfDate {
        Matcher m = FORM.matcher(value);
        if (!m.matches() || !real(m)) {
            throw new IllegalArgumentException("not a date of the years 1000 to 2199 in the form 2016, 2016-11 or"
                    + " 2016-11-10: '" + value + "'");
        }
    }

    private static boolean real(Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (year < EARLIEST || year > LATEST) {
            return false;
        }
        try {
            LocalDate ignored = LocalDate.of(year, part(m.group(2)), part(m.group(3)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int part(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    /// A date as feeds write it: an EDTF date, or an instant with an offset, of which the day in UTC is kept.
    ///
    /// @return nothing if it is neither, or outside the years 1000 to 2199
    public static Optional<EdtfDate> parse(String written) {
        String s = written.strip();
        try {
            if (INSTANT.matcher(s).matches()) {
                return Optional.of(of(OffsetDateTime.parse(s)
                        .withOffsetSameInstant(java.time.ZoneOffset.UTC)
                        .toLocalDate()));
            }
            return Optional.of(new EdtfDate(s));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// A known day.
    public static EdtfDate of(LocalDate day) {
        return new EdtfDate(day.toString());
    }

    /// How much of the date is known.
    public Precision precision() {
        return switch (digits().length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /// The first day it may mean.
    public LocalDate first() {
        int month = precision() == Precision.YEAR ? 1 : Integer.parseInt(value, 5, 7, 10);
        int day = precision() == Precision.DAY ? Integer.parseInt(value, 8, 10, 10) : 1;
        return LocalDate.of(Integer.parseInt(value, 0, 4, 10), month, day);
    }

    /// The last day it may mean. What is dated `2016` was surely out only when 2016 was over.
    public LocalDate last() {
        return switch (precision()) {
            case YEAR -> first().plusYears(1).minusDays(1);
            case MONTH -> first().plusMonths(1).minusDays(1);
            case DAY -> first();
        };
    }

    /// The date in words, as precise as it is: `2016`, `November 2016`, `10 November 2016`, with "about" or
    /// "perhaps".
    public String words() {
        String plain = switch (precision()) {
            case YEAR -> digits();
            case MONTH -> first().format(MONTH_YEAR);
            case DAY -> first().format(DAY_MONTH_YEAR);
        };
        return value.endsWith("~") ? "about " + plain : value.endsWith("?") ? "perhaps " + plain : plain;
    }

    /// Whether this date surely lies before the other, however both are made precise.
    public boolean surelyBefore(EdtfDate other) {
        return last().isBefore(other.first());
    }

    /// By first day, then the more precise date first. A total order for printing, not a claim about what came first.
    @Override
    public int compareTo(EdtfDate other) {
        int byDay = first().compareTo(other.first());
        int byPrecision = other.precision().compareTo(precision());
        return byDay != 0 ? byDay : byPrecision != 0 ? byPrecision : value.compareTo(other.value);
    }

    private String digits() {
        char end = value.charAt(value.length() - 1);
        return Character.isDigit(end) ? value : value.substring(0, value.length() - 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
