/// Feeds on the web: fetches what stands at an address and hands it to the reader for its kind.
/// In: an address and what it last said of its state. Out: entries, or why there are none.
/// Must not know: how a feed is written, or when it is asked again.
@NullMarked
package clew.feed.web;

import org.jspecify.annotations.NullMarked;
