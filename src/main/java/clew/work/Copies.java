package clew.work;

import clew.item.Item;
import clew.item.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/// Reads new items as copies of works.
///
/// @param asOf the day of the version being written
/// @param pages the text of a page by its hash
record Copies(LocalDate asOf, Function<String, String> pages) {
    Copy of(Item item) {
        String text = pages.apply(item.page());
        Optional<Dating> dating = Dating.of(text);
        LocalDate seen = item.seen().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate outBy =
                dating.map(d -> d.date().last()).filter(d -> d.isBefore(seen)).orElse(seen);
        TitleForm form = TitleForm.of(item.title(), item.authors(), item.venue() == null ? "" : item.venue());
        return new Copy(
                item.id(),
                item.ref(),
                item.url(),
                item.title(),
                item.authors(),
                dating.map(Dating::date).orElse(null),
                dating.map(Dating::from).orElse(null),
                seen,
                item.venue(),
                item.kind(),
                item.status() == null ? form.status() : item.status(),
                item.feed(),
                item.depth(),
                item.page(),
                outBy,
                !outBy.isAfter(asOf),
                form.role(),
                "first copy found",
                false,
                Sketch.of(text.substring(Page.body(text))).written());
    }
}
