package clew.reading;

import clew.text.Span;
import clew.time.EdtfDate;
import java.time.LocalDate;

/// Something that a text says happened: one sentence, and the date it speaks of. A sentence that names two dates is
/// two events.
///
/// @param item the item whose text it stands in
/// @param span where the sentence stands in that text
/// @param sentence what it says, word for word
/// @param date when it happened, as precise as the sentence has it
/// @param stated whether the sentence names the date; if not, it is the text's own
/// @param told the day the text is of
/// @param place how many sentences of the text come before it
public record Event(
        String item, Span span, String sentence, EdtfDate date, boolean stated, LocalDate told, int place) {}
