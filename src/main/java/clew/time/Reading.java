package clew.time;

import org.jspecify.annotations.Nullable;

/// What an expression of time means.
///
/// @param value in TIMEX3
/// @param period the stretch of the calendar that it names, `null` where it names none
/// @param clock the time of day in it: `T09:00`, `TMO`, or nothing
/// @param aside whether it is only compared with, so that nothing counts from it
record Reading(
        TimeExpression.Type type, String value, @Nullable Period period, String clock, boolean aside) {

    private Reading(TimeExpression.Type type, String value, @Nullable Period period, String clock) {
        this(type, value, period, clock, false);
    }

    static Reading date(Period period) {
        return new Reading(TimeExpression.Type.DATE, period.value(), period, "");
    }

    /// A date of which only the form is known: `XXXX-WXX`.
    static Reading date(String value) {
        return new Reading(TimeExpression.Type.DATE, value, null, "");
    }

    static Reading duration(String value) {
        return new Reading(TimeExpression.Type.DURATION, value, null, "");
    }

    static Reading set(String value) {
        return new Reading(TimeExpression.Type.SET, value, null, "");
    }

    /// A time of day whose day is not known.
    static Reading clock(String clock) {
        return new Reading(TimeExpression.Type.TIME, "XXXX-XX-XX" + clock, null, clock);
    }

    /// A time of a day.
    static Reading time(Period day, String clock) {
        return new Reading(TimeExpression.Type.TIME, day.value() + clock, day, clock);
    }

    /// The same, only compared with.
    Reading asAside() {
        return new Reading(type, value, period, clock, true);
    }

    /// Whether it is one day without a time.
    boolean isDay() {
        return type == TimeExpression.Type.DATE && period != null && period.grain() == Grain.DAY;
    }
}
