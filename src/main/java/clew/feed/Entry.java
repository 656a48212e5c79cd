package clew.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing a feed brought, with the fields as its sender wrote them. At least one of `url`, `title` and `text` is
/// there.
///
/// @param ref the sender's own id
/// @param text plain text, already free of markup
/// @param published an EDTF date as the sender wrote it, checked when the item is made
/// @param seen when it was first seen, if the sender says so: an ISO instant or day
/// @param raw the bytes as they arrived
/// @param mediaType of `raw`
/// @param where the place in the feed, for messages: `items.jsonl line 12`
public record Entry(
        @Nullable String ref,
        @Nullable String url,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String venue,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String text,
        @Nullable String feed,
        @Nullable String seen,
        byte[] raw,
        String mediaType,
        String where) {
    public Entry {
        authors = List.copyOf(authors);
    }
    /// The same, of a feed by that name.
    public Entry of(String name) {
        return new Entry(
                ref, url, title, authors, published, venue, kind, status, text, name, seen, raw, mediaType, where);
    }
}
