/// Web pages: the main text, the title, who wrote it and when, each with where it was found; and the feeds it names.
/// In: bytes, what their sender called them, and their address. Out: one entry, or one line that says what is wrong.
/// Must not know: how the bytes were fetched, or any one site.
@NullMarked
package clew.feed.page;

import org.jspecify.annotations.NullMarked;
