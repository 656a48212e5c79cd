/// Syndication feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom, CDF and JSON Feed, however broken.
/// In: bytes, what their sender called them, and their address. Out: entries, or one line that says what is wrong.
/// No document type is ever read, so no entity can reach a file or grow. Must not know: how the bytes were fetched.
@NullMarked
package clew.feed.syndication;

import org.jspecify.annotations.NullMarked;
