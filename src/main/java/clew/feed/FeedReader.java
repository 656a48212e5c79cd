package clew.feed;

/// Reads one kind of feed. Implementations are stateless and may be shared between threads.
public interface FeedReader {
    /// Whether this reader is the one for that feed.
    boolean reads(Feed feed);

    /// Reads the feed whole, or refuses it with one line that says what is wrong and where. Never throws for bad
    /// input.
    FetchResult read(Feed feed);
}
