package clew.time;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a text speaks of time, and what it says, as ISO-TimeML has it (TIMEX3; ISO 24617-1).
///
/// @param start of the expression in the text, in characters
/// @param end exclusive
/// @param value its normal form: `2000-01-07`, `2000-W03`, `2000-Q1`, `P3M`, `PRESENT_REF`, ...
/// @param on the calendar date that it names, as precise as it is known; `null` where it names none
public record TimeExpression(
        int start,
        int end,
        Type type,
        String value,
        @Nullable EdtfDate on) {
    /// What sort of expression it is.
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /// The calendar date that it names, if it names one.
    public Optional<EdtfDate> date() {
        return Optional.ofNullable(on);
    }
}
