/// Feeds that are files: JSON Lines, plain text, HTML pages, BibTeX and RIS; and folders of them, read as they
/// change.
/// In: a path, and what was noted of a folder before. Out: entries, or one line that says what is wrong and where.
/// Must not know: what becomes of the entries.
@NullMarked
package clew.feed.file;

import org.jspecify.annotations.NullMarked;
