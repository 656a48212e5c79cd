package clew.feed;

import clew.net.Validators;

/// Reads one kind of feed. Implementations may be shared between threads.
public interface FeedReader {
    /// Whether this reader is the one for that feed.
    boolean reads(Feed feed);

    /// Reads the feed whole, or refuses it with one line that says what is wrong and where. Never throws for bad
    /// input.
    FetchResult read(Feed feed);

    /// Reads the feed unless it is as it was.
    ///
    /// @param last what it said of its state when it was last read
    default FetchResult read(Feed feed, Validators last) {
        return read(feed);
    }
}
