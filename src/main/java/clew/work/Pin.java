package clew.work;

import java.time.Instant;
import java.util.List;

/// A person's correction of who is who: kept for ever, undone only by another pin. It names items, so that it outlives
/// every work they have been in.
///
/// @param number in the order in which they were made, from 1
/// @param items what it is about; see [Kind]
/// @param text a title, a name, the number of the pin undone; empty otherwise
public record Pin(int number, Instant made, Kind kind, List<String> items, String text) {
    /// What a pin says.
    public enum Kind {
        /// All items are copies of one work.
        TOGETHER,
        /// The first item is a copy of no work that any of the others is a copy of.
        APART,
        /// The work of the one item bears this title.
        TITLE,
        /// What the pin of that number says no longer holds.
        UNDO
    }

    public Pin {
        items = List.copyOf(items);
    }
}
