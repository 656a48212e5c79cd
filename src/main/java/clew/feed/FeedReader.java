package clew.feed;

/// Reads one kind of feed. Implementations may be shared between threads.
public interface FeedReader {
    /// Whether this reader is the one for that feed.
    boolean reads(Feed feed);

    /// Reads the feed whole, or refuses it with one line that says what is wrong and where. Never throws for bad
    /// input.
    FetchResult read(Feed feed);

    /// Reads what is new in the feed.
    ///
    /// @param before what this reader gave to be remembered when it last read the feed
    default FetchResult read(Feed feed, Memory before) {
        return read(feed);
    }

    /// Who is asked: feeds with the same answer are read one after another. The feed itself if nobody shares it.
    default String asks(Feed feed) {
        return feed.location();
    }
}
