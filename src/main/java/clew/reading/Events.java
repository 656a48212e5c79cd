package clew.reading;

import clew.text.Span;
import clew.time.EdtfDate;
import clew.time.TimeExpression;
import clew.time.TimeExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads what happened, and when, out of a report. A sentence that names no date tells of the report's own day.
public final class Events {
    /// What may name a date: a look that costs little before the sentence is read for one.
    private static final Pattern MAY_NAME = Pattern.compile(
            "\\b(?:1[5-9]|20)\\d\\d\\b|\\bago\\b|\\byesterday\\b"
                    + "|\\blast (?:week|month|year|spring|summer|autumn|fall|winter|[A-Z])",
            Pattern.CASE_INSENSITIVE);
    /// A date after such a word bounds a time; nothing is said to have happened on it.
    private static final Pattern BOUNDS = Pattern.compile(
            "(?:\\b(?:since|until|till|before|after|than|from|to|by|through|between|circa)|\\bpre|\\bpost)[ -]$",
            Pattern.CASE_INSENSITIVE);
    /// What stands between brackets and a date in them: a reference, not a report.
    private static final Pattern REFERENCE = Pattern.compile("[(\\[][^)\\]]*\\p{L}[^)\\]]*$");
    private static final int MOST_WORDS = 35;

    private Events() {}

    /// Whether a sentence may name a date.
    static boolean mayNameADate(String sentence) {
        return MAY_NAME.matcher(sentence).find();
    }

    /// What a sentence tells of the time before it: nothing unless it can be read by itself, says that something
    /// happened on a date it names, and speaks of others than the writer.
    ///
    /// @param passage the sentence
    /// @param told when the text is of; a date relative to it ("last year") is read only if the day is known
    public static Optional<Event> recalled(Passage passage, EdtfDate told) {
        String sentence = passage.quote();
        String line = sentence.replaceAll("\\s+", " ");
        if (!mayNameADate(line)
                || Standalone.ofItsWriter(line)
                || line.split(" ").length > MOST_WORDS
                || !Standalone.fits(line)
                || Standalone.cutsAQuotation(line)) {
            return Optional.empty();
        }
        TreeSet<EdtfDate> dates = new TreeSet<>();
        for (TimeExpression named : TimeExpressions.find(sentence, told.first())) {
            named.date().filter(d -> past(d, told, sentence, named)).ifPresent(dates::add);
        }
        Span span = new Span(0, sentence.length());
        return dates.size() == 1
                ? Optional.of(new Event(passage.item(), span, sentence, dates.first(), true, told.first(), 0))
                : Optional.empty();
    }

    private static boolean past(EdtfDate date, EdtfDate told, String sentence, TimeExpression named) {
        String before = sentence.substring(0, named.start());
        boolean readable = told.precision() == EdtfDate.Precision.DAY
                || sentence.substring(named.start(), named.end())
                        .contains(date.value().substring(0, 4));
        return readable
                && date.surelyBefore(told)
                && !BOUNDS.matcher(before).find()
                && !REFERENCE.matcher(before).find();
    }

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
