package clew.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the expressions of time in an English text.
public final class TimeExpressions {
    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b");

    private TimeExpressions() {}

    /// The expressions of time in a text, in their order; none overlaps another.
    ///
    /// @param written the day on which the text was written, from which "last Tuesday" counts; `null` if not known,
    ///     and then only what needs no such day is resolved
    public static List<TimeExpression> find(String text, @Nullable LocalDate written) {
        List<TimeExpression> found = new ArrayList<>();
        Matcher m = ISO.matcher(text);
        while (m.find()) {
            EdtfDate.parse(m.group())
                    .ifPresent(d ->
                            found.add(new TimeExpression(m.start(), m.end(), TimeExpression.Type.DATE, d.value(), d)));
        }
        return found;
    }
}
