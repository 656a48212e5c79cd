package clew.feed.syndication;

import clew.time.EdtfDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as feeds write them: RFC 822 and what is taken for it, ISO 8601 and the W3C's part of it, `asctime`, months in
/// the languages of Europe, years, months and days with their characters in Chinese, Japanese and Korean.
final class FeedDates {
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?|-?(\\d{3}))?(?:[Tt ]+(.*))?");
    private static final Pattern SHORT_ISO = Pattern.compile("(\\d{2})-?(\\d{2})-?(\\d{2})(?:[Tt ](.*))?");
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(\\d{1,2})(?::(\\d{2}))(?::(\\d{2})(?:[.,]\\d+)?)?(?![\\d:])\\s*(?i:([ap])\\.?m\\b\\.?)?");
    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|Z)?\\s*([+-])(\\d{1,2}):?(\\d{2})\\b");
    private static final Pattern ZONE = Pattern.compile("\\b([A-Z]{1,4})\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CJK = Pattern.compile(
            "(\\d{4})\\s*[年년]\\s*(\\d{1,2})\\s*[月월]\\s*(\\d{1,2})\\s*[日일]\\s*(?:(오전|오후|上午|下午|午前|午後)\\s*)?");

    /// Zones that RFC 822 names, and the few more that are met (RFC 822 section 5.1).
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("AKST", -9),
            Map.entry("AKDT", -8),
            Map.entry("HST", -10),
            Map.entry("AST", -4),
            Map.entry("ADT", -3),
            Map.entry("ET", -5),
            Map.entry("CT", -6),
            Map.entry("MT", -7),
            Map.entry("PT", -8),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("MET", 1),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11));

    private static final Map<String, Integer> MONTHS = months("en");

    /// Days of the week in English, so that they are not looked for among the months of other languages.
    private static final Set<String> DAYS =
            Set.of("mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday".split(" "));

    private static final int PIVOT = 70;

    private FeedDates() {}

    /// An EDTF date, or an instant in UTC; nothing if it cannot be told or lies outside the years 1000 to 2199.
    static Optional<String> parse(@Nullable String written) {
        if (written == null || written.isBlank() || written.length() > 100) {
            return Optional.empty();
        }
        String s = CJK.matcher(written.strip())
                .replaceFirst(m -> "%s-%02d-%02d "
                                .formatted(m.group(1), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)))
                        + (m.group(4) == null ? "" : m.group(4).matches("오후|下午|午後") ? "pm " : "am "));
        try {
            return iso(s.strip())
                    .or(() -> words(s))
                    .filter(d -> EdtfDate.parse(d).isPresent());
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> iso(String s) {
        Matcher m = ISO.matcher(s);
        if (m.matches()) {
            return iso(m);
        }
        Matcher brief = SHORT_ISO.matcher(s);
        return brief.matches()
                ? Optional.of(at(day(year(brief.group(1)), brief.group(2), brief.group(3)), brief.group(4)))
                : Optional.empty();
    }

    private static Optional<String> iso(Matcher m) {
        int year = Integer.parseInt(m.group(1));
        if (m.group(4) != null) {
            return Optional.of(at(LocalDate.ofYearDay(year, Integer.parseInt(m.group(4))), m.group(5)));
        }
        if (m.group(3) != null) {
            return Optional.of(at(day(year, m.group(2), m.group(3)), m.group(5)));
        }
        boolean dated = m.group(5) == null || m.group(5).isBlank();
        return dated ? Optional.of(m.group(2) == null ? m.group(1) : m.group(1) + "-" + m.group(2)) : Optional.empty();
    }

    /// Month as a word, day and year as numbers, in any order.
    private static Optional<String> words(String s) {
        String clock = TIME.matcher(s).replaceAll(" ");
        String rest = OFFSET.matcher(clock).replaceAll(" ");
        Integer month = null;
        for (Matcher w = WORD.matcher(rest); w.find() && month == null; ) {
            month = month(w.group().toLowerCase(Locale.ROOT));
        }
        List<String> numbers = NUMBER.matcher(rest)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        if (numbers.size() == 3 && month == null) {
            return numerically(numbers, s);
        }
        if (month == null || numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearFirst = numbers.getFirst().length() == 4;
        String year = yearFirst ? numbers.getFirst() : numbers.getLast();
        String day = yearFirst ? numbers.getLast() : numbers.getFirst();
        return Optional.of(at(day(year(year), String.valueOf(month), day), s));
    }

    private static @Nullable Integer month(String word) {
        Integer english = MONTHS.get(word);
        return english != null || DAYS.contains(word) ? english : Elsewhere.MONTHS.get(word);
    }

    /// `2006.05.17`, `17/5/2006`: only where no other reading is possible.
    private static Optional<String> numerically(List<String> n, String s) {
        if (n.getFirst().length() == 4) {
            return Optional.of(at(day(year(n.getFirst()), n.get(1), n.get(2)), s));
        }
        int a = Integer.parseInt(n.get(0));
        int b = Integer.parseInt(n.get(1));
        if (n.get(2).length() != 4 || (a <= 12 && b <= 12 && a != b)) {
            return Optional.empty();
        }
        return Optional.of(at(LocalDate.of(Integer.parseInt(n.get(2)), a > 12 ? b : a, a > 12 ? a : b), s));
    }

    private static LocalDate day(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year + (year < PIVOT ? 2000 : 1900);
    }

    /// The instant on that day that the text tells, or the day alone if it tells no time.
    private static String at(LocalDate day, @Nullable String clock) {
        String text = clock == null ? "" : clock;
        Matcher m = TIME.matcher(text);
        if (!m.find()) {
            return day.toString();
        }
        int hour = Integer.parseInt(m.group(1));
        boolean before = "a".equalsIgnoreCase(m.group(4)) || text.contains("am ");
        boolean after = "p".equalsIgnoreCase(m.group(4)) || text.contains("pm ");
        hour = after && hour < 12 ? hour + 12 : before && hour == 12 ? 0 : hour;
        int second = m.group(3) == null ? 0 : Math.min(59, Integer.parseInt(m.group(3)));
        boolean midnight = hour == 24;
        LocalTime time = LocalTime.of(midnight ? 0 : hour, Integer.parseInt(m.group(2)), second);
        OffsetDateTime then = OffsetDateTime.of(
                midnight ? day.plusDays(1) : day, time, offset(text.substring(m.end()), text.substring(0, m.start())));
        return then.toInstant().toString();
    }

    private static ZoneOffset offset(String after, String before) {
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60 + Integer.parseInt(offset.group(3));
            return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * Math.min(minutes, 18 * 60));
        }
        for (String where : List.of(after, before)) {
            for (Matcher zone = ZONE.matcher(where); zone.find(); ) {
                Integer hours = HOURS.get(zone.group(1));
                if (hours != null) {
                    return ZoneOffset.ofHours(hours);
                }
            }
        }
        return ZoneOffset.UTC;
    }

    /// The other languages, which take a while to be had and are seldom wanted.
    private static final class Elsewhere {
        private static final Map<String, Integer> MONTHS =
                months("de fr es it pt nl sv da nb fi pl cs sk hu ro el tr ru uk bg hr sl");

        private Elsewhere() {}
    }

    /// @param languages codes; where two have the same word, the one that comes first decides
    private static Map<String, Integer> months(String languages) {
        Map<String, Integer> months = new HashMap<>();
        for (String language : languages.split(" ")) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("\\.$", "");
                    if (WORD.matcher(name).matches()) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
