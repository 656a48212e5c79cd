package clew.time;

import java.util.List;

/// Now, once, and some day: times that are no date.
final class VagueRules {
    private static final String PAST = "PAST_REF";
    private static final String PRESENT = "PRESENT_REF";
    private static final String FUTURE = "FUTURE_REF";

    static final List<Rule> RULES = List.of(
            Rule.of(
                    "now|currently|presently|nowadays",
                    (m, d) -> m.after(1).is("-") && m.after(1).glued() ? null : Reading.date(PRESENT)),
            Rule.of("right now", (m, d) -> Reading.date(PRESENT)),
            Rule.of("current|present - day", (m, d) -> Reading.date(PRESENT)),
            Rule.of("current", (m, d) -> Reading.date(PRESENT)),
            Rule.of("(at) present", (m, d) -> Reading.date(PRESENT)),
            Rule.of("(at) the present|moment", (m, d) -> Reading.date(PRESENT)),
            Rule.of("recently|lately", (m, d) -> Reading.date(PAST)),
            Rule.of("recent UNITS", (m, d) -> Reading.duration(m.unit(1).duration("X"))),
            Rule.of("recent", (m, d) -> Reading.date(PAST)),
            Rule.of("the recent? past", (m, d) -> measures(m.after(1)) ? null : Reading.date(PAST)),
            Rule.of("decades|centuries|years|months|weeks|days|hours|minutes ago", (m, d) -> Reading.date(PAST)),
            Rule.of("long ago", (m, d) -> Reading.date(PAST)),
            Rule.of(
                    "soon",
                    (m, d) ->
                            m.before(1).is("as", "too", "so") || m.after(1).is("after") ? null : Reading.date(FUTURE)),
            Rule.of("the near|foreseeable|immediate|distant? future", (m, d) -> Reading.date(FUTURE)),
            Rule.of("near|foreseeable future", (m, d) -> Reading.date(FUTURE)),
            Rule.of(
                    "future",
                    (m, d) -> Lookalikes.attribute(m.after(1)) || m.before(1).is("a") ? null : Reading.date(FUTURE)),
            Rule.of("a later date|time", (m, d) -> Reading.date(FUTURE)),
            Rule.of("(in) the short|near|long|medium -? term", (m, d) -> Reading.date(FUTURE)));

    private VagueRules() {}

    /// "The past two years", "the past week", "the past tense".
    private static boolean measures(Token t) {
        return t.counts()
                || t.unit() != null
                || t.weekday() > 0
                || t.month() > 0
                || t.is("tense")
                || CalendarWords.SEASONS.containsKey(t.word());
    }
}
