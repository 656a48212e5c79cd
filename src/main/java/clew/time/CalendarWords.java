package clew.time;

import clew.text.NumberWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The English words of the calendar and the clock, in lower case.
final class CalendarWords {
    /// Months and their abbreviations, from 1.
    static final Map<String, Integer> MONTHS = numbered(
            1,
            "january jan",
            "february feb febr",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec");
    /// Days of the week and their abbreviations, from Monday, 1.
    static final Map<String, Integer> WEEKDAYS = numbered(
            1,
            "monday mondays mon",
            "tuesday tuesdays tue tues",
            "wednesday wednesdays wed",
            "thursday thursdays thu thur thurs",
            "friday fridays fri",
            "saturday saturdays sat",
            "sunday sundays sun");
    /// Months that are as well names or other words, and say nothing of time by themselves.
    static final Set<String> AMBIGUOUS_MONTHS = Set.of("march", "may", "april", "june", "august", "mar", "jun", "jan");
    /// The first month of each season.
    static final Map<String, Integer> SEASONS = Map.of(
            "spring",
            3,
            "springtime",
            3,
            "summer",
            6,
            "summertime",
            6,
            "fall",
            9,
            "autumn",
            9,
            "winter",
            12,
            "wintertime",
            12);
    /// Units of time, in singular and plural.
    static final Map<String, Grain> UNITS = units();
    /// Parts of a day, as TIMEX3 has them.
    static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("morning", "TMO"),
            Map.entry("midmorning", "TMO"),
            Map.entry("afternoon", "TAF"),
            Map.entry("midafternoon", "TAF"),
            Map.entry("evening", "TEV"),
            Map.entry("night", "TNI"),
            Map.entry("nighttime", "TNI"),
            Map.entry("overnight", "TNI"),
            Map.entry("dawn", "TMO"),
            Map.entry("dusk", "TEV"),
            Map.entry("noon", "T12:00"),
            Map.entry("midday", "T12:00"),
            Map.entry("noontime", "T12:00"),
            Map.entry("lunchtime", "T12:00"),
            Map.entry("midnight", "T24:00"));
    /// Time zones after a time of day.
    static final Set<String> ZONES = Set.of(
            "gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "bst", "cet",
            "cest", "ist", "jst", "eastern", "pacific", "central");
    /// Numbers in words.
    static final Map<String, Integer> NUMBERS = numbers();
    /// Decades in words: `nineties` is 90.
    static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            20,
            "thirties",
            30,
            "forties",
            40,
            "fifties",
            50,
            "sixties",
            60,
            "seventies",
            70,
            "eighties",
            80,
            "nineties",
            90);
    /// Words for an unknown number.
    static final Set<String> SOME =
            Set.of("several", "few", "some", "many", "numerous", "countless", "various", "multiple");
    /// How often, as TIMEX3 has it.
    static final Map<String, String> FREQUENCIES = Map.ofEntries(
            Map.entry("hourly", "PT1H"),
            Map.entry("daily", "P1D"),
            Map.entry("nightly", "XXXX-XX-XXTNI"),
            Map.entry("weekly", "P1W"),
            Map.entry("biweekly", "P2W"),
            Map.entry("fortnightly", "P2W"),
            Map.entry("monthly", "P1M"),
            Map.entry("bimonthly", "P2M"),
            Map.entry("quarterly", "P3M"),
            Map.entry("semiannual", "P6M"),
            Map.entry("semiannually", "P6M"),
            Map.entry("biannually", "P6M"),
            Map.entry("annually", "P1Y"),
            Map.entry("yearly", "P1Y"),
            Map.entry("biennial", "P2Y"));

    private CalendarWords() {}

    private static Map<String, Integer> numbered(int from, String... words) {
        Map<String, Integer> numbered = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i].split(" ")) {
                numbered.put(word, from + i);
            }
        }
        return Map.copyOf(numbered);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>(NumberWords.CARDINALS);
        for (String scale : List.of("hundred", "thousand", "million")) {
            numbers.put(scale, NumberWords.SCALES.getOrDefault(scale, 0.0).intValue());
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, Grain> units() {
        Map<String, Grain> units = new LinkedHashMap<>();
        for (Grain grain : Grain.values()) {
            String name = grain.name().toLowerCase(java.util.Locale.ROOT);
            units.put(name, grain);
            units.put(name + "s", grain);
        }
        List.of("half", "halfs", "season", "seasons", "centurys", "millenniums").forEach(units::remove);
        units.put("centuries", Grain.CENTURY);
        units.put("millennia", Grain.MILLENNIUM);
        units.put("semester", Grain.HALF);
        units.put("min", Grain.MINUTE);
        units.put("mins", Grain.MINUTE);
        units.put("hrs", Grain.HOUR);
        units.put("yr", Grain.YEAR);
        units.put("yrs", Grain.YEAR);
        return Map.copyOf(units);
    }
}
