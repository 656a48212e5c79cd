package clew.feed;

import java.util.List;

/// What came of reading a feed.
public sealed interface FetchResult {
    /// The feed was read whole.
    record Fetched(List<Entry> entries) implements FetchResult {
        public Fetched {
            entries = List.copyOf(entries);
        }
    }

    /// The feed cannot be used; nothing of it was taken.
    ///
    /// @param why one line: what, where, what to do
    record Refused(String why) implements FetchResult {}
}
