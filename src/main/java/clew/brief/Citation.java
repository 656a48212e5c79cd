package clew.brief;

import clew.reading.Passage;
import java.util.List;

/// A source and the passages of it that carry a sentence.
///
/// @param source the number of the source in this brief; 0 in a draft, before sources are numbered
/// @param work the work behind the source
/// @param passages at least one
public record Citation(int source, String work, List<Passage> passages) {
    public Citation {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("a citation names a passage");
        }
    }
}
