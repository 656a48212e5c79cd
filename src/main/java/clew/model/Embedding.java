package clew.model;

import java.util.List;

/// A text as vectors.
///
/// @param whole what [Embedder#embed] gives
/// @param pieces one for each word or part of a word, in order, as it is meant in this text
public record Embedding(Vector whole, List<Vector> pieces) {
    public Embedding {
        pieces = List.copyOf(pieces);
    }
}
