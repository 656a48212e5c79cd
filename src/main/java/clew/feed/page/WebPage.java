package clew.feed.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a page says, and where it says so.
///
/// @param text the main text, plain; empty where none was found
/// @param published an EDTF date or an instant; never the day on which the page was fetched
/// @param site the name of the site
/// @param address where it came from, or the address it gives as its own
/// @param from where title, authors and date were found, for people
public record WebPage(
        String text,
        @Nullable String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String site,
        @Nullable String address,
        String from) {
    public WebPage {
        authors = List.copyOf(authors);
    }
}
