package clew.feed.page;

import clew.time.EdtfDate;
import clew.time.TimeExpression;
import clew.time.TimeExpressions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads days as people and machines write them. Whether `02/10/2020` has the day or the month first is known by the
/// country of the page's language, else by the other days on the page; where neither tells, it is not read.
final class WrittenDay {
    private static final int LONGEST = 120;
    private static final Pattern ISO = Pattern.compile("((?:19|20)\\d\\d)-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20)?\\d\\d)(?![\\d:])");
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(?:19|20)\\d\\d(?!\\d)");

    /// Years of two digits are of the last or of this century.
    private static final int TURN = 70;

    private enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNKNOWN
    }

    private final Order order;

    private WrittenDay(Order order) {
        this.order = order;
    }

    static WrittenDay on(Document page) {
        Element locale = page.selectFirst("meta[property=og:locale][content]");
        String language = SpokenZone.language(page);
        String region = locale == null || language.contains("-") ? language : locale.attr("content");
        return new WrittenDay(
                switch (region.toLowerCase(Locale.ROOT).replace('_', '-')) {
                    case "en-us", "en-ph" -> Order.MONTH_FIRST;
                    case "", "en" -> usual(page);
                    default -> Order.DAY_FIRST;
                });
    }

    /// The order of those days of a page that can be read one way only.
    private static Order usual(Document page) {
        int dayFirst = 0;
        int monthFirst = 0;
        for (Matcher m = SLASHED.matcher(page.body().text()); m.find(); ) {
            dayFirst += Integer.parseInt(m.group(1)) > 12 ? 1 : 0;
            monthFirst += Integer.parseInt(m.group(2)) > 12 ? 1 : 0;
        }
        return dayFirst > monthFirst ? Order.DAY_FIRST : monthFirst > dayFirst ? Order.MONTH_FIRST : Order.UNKNOWN;
    }

    /// The day in a short line, as its writer wrote it.
    Optional<String> in(String line) {
        Matcher first = YEAR_FIRST.matcher(line);
        if (first.find()) {
            return valid(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(line);
        return last.find() ? numbers(last) : words(line);
    }

    private Optional<String> numbers(Matcher m) {
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(3));
        // Points part days in languages that have the day first.
        Order here = m.group(2).equals(".") || a == b || a > 12 ? Order.DAY_FIRST : b > 12 ? Order.MONTH_FIRST : order;
        String year = m.group(4);
        String full = year.length() == 4 ? year : (Integer.parseInt(year) < TURN ? "20" : "19") + year;
        return switch (here) {
            case DAY_FIRST -> b > 12 ? valid(full, m.group(1), m.group(3)) : valid(full, m.group(3), m.group(1));
            case MONTH_FIRST -> valid(full, m.group(1), m.group(3));
            case UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<String> words(String line) {
        for (TimeExpression e : TimeExpressions.find(line, null)) {
            EdtfDate on = e.on();
            if (on != null && on.precision() == EdtfDate.Precision.DAY) {
                return Optional.of(on.value());
            }
        }
        return Months.day(line);
    }

    /// The day of a date as machines write it; with its time, the day that it had where it was written.
    Optional<String> machine(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(written);
        if (iso.lookingAt()) {
            return valid(iso.group(1), iso.group(2), iso.group(3));
        }
        if (written.matches("(?:19|20)\\d{6}(?:T?\\d{4,6}.*)?")) {
            return valid(written.substring(0, 4), written.substring(4, 6), written.substring(6, 8));
        }
        return in(written);
    }

    static Optional<String> valid(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return date.getYear() >= 1990 ? Optional.of(date.toString()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
