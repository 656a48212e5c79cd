package clew.view;

import clew.item.Depth;
import clew.time.EdtfDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that was found.
///
/// @param thread the slug of its thread
/// @param version the version in which it was found; 0 before the first
/// @param kind what it is
/// @param id of the sentence or the item, or the number of the source
/// @param title the sentence itself, or what the source or item is called
/// @param passage where it fits; `null` where the title says all there is
/// @param place where the passage stands; `null` without one
/// @param voices who speaks
/// @param date when it appeared, or what it tells of happened; `null` if that is not known
/// @param depth how deep it was read; for a sentence, its sources
/// @param inBrief whether the version rests on it
/// @param why what became of it in the version
/// @param byWords whether it has the words
/// @param byMeaning whether it is near in meaning
/// @param score how well it fits; comparable within one kind
public record Hit(
        String thread,
        int version,
        Kind kind,
        String id,
        Excerpt title,
        @Nullable Excerpt passage,
        @Nullable Place place,
        List<String> voices,
        @Nullable EdtfDate date,
        Depth depth,
        boolean inBrief,
        String why,
        boolean byWords,
        boolean byMeaning,
        double score) {
    public Hit {
        voices = List.copyOf(voices);
    }

    /// What can be found.
    public enum Kind {
        /// A printed sentence of the latest version.
        SENTENCE,
        /// A source of the latest version.
        SOURCE,
        /// Whatever arrived, set aside or not.
        ITEM
    }

    /// Bytes of an item's page.
    public record Place(String item, int start, int end) {}
}
