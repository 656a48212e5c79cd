package clew.work;

import clew.item.Depth;
import clew.item.EdtfDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One address of a work: what its item says of it.
///
/// @param item the item's id
/// @param page the hash of the snapshot that passages of this copy point into
/// @param certain whether it was surely out by the as-of day of the cycle that took it in; a copy that was not is
///     listed, but dates nothing, changes no status and carries no sentence
/// @param because why it is a copy of this work, for a person to read
public record Copy(
        String item,
        @Nullable String ref,
        @Nullable String url,
        String title,
        List<String> authors,
        @Nullable EdtfDate published,
        @Nullable String venue,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String feed,
        Depth depth,
        String page,
        boolean certain,
        String because) {
    public Copy {
        authors = List.copyOf(authors);
    }
}
