package clew.feed.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days with the name of a month in the languages of Europe: `4. Mai 2020`, `4 de mayo de 2020`, `May 4th, 2020`.
final class Months {
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?u)\\b(\\d{1,2})(?:\\.|er|º|st|nd|rd|th)?[\\s/-]+(?:(?:de|of)\\s+)?(\\p{L}{3,12})\\.?,?[\\s/-]+(?:del?\\s+)?((?:19|20)\\d\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?u)\\b(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)");
    private static final Map<String, Integer> NAMES = names();

    private Months() {}

    /// The first such day in a line.
    static Optional<String> day(String line) {
        for (Matcher m = DAY_FIRST.matcher(line); m.find(); ) {
            Optional<String> day = day(m.group(3), m.group(2), m.group(1));
            if (day.isPresent()) {
                return day;
            }
        }
        for (Matcher m = MONTH_FIRST.matcher(line); m.find(); ) {
            Optional<String> day = day(m.group(3), m.group(1), m.group(2));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        Integer number = NAMES.get(month.toLowerCase(Locale.ROOT));
        try {
            return number == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day))
                            .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        for (String language :
                "en de de-AT fr es it pt nl sv da nb fi pl cs sk hu ro el tr ru uk bg hr sl".split(" ")) {
            for (Month month : Month.values()) {
                for (TextStyle style : new TextStyle[] {
                    TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE
                }) {
                    String name = month.getDisplayName(style, Locale.forLanguageTag(language))
                            .toLowerCase(Locale.ROOT);
                    names.putIfAbsent(name.replaceFirst("\\.$", ""), month.getValue());
                }
            }
        }
        names.put("sept", 9);
        return Map.copyOf(names);
    }
}
