package clew.collect;

import org.jspecify.annotations.Nullable;

/// Something in a brief that is worth a search.
///
/// @param kind what sort of thing
/// @param subject its id in the brief
/// @param tension the id of the tension it belongs to, if it does
/// @param moved the version in which it last moved; 0 if such things do not move
/// @param words what to search for
/// @param why it is worth a search, in words
public record Lead(Kind kind, String subject, @Nullable String tension, int moved, String words, String why) {
    /// What sort of thing a lead is, in the order in which they take turns.
    public enum Kind {
        /// An open question.
        TENSION,
        /// Somebody who takes a side in one.
        VOICE,
        /// A work on which much rests.
        WORK,
        /// Something that is missing.
        GAP
    }
}
