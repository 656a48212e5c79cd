package clew.net;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of a request.
public sealed interface Answer {
    /// It was sent whole.
    ///
    /// @param body unpacked
    /// @param contentType as declared, if it was
    /// @param at where it was in the end
    /// @param movedForGood whether every redirect on the way there said that it is for good
    /// @param state what to ask with next time
    /// @param fresh for how long there is no need to ask again
    record Found(
            Body body, @Nullable String contentType, Address at, boolean movedForGood, Validators state, Duration fresh)
            implements Answer {}

    /// It is as it was when last asked.
    ///
    /// @param fresh for how long there is no need to ask again
    record Unchanged(Duration fresh) implements Answer {}

    /// It was there and will not be again (status 410).
    record Gone(String why) implements Answer {}

    /// We are asked to come later.
    ///
    /// @param until not before then, if a time was given
    record Later(String why, Optional<Instant> until) implements Answer {}

    /// It did not work this time.
    ///
    /// @param status what the server said, 0 if it did not say, or [#UNREACHED]
    /// @param said its own words, at most 64 KiB of them, where they were asked for; else nothing
    record Failed(String why, int status, byte[] said) implements Answer {
        /// There was no server to ask.
        public static final int UNREACHED = -1;

        static Failed unreached(String why) {
            return new Failed(why, UNREACHED, new byte[0]);
        }

        Failed(String why) {
            this(why, 0, new byte[0]);
        }
    }

    /// Nobody was asked, because the address is not of the public internet and the person has not named its host.
    record Barred(String why) implements Answer {}

    /// Clew does not take it, or does not go there.
    record Refused(String why) implements Answer {}
}
