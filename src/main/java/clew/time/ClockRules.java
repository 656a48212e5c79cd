package clew.time;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times of day; the day is that which stands beside them, or the one spoken of.
final class ClockRules {
    static final List<Rule> RULES = List.of(
            Rule.of("CLOCK AMPM ZONE?", (m, d) -> clock(d, minutes(m), m.word(1))),
            Rule.of("HOUR AMPM ZONE?", (m, d) -> clock(d, m.number(0) * 60, m.word(1))),
            Rule.of("HOUR o ' clock", (m, d) -> clock(d, m.number(0) * 60, "")),
            Rule.of("CLOCK ZONE", (m, d) -> clock(d, minutes(m), "")),
            Rule.of("CLOCK hours|hrs|h ZONE?", (m, d) -> clock(d, minutes(m), "")),
            Rule.of(
                    "CLOCK",
                    (m, d) -> m.before(1).is("at", "until", "till", "by", "after", "before", "around", "about")
                            ? clock(d, minutes(m), "")
                            : null),
            Rule.of("HOURS gmt|utc|hours|hrs", (m, d) -> clock(d, m.number(0) / 100 * 60 + m.number(0) % 100, "")),
            Rule.of("half past HOUR", (m, d) -> clock(d, m.number(2) * 60 + 30, "")),
            Rule.of("quarter past HOUR", (m, d) -> clock(d, m.number(2) * 60 + 15, "")),
            Rule.of("quarter to HOUR", (m, d) -> clock(d, m.number(2) * 60 - 15, "")),
            Rule.of("noon|midday|midnight", (m, d) -> of(d, CalendarWords.PARTS.get(m.word(0)))),
            Rule.of("mid -? morning|afternoon|evening", (m, d) -> of(d, CalendarWords.PARTS.get(m.word(2)))),
            Rule.of("midmorning|midafternoon", (m, d) -> of(d, CalendarWords.PARTS.get(m.word(0)))));

    private ClockRules() {}

    private static int minutes(Match m) {
        return (int) m.at(0).number();
    }

    private static @Nullable Reading clock(Discourse d, int minutes, String half) {
        int hour = minutes / 60;
        int shifted = half.equals("pm") && hour < 12 ? hour + 12 : half.equals("am") && hour == 12 ? 0 : hour;
        return hour > 24 ? null : of(d, String.format(Locale.ROOT, "T%02d:%02d", shifted, minutes % 60));
    }

    private static @Nullable Reading of(Discourse d, @Nullable String clock) {
        Period day = d.today();
        return clock == null ? null : day == null ? Reading.clock(clock) : Reading.time(day, clock);
    }
}
