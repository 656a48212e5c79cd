/// Text of PDF files. In: bytes or a file. Out: one entry, or one line that says what is wrong. A PDF is opened
/// only by [clew.feed.pdf.PdfChild], in a process of its own with little memory and little time, for such files
/// can take all of both. Must not know: how the bytes were fetched.
@NullMarked
package clew.feed.pdf;

import org.jspecify.annotations.NullMarked;
