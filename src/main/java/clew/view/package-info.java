/// What commands and pages do alike: files taken in, feeds found and asked, words looked up.
/// In: what a person wrote or chose. Out: what came of it or fits it, in words that both can show.
/// Must not know: SQL, pages and terminals.
@NullMarked
package clew.view;

import org.jspecify.annotations.NullMarked;
