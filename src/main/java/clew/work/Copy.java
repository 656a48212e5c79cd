package clew.work;

import clew.item.Depth;
import clew.time.EdtfDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One address of a work: what its item says of it.
///
/// @param item the item's id
/// @param page the hash of the snapshot that passages of this copy point into
/// @param published when it was published, as precisely as that is known
/// @param dated where that date comes from; `null` without a date
/// @param seen the day it was first seen, which says nothing of when it was published
/// @param outBy the day by which it was surely out: the last day its date may mean, or the day it was first seen
/// @param certain whether that day lies within the version being written; a copy that may be later is listed, but
///     dates nothing, changes no status and carries no sentence
/// @param role what it is to the work: a copy, or a publisher's notice on it
/// @param because why it is a copy of this work, for a person to read
/// @param unsettled whether only a weak bond holds it here, or a bond of it was dropped: it is looked at again whenever
///     its group is touched
/// @param sketch a small stand-in for its text, by which copies of one text are told
public record Copy(
        String item,
        @Nullable String ref,
        @Nullable String url,
        String title,
        List<String> authors,
        @Nullable EdtfDate published,
        Dating.@Nullable From dated,
        LocalDate seen,
        @Nullable String venue,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String feed,
        Depth depth,
        String page,
        LocalDate outBy,
        boolean certain,
        Role role,
        String because,
        boolean unsettled,
        String sketch) {
    public Copy {
        authors = List.copyOf(authors);
    }

    /// When its sender says that it was published; what a copy is compared by.
    @Nullable
    EdtfDate stated() {
        return dated == Dating.From.SENDER ? published : null;
    }

    /// All of it that is compared, but for identifiers and text.
    List<Object> signature() {
        EdtfDate stated = stated();
        int year = stated == null ? 0 : stated.first().getYear();
        return List.of(title, authors, venue + "|" + kind, depth, year, Facts.elsewhere(url));
    }

    /// This copy as a version of that day sees it.
    Copy at(LocalDate asOf) {
        boolean out = !outBy.isAfter(asOf);
        return out == certain ? this : with(out, because, unsettled);
    }

    /// This copy as it stands in a group.
    Copy held(String why, boolean open) {
        return why.equals(because) && open == unsettled ? this : with(certain, why, open);
    }

    private Copy with(boolean out, String why, boolean open) {
        return new Copy(
                item, ref, url, title, authors, published, dated, seen, venue, kind, status, feed, depth, page, outBy,
                out, role, why, open, sketch);
    }
}
