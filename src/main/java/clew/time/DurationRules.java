package clew.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long, and how often.
final class DurationRules {
    static final List<Rule> RULES = List.of(
            Rule.of("QTY -? to|or|- -? QTY -? more|straight|full|consecutive|additional? UNIT", (m, d) -> between(m)),
            Rule.of("QTY -? UNIT", (m, d) -> counted(m, 0, 2)),
            Rule.of("QTY UNIT or two|so|more", (m, d) -> counted(m, 0, 1)),
            Rule.of("QTY UNIT and a half", (m, d) -> half(m)),
            Rule.of("QTY UNIT ,? and? QTY UNIT", (m, d) -> two(m)),
            Rule.of(
                    "QTY more|additional|straight|full|consecutive|extra|successive|whole|long|short|solid|further|fiscal|"
                            + "calendar|business|working|trading|school|other UNIT",
                    (m, d) -> counted(m, 0, 2)),
            Rule.of("another QTY? UNIT", (m, d) -> m.has(1) ? counted(m, 1, 2) : lasting(m, 2, "1")),
            Rule.of(
                    "last|past|previous|next|first|coming|following|final|preceding|ensuing QTY -? to|or? QTY? UNIT",
                    (m, d) -> m.has(4) ? Reading.duration(m.unit(5).duration("X")) : counted(m, 1, 5)),
            Rule.of("this|these|those past|last QTY UNIT", (m, d) -> counted(m, 2, 3)),
            Rule.of("past|coming|first|last|final|ensuing|next UNITS", (m, d) -> lasting(m, 1, "X")),
            Rule.of("most recent QTY UNIT", (m, d) -> counted(m, 2, 3)),
            Rule.of("half an|a UNIT", (m, d) -> halfOf(m.unit(2))),
            Rule.of("half - UNIT", (m, d) -> halfOf(m.unit(2))),
            Rule.of("half - a|an - UNIT", (m, d) -> halfOf(m.unit(4))),
            Rule.of("a half UNIT", (m, d) -> halfOf(m.unit(2))),
            Rule.of("quarter - century", (m, d) -> Reading.duration("P25Y")),
            Rule.of("quarter of a century", (m, d) -> Reading.duration("P25Y")),
            Rule.of("a quarter century", (m, d) -> Reading.duration("P25Y")),
            Rule.of("UNIT - long", (m, d) -> lasting(m, 0, "1")),
            Rule.of("years|months|weeks|days|hours|decades|centuries", (m, d) -> plural(m)),
            // Sets
            Rule.of("OFTEN", (m, d) -> Reading.set(CalendarWords.FREQUENCIES.getOrDefault(m.word(0), "P1D"))),
            Rule.of("every|each other UNIT", (m, d) -> Reading.set(m.unit(2).duration("2"))),
            Rule.of(
                    "every|each QTY? UNIT",
                    (m, d) -> Reading.set(m.unit(2).duration(m.has(1) ? m.at(1).count() : "1"))),
            Rule.of(
                    "every|each WEEKDAY PART",
                    (m, d) -> Reading.set("XXXX-WXX-" + m.at(1).weekday() + CalendarWords.PARTS.get(m.word(2)))),
            Rule.of(
                    "every|each WEEKDAY",
                    (m, d) -> Reading.set("XXXX-WXX-" + m.at(1).weekday())),
            Rule.of(
                    "every|each MONTH",
                    (m, d) -> Reading.set(String.format(
                            java.util.Locale.ROOT, "XXXX-%02d", m.at(1).month()))),
            Rule.of("every|each PART", (m, d) -> Reading.set("XXXX-XX-XX" + CalendarWords.PARTS.get(m.word(1)))),
            Rule.of("every|each SEASON", (m, d) -> Reading.set("XXXX-" + season(m.word(1)))),
            Rule.of("every|each weekend", (m, d) -> Reading.set("XXXX-WXX-WE")),
            Rule.of(
                    "WEEKDAY PARTS",
                    (m, d) -> Reading.set("XXXX-WXX-" + m.at(0).weekday()
                            + CalendarWords.PARTS.get(
                                    m.word(1).substring(0, m.word(1).length() - 1)))),
            Rule.of(
                    "WEEKDAY",
                    (m, d) -> m.word(0).endsWith("days")
                            ? Reading.set("XXXX-WXX-" + m.at(0).weekday())
                            : null),
            Rule.of(
                    "once|twice|thrice a|an|each|every|per UNIT",
                    (m, d) -> Reading.set(m.unit(2).duration("1"))),
            Rule.of(
                    "QTY times a|an|each|every|per UNIT",
                    (m, d) -> Reading.set(m.unit(3).duration("1"))),
            Rule.of(
                    "per UNIT",
                    (m, d) -> m.unit(1).compareTo(Grain.DAY) < 0
                            ? null
                            : Reading.set(m.unit(1).duration("1"))),
            Rule.of("year - round", (m, d) -> Reading.duration("P1Y")));

    private DurationRules() {}

    private static String season(String word) {
        return switch (CalendarWords.SEASONS.getOrDefault(word, 3)) {
            case 3 -> "SP";
            case 6 -> "SU";
            case 9 -> "FA";
            default -> "WI";
        };
    }

    private static @Nullable Reading counted(Match m, int quantity, int unit) {
        Token count = m.at(quantity);
        Grain grain = m.unit(unit);
        boolean plural = m.at(unit).isPlural();
        // "A second", "one quarter of" say little of time.
        boolean share = !plural && count.whole() == 1 && (grain == Grain.SECOND || grain == Grain.QUARTER);
        boolean mismatch = count.kind() == Token.Kind.SOME && !plural && !m.is(1, "-");
        if (share || mismatch || Lookalikes.age(m)) {
            return null;
        }
        return count.is("a", "an") && grain.compareTo(Grain.DAY) >= 0 && perUnit(m)
                ? Reading.set(grain.duration("1"))
                : lasting(m, unit, count.count());
    }

    /// "$30 million a year", "twenty times a day", "four flights a week": the amount stands before it.
    private static boolean perUnit(Match m) {
        Token before = m.before(1);
        boolean amount = before.kind() == Token.Kind.NUMBER
                || before.is("million", "billion", "trillion", "percent", "%", "times");
        for (int i = 2; i <= 4 && !amount && before.word().endsWith("s"); i++) {
            amount = m.before(i).kind() == Token.Kind.NUMBER;
        }
        return amount;
    }

    private static Reading lasting(Match m, int unit, String count) {
        Grain grain = m.unit(unit);
        String half = switch (grain) {
            case MINUTE -> "30S";
            case HOUR -> "30M";
            case YEAR -> "6M";
            default -> "";
        };
        return Reading.duration(
                count.endsWith(".5") && !half.isEmpty()
                        ? grain.duration(count.substring(0, count.length() - 2)) + half
                        : grain.duration(count));
    }

    private static @Nullable Reading between(Match m) {
        Grain grain = m.unit(7);
        Token from = m.at(0);
        Token to = m.at(4);
        boolean ascends = to.number() > from.number() || from.is("a", "an");
        return ascends
                        && !m.after(1).is("old")
                        && !(m.after(1).is("-") && m.after(2).is("old"))
                ? Reading.duration(grain.duration("X"))
                : null;
    }

    private static @Nullable Reading half(Match m) {
        String count = m.at(0).count();
        return count.equals("X") ? null : lasting(m, 1, count + ".5");
    }

    private static @Nullable Reading two(Match m) {
        Grain large = m.unit(1);
        Grain small = m.unit(5);
        if (large.compareTo(small) <= 0 || m.after(1).is("ago", "old")) {
            return null;
        }
        String first = large.duration(m.at(0).count());
        String second = small.duration(m.at(4).count());
        boolean clock = first.startsWith("PT");
        return Reading.duration(first + (clock ? second.substring(2) : second.substring(1)));
    }

    private static Reading halfOf(Grain unit) {
        return Reading.duration(
                switch (unit) {
                    case MINUTE -> "PT30S";
                    case HOUR -> "PT30M";
                    case DAY -> "PT12H";
                    case YEAR -> "P6M";
                    case DECADE -> "P5Y";
                    case CENTURY -> "P50Y";
                    default -> unit.duration("0.5");
                });
    }

    /// Years alone; not "light years", "two-years", "the '90s years".
    private static @Nullable Reading plural(Match m) {
        Token before = m.before(1);
        boolean compound = before.is("light", "man", "dog", "teen", "golden", "'", "-", "s");
        return compound || m.after(1).is("old") ? null : lasting(m, 0, "X");
    }
}
