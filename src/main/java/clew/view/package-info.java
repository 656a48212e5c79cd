/// What the command line and the pages do alike: files taken in, feeds found and followed, feeds asked.
/// In: what a person wrote or chose. Out: what came of it, in words that both can show.
/// Must not know: SQL, HTML, options of the command line.
@NullMarked
package clew.view;

import org.jspecify.annotations.NullMarked;
