package clew.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Quarters and halves of years, and the year before them that results are compared with.
final class QuarterRules {
    static final List<Rule> RULES = List.of(
            Rule.of("ORDINAL -? fiscal? quarter of? fiscal? YEAR", (m, d) -> quarter(m.number(6), m.number(0))),
            Rule.of("ORDINAL -? fiscal? quarter of? last|this|next year", (m, d) -> quarterOf(m, d, 0, 5)),
            Rule.of("last|this|next year ' s fiscal? ORDINAL -? quarter", (m, d) -> quarterOf(m, d, 5, 0)),
            Rule.of("YEAR ' s ORDINAL -? quarter", (m, d) -> quarter(m.number(0), m.number(3))),
            Rule.of("fiscal YEAR ORDINAL -? quarter", (m, d) -> quarter(m.number(1), m.number(2))),
            Rule.of("YEAR fiscal? ORDINAL -? quarter", (m, d) -> quarter(m.number(0), m.number(2))),
            Rule.of("fiscal ORDINAL -? quarter", (m, d) -> quarterNear(m, d, m.number(1))),
            Rule.of("ORDINAL -? fiscal? quarter", (m, d) -> quarterNear(m, d, m.number(0))),
            Rule.of("q NUMBER ' YEAR2", (m, d) -> quarter(DateRules.century(m.number(3)), m.number(1))),
            Rule.of("q NUMBER of? YEAR", (m, d) -> quarter(m.number(3), m.number(1))),
            Rule.of("q NUMBER", (m, d) -> m.at(1).glued() ? quarterNear(m, d, m.number(1)) : null),
            Rule.of("YEAR q NUMBER", (m, d) -> quarter(m.number(0), m.number(2))),
            Rule.of("NUMBER q YEAR", (m, d) -> m.at(1).glued() ? quarter(m.number(2), m.number(0)) : null),
            Rule.of("ORDINAL -? half of? fiscal? YEAR", (m, d) -> half(m.number(5), m.number(0))),
            Rule.of("ORDINAL -? half of? last|this|next|the year", (m, d) -> halfOf(m, d)),
            Rule.of("(the) ORDINAL -? half", (m, d) -> m.after(1).is("of") ? null : halfNear(m, d, m.number(1))),
            Rule.of("ORDINAL - half", (m, d) -> halfNear(m, d, m.number(0))),
            Rule.of("h NUMBER of? YEAR", (m, d) -> half(m.number(3), m.number(1))),
            Rule.of(
                    "YEAR quarter|period",
                    (m, d) -> d.reportsQuarter() ? d.quarterIn(m.number(0)) : Reading.date(Period.year(m.number(0)))),
            Rule.of(
                    "same|comparable|corresponding|like quarter|period of|in? YEAR",
                    (m, d) -> d.quarterIn(m.number(3))),
            Rule.of("same|comparable|corresponding|like quarter|period last year", (m, d) -> d.yearBefore()),
            Rule.of(
                    "same|comparable|corresponding|like quarter|period a year earlier|ago|before",
                    (m, d) -> d.yearBefore()),
            Rule.of(
                    "same|comparable|corresponding|like quarter|period of the previous|prior|preceding year",
                    (m, d) -> d.yearBefore()),
            Rule.of("prior - year quarter|period", (m, d) -> d.yearBefore()),
            Rule.of("the|its quarter (ended|ending|to) (MONTH) (DAY)", (m, d) -> ended(m, d)),
            Rule.of("the quarter", (m, d) -> d.reportedQuarter()),
            Rule.of("the latest quarter", (m, d) -> d.fromNow(Grain.QUARTER, -1)),
            Rule.of("the most? recent quarter", (m, d) -> d.fromNow(Grain.QUARTER, -1)),
            Rule.of("a year - earlier|ago", (m, d) -> d.yearBefore()),
            Rule.of("the year -? earlier|ago ORDINAL -? quarter", (m, d) -> yearBefore(quarterNear(m, d, m.number(4)))),
            Rule.of("the year -? earlier|ago|before quarter|half|period", (m, d) -> d.yearBefore()),
            Rule.of("year -? earlier|ago ORDINAL -? quarter", (m, d) -> yearBefore(quarterNear(m, d, m.number(3)))),
            Rule.of("year -? earlier|ago quarter|half|period", (m, d) -> d.yearBefore()),
            Rule.of("year - earlier|ago", (m, d) -> d.yearBefore()));

    private QuarterRules() {}

    private static Period inYear(int year, int quarter) {
        return Period.of(Grain.QUARTER, LocalDate.of(year, 3 * quarter - 2, 1));
    }

    private static @Nullable Reading quarter(int year, int quarter) {
        return quarter < 1 || quarter > 4 ? null : Reading.date(inYear(year, quarter));
    }

    /// The quarter that most of such three months lie in: a company's year need not end in December.
    private static @Nullable Reading ended(Match m, Discourse d) {
        Reading end = DateRules.day(m, d, m.at(3), m.at(4));
        return end == null || end.period() == null
                ? d.reportedQuarter()
                : Reading.date(Period.of(Grain.QUARTER, end.period().first().minusDays(45)));
    }

    private static @Nullable Reading quarterOf(Match m, Discourse d, int quarter, int which) {
        LocalDate now = d.written();
        return now == null ? null : quarter(now.getYear() + m.direction(which), m.number(quarter));
    }

    private static @Nullable Reading quarterNear(Match m, Discourse d, int quarter) {
        return quarter < 1 || quarter > 4 ? null : d.nearest(m, "XXXX-Q" + quarter, y -> inYear(y, quarter));
    }

    private static @Nullable Reading yearBefore(@Nullable Reading quarter) {
        return quarter == null || quarter.period() == null
                ? quarter
                : Reading.date(quarter.period().plus(-4)).asAside();
    }

    private static Period halfIn(int year, int half) {
        return Period.of(Grain.HALF, LocalDate.of(year, half == 1 ? 1 : 7, 1));
    }

    private static @Nullable Reading half(int year, int half) {
        return half < 1 || half > 2 ? null : Reading.date(halfIn(year, half));
    }

    private static @Nullable Reading halfOf(Match m, Discourse d) {
        LocalDate now = d.written();
        return now == null ? null : half(now.getYear() + m.direction(4), m.number(0));
    }

    private static @Nullable Reading halfNear(Match m, Discourse d, int half) {
        return half < 1 || half > 2 ? null : d.nearest(m, "XXXX-H" + half, y -> halfIn(y, half));
    }
}
