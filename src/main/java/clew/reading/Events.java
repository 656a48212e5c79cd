package clew.reading;

import clew.text.Span;
import clew.time.EdtfDate;
import clew.time.TimeExpression;
import clew.time.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Reads what happened, and when, out of a report. A sentence that names no date tells of the report's own day.
public final class Events {
    private Events() {}

    /// The events of a text, in its order.
    ///
    /// @param item the item whose text it is
    /// @param sentences where its sentences stand, in order
    /// @param told the day the text is of, from which "last Tuesday" counts
    public static List<Event> of(String item, String text, List<Span> sentences, LocalDate told) {
        List<TimeExpression> expressions = TimeExpressions.find(text, told);
        List<Event> events = new ArrayList<>();
        int next = 0;
        for (int place = 0; place < sentences.size(); place++) {
            Span span = sentences.get(place);
            TreeSet<EdtfDate> dates = new TreeSet<>();
            while (next < expressions.size() && expressions.get(next).start() < span.end()) {
                expressions.get(next).date().ifPresent(dates::add);
                next++;
            }
            String sentence = span.of(text);
            for (EdtfDate date : dates) {
                events.add(new Event(item, span, sentence, date, true, told, place));
            }
            if (dates.isEmpty()) {
                events.add(new Event(item, span, sentence, EdtfDate.of(told), false, told, place));
            }
        }
        return events;
    }
}
