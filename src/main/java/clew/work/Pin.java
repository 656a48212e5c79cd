package clew.work;

import clew.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A person's correction of who is who, or of what is printed: kept for ever, undone only by another pin. It names
/// items,
/// names, and sentences of stored versions, so that it outlives every work and voice they have been in.
///
/// @param number in the order in which they were made, from 1
/// @param about ids of items; names of voices; or of a sentence its id, the number of the version that has it, and its
///     words there: see [Kind]
/// @param text a title, a name, other words, the number of the pin undone; empty otherwise
public record Pin(int number, Instant made, Kind kind, List<String> about, String text) {
    /// What a pin says.
    public enum Kind {
        /// All items are copies of one work.
        ONE_WORK,
        /// The first item is a copy of no work that any of the others is a copy of.
        TWO_WORKS,
        /// The work of the one item bears this title.
        TITLE,
        /// All names are one voice.
        ONE_VOICE,
        /// The first name is not the voice that any of the others is.
        TWO_VOICES,
        /// The voice of the one name goes by this name.
        NAME,
        /// The sentence, and whatever repeats it, is not printed.
        REJECT,
        /// The sentence stays printed while its passages stand.
        KEEP,
        /// The sentence is printed in these words.
        REWORD,
        /// What the pin of that number says no longer holds.
        UNDO;

        /// Whether it is about items, not names.
        public boolean ofItems() {
            return this == ONE_WORK || this == TWO_WORKS || this == TITLE;
        }

        /// Whether it is about a sentence.
        public boolean ofSentences() {
            return this == REJECT || this == KEEP || this == REWORD;
        }
    }

    public Pin {
        about = List.copyOf(about);
    }

    /// What it says, in a sentence without a full stop.
    ///
    /// @param title how a person knows an item, by its id
    public String said(UnaryOperator<String> title) {
        List<String> named = about.stream()
                .map(a -> "“" + (kind.ofItems() ? title.apply(a) : a) + "”")
                .toList();
        String first = named.isEmpty() ? "" : named.getFirst();
        String others = named.stream().skip(1).distinct().collect(Collectors.joining(", "));
        return switch (kind) {
            case ONE_WORK -> Words.counted(about.size(), "page") + " are one work: " + named(named);
            case TWO_WORKS -> first + " is not a copy of " + others;
            case TITLE -> first + " bears the title “" + text + "”";
            case ONE_VOICE -> first + " is also " + others;
            case TWO_VOICES -> first + " is not " + others;
            case NAME -> first + " goes by “" + text + "”";
            case REJECT -> named.getLast() + " is not printed";
            case KEEP -> named.getLast() + " stays printed";
            case REWORD -> named.getLast() + " is put as “" + text.replaceFirst("[.]$", "") + "”";
            case UNDO -> "pin " + text + " no longer holds";
        };
    }

    private static String named(List<String> titles) {
        return titles.stream().distinct().collect(Collectors.joining(", "));
    }
}
