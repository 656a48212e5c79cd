package clew.feed;

/// Understands one kind of thing that an address may answer with. Implementations touch no network, are stateless and
/// may
/// be shared between threads.
public interface BodyReader {
    /// Whether this looks like its kind, by what the sender says and by the first bytes.
    boolean reads(Received received);

    /// Reads it whole, or refuses it with one line that says what is wrong. Never throws for bad input.
    FetchResult read(Received received);
}
