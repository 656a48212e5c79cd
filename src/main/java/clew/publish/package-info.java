/// **Where does it go?** A brief as JSON, Markdown, a single HTML page or BibTeX.
/// In: a brief. Out: text, and pictures for pages as SVG. The JSON follows the published schema.
/// Must not know: how the brief came to be.
@NullMarked
package clew.publish;

import org.jspecify.annotations.NullMarked;
