/// Feeds that are files: JSON Lines, plain text and HTML pages.
/// In: a path. Out: entries, or one line that says what is wrong and where.
/// Must not know: what becomes of the entries.
@NullMarked
package clew.feed.file;

import org.jspecify.annotations.NullMarked;
