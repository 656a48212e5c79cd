package clew.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of reading a feed.
public sealed interface FetchResult {
    /// The feed was read whole.
    ///
    /// @param next what to go by when it is read again
    /// @param refused a line for each part of it that could not be used
    /// @param beyond how many entries were left because there were more than are taken at once
    record Fetched(List<Entry> entries, NextTime next, List<String> refused, int beyond) implements FetchResult {
        public Fetched {
            entries = List.copyOf(entries);
            refused = List.copyOf(refused);
        }

        /// Of a source of which all could be used.
        public Fetched(List<Entry> entries, NextTime next) {
            this(entries, next, List.of(), 0);
        }

        /// Of a source that says nothing about the next time.
        public Fetched(List<Entry> entries) {
            this(entries, NextTime.UNKNOWN);
        }
    }

    /// The feed is as it was when it was last read.
    ///
    /// @param fresh for how long it says that there is no need to ask again
    record Unchanged(Duration fresh) implements FetchResult {}

    /// Nothing was taken.
    sealed interface Nothing extends FetchResult {
        /// One line: what, where, what to do.
        String why();
    }

    /// There was a feed, and there will be none again.
    record Gone(String why) implements Nothing {}

    /// We are asked to come later.
    ///
    /// @param until not before then, if a time was given
    record Later(String why, Optional<Instant> until) implements Nothing {}

    /// It did not work this time.
    record Failed(String why) implements Nothing {}

    /// Nobody was asked, because what is set here does not allow it. It costs nobody anything to try again.
    record Barred(String why) implements Nothing {}

    /// The feed cannot be used as it is.
    record Refused(String why) implements Nothing {}
}
