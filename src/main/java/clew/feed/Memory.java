package clew.feed;

import clew.net.Validators;

/// What a reader said when it last read a feed, and is told when it reads it again.
///
/// @param last what the source said of its state
/// @param mark what the reader noted for itself, in its own words; empty the first time
public record Memory(Validators last, String mark) {
    /// Of the first time.
    public static final Memory NONE = new Memory(Validators.NONE, "");
}
