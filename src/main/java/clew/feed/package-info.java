/// **What do we watch?** A feed is anything items are read from: a web feed, a page, a search, a file.
/// In: a [clew.feed.Feed]. Out: a sealed [clew.feed.FetchResult] of [clew.feed.Entry] values, as the sender wrote them.
/// The top level is the contract; each sub-package is one way to read, and only `App` names them.
/// Must not know: items, works, threads, or where anything is stored.
@NullMarked
package clew.feed;

import org.jspecify.annotations.NullMarked;
