package clew.work;

import clew.item.Item;
import clew.item.Page;
import clew.time.EdtfDate;
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
        Optional<Dating> dating = item.published() == null ? Dating.of(text) : Optional.empty();
        EdtfDate published = item.published() == null ? dating.map(Dating::date).orElse(null) : item.published();
        Dating.From from = item.published() == null ? dating.map(Dating::from).orElse(null) : Dating.From.SENDER;
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
                published,
                from,
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
