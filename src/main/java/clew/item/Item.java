package clew.item;

import clew.time.EdtfDate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing found at one address at one time.
///
/// @param id stable: `i` and twelve hexadecimal digits of the hash of the bytes as they arrived
/// @param ref the sender's own id, exported as it came
/// @param title as the sender wrote it; empty when there is none
/// @param published what the sender says, at the sender's precision
/// @param seen when this store first had it, or earlier if the sender says so
/// @param seenBySender whether `seen` is the sender's word
/// @param raw the snapshot of the bytes as they arrived
/// @param page the snapshot of the text that passages point into
/// @param depth how much of it there was to read
public record Item(
        String id,
        @Nullable String ref,
        @Nullable String url,
        String title,
        List<String> authors,
        @Nullable EdtfDate published,
        @Nullable String venue,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String feed,
        Instant seen,
        boolean seenBySender,
        String raw,
        String page,
        Depth depth) {
    public Item {
        authors = List.copyOf(authors);
    }
}
