package clew.feed;

import clew.net.Validators;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What to go by the next time that a source is read.
///
/// @param memory given to the reader then
/// @param fresh for how long the source says that there is no need to ask again
/// @param movedTo where it says it is from now on, if it moved for good
public record NextTime(
        Memory memory, Duration fresh, @Nullable String movedTo) {
    /// It says nothing.
    public static final NextTime UNKNOWN = new NextTime(Memory.NONE, Duration.ZERO, null);

    /// Of a reader that notes nothing for itself.
    public NextTime(Validators last, Duration fresh, @Nullable String movedTo) {
        this(new Memory(last, ""), fresh, movedTo);
    }
}
