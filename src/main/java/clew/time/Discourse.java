package clew.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a reader of the text knows at one place of it: when it was written, which date was named last, and whether the
/// clause speaks of past or future.
final class Discourse {
    /// How much further a past date may lie than a coming one and still be meant, by the tense of the clause.
    private static final double AGAINST_TENSE = 6;

    private static final double UNTENSED_FUTURE = 2;

    private final List<Token> tokens;
    private final @Nullable LocalDate written;
    private @Nullable Period named;
    private @Nullable Period reported;

    Discourse(List<Token> tokens, @Nullable LocalDate written) {
        this.tokens = tokens;
        this.written = written;
    }

    /// Takes note of a reading, which later ones may count from.
    void note(Reading reading) {
        Period p = reading.period();
        if (p != null && !reading.aside()) {
            named = p;
            boolean over = written == null || p.last().isBefore(written);
            reported = p.grain() == Grain.QUARTER && over ? p : reported;
        } else if (reading.type() == TimeExpression.Type.DURATION
                && reading.value().matches("P[69]M")) {
            // Results "for the nine months" are compared with those of the year before.
            reported = null;
        }
    }

    @Nullable
    LocalDate written() {
        return written;
    }

    Tense tense(Match m) {
        return Tense.at(tokens, m.from(), m.to());
    }

    /// So many days, weeks, ... from the one in which the text was written.
    Reading fromNow(Grain grain, long count) {
        return counted(written, grain, count);
    }

    /// So many days, weeks, ... from the date named last, or from the text's own.
    Reading fromThen(Grain grain, long count) {
        Period p = named;
        return counted(p == null ? written : p.first(), grain, count);
    }

    private static Reading counted(@Nullable LocalDate from, Grain grain, long count) {
        if (from == null) {
            return unknown(grain);
        }
        if (grain.ofTheClock()) {
            return Reading.date(Period.day(from));
        }
        LocalDate there = grain.move(from, count);
        return there.getYear() < 1 || there.getYear() > 9999 ? unknown(grain) : Reading.date(Period.of(grain, there));
    }

    private static Reading unknown(Grain grain) {
        return Reading.date(
                switch (grain) {
                    case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
                    case WEEK -> "XXXX-WXX";
                    case WEEKEND -> "XXXX-WXX-WE";
                    case MONTH -> "XXXX-XX";
                    case QUARTER -> "XXXX-QX";
                    case SEASON -> "XXXX-XX";
                    case HALF -> "XXXX-HX";
                    case YEAR -> "XXXX";
                    case DECADE -> "XXX";
                    case CENTURY -> "XX";
                    case MILLENNIUM -> "X";
                });
    }

    /// What figures are compared with: the quarter a year before that last reported on, else the year before.
    Reading yearBefore() {
        Period p = reported;
        return p == null
                ? fromNow(Grain.YEAR, -1).asAside()
                : Reading.date(p.plus(-4)).asAside();
    }

    /// The quarter reported on, or the last one that is over.
    Reading reportedQuarter() {
        return reported == null ? fromNow(Grain.QUARTER, -1) : Reading.date(reported);
    }

    /// The quarter reported on, of another year.
    Reading quarterIn(int year) {
        Period p = reported;
        return p == null
                ? Reading.date(Period.year(year))
                : Reading.date(Period.of(Grain.QUARTER, p.first().withYear(year)))
                        .asAside();
    }

    boolean reportsQuarter() {
        return reported != null;
    }

    @Nullable
    Period named() {
        return named;
    }

    /// The day that was named last, or that of writing.
    @Nullable
    Period today() {
        if (named != null && named.grain() == Grain.DAY) {
            return named;
        }
        return written == null ? null : Period.day(written);
    }

    /// A date that names no year, in the year in which it lies nearest, weighed by the tense of the clause.
    ///
    /// @param in the date in a year
    /// @param otherwise its value if no date is known to count from
    Reading nearest(Match m, String otherwise, IntFunction<Period> in) {
        LocalDate now = written;
        if (now == null) {
            return Reading.date(otherwise);
        }
        Tense tense = tense(m);
        return IntStream.rangeClosed(now.getYear() - 1, now.getYear() + 1)
                .mapToObj(in)
                .min(Comparator.comparingDouble(p -> distance(p, now, tense)))
                .map(Reading::date)
                .orElseThrow();
    }

    private static double distance(Period p, LocalDate now, Tense tense) {
        long days = p.daysFrom(now);
        return switch (tense) {
            case PAST -> days > 0 ? AGAINST_TENSE * days : -days;
            case FUTURE -> days < 0 ? -AGAINST_TENSE / 2 * days : days;
            case UNKNOWN -> days > 0 ? UNTENSED_FUTURE * days : -days;
        };
    }

    /// The last or next of what returns once a year: last May, next spring.
    Reading turning(int direction, String otherwise, IntFunction<Period> in) {
        LocalDate now = written;
        if (now == null) {
            return Reading.date(otherwise);
        }
        Period p = in.apply(now.getYear());
        if (direction < 0) {
            return Reading.date(p.last().isBefore(now) ? p : in.apply(now.getYear() - 1));
        }
        if (direction > 0) {
            return Reading.date(p.first().isAfter(now) ? p : in.apply(now.getYear() + 1));
        }
        return Reading.date(p);
    }

    /// A day of the week: the last one, today included, unless the clause speaks of the future.
    Reading weekday(Match m, int day) {
        LocalDate now = written;
        if (now == null) {
            return Reading.date("XXXX-WXX-" + day);
        }
        int back = Math.floorMod(now.getDayOfWeek().getValue() - day, 7);
        boolean ahead = back > 0 && tense(m) == Tense.FUTURE;
        return Reading.date(Period.day(now.minusDays(ahead ? back - 7 : back)));
    }

    /// The day of the week before or after the day of writing, or in its week.
    Reading weekday(int direction, int day) {
        LocalDate now = written;
        if (now == null) {
            return Reading.date("XXXX-WXX-" + day);
        }
        int back = Math.floorMod(now.getDayOfWeek().getValue() - day, 7);
        return switch (direction) {
            case -1 -> Reading.date(Period.day(now.minusDays(back == 0 ? 7 : back)));
            case 1 -> Reading.date(Period.day(now.plusDays(7 - back)));
            default -> Reading.date(Period.day(Grain.WEEK.first(now).plusDays(day - 1L)));
        };
    }
}
