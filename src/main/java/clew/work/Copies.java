package clew.work;

import clew.item.Item;
import clew.item.Page;
import clew.time.EdtfDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        LocalDate outBy = outBy(item, published, seen);
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

    /// The day by which an item was surely out: the last its date may mean, the month of its arXiv number, or the day
    /// it was first seen, whichever is first.
    private static LocalDate outBy(Item item, @Nullable EdtfDate published, LocalDate seen) {
        LocalDate out = published != null && published.last().isBefore(seen) ? published.last() : seen;
        for (Identifier identifier : Identifier.of(item.url(), item.title())) {
            Optional<EdtfDate> month = identifier instanceof Identifier.Arxiv a ? a.month() : Optional.empty();
            if (month.isPresent() && month.get().last().isBefore(out)) {
                out = month.get().last();
            }
        }
        return out;
    }
}
