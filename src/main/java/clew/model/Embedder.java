package clew.model;

import java.util.List;

/// Turns a text into a vector, so that texts of like meaning lie near each other. Thread-safe; the same text gives
/// the same vector on one machine (int8 arithmetic may differ in the last digits between processors).
public interface Embedder {
    /// The vector of a text: unit length. A long text counts by its beginning; an empty one has a vector too.
    ///
    /// @throws clew.ClewException if the model cannot be loaded or run
    Vector embed(String text);

    /// The vector of a text and those of its pieces. An embedder that knows no pieces gives the whole as the only one.
    ///
    /// @throws clew.ClewException if the model cannot be loaded or run
    default Embedding read(String text) {
        Vector whole = embed(text);
        return new Embedding(whole, List.of(whole));
    }
}
