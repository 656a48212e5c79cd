package clew.feed;

import clew.net.Validators;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a source says about the next time that it is read.
///
/// @param last to be shown to it then
/// @param fresh for how long it says that there is no need to ask again
/// @param movedTo where it says it is from now on, if it moved for good
public record NextTime(
        Validators last, Duration fresh, @Nullable String movedTo) {
    /// It says nothing.
    public static final NextTime UNKNOWN = new NextTime(Validators.NONE, Duration.ZERO, null);
}
