/// Reads with a language model.
/// In: a page and what the rules read of it. Out: the same reading, with the claims that the model chose and put
/// better, as far as the rules and their sentences bear them out.
/// Must not know: which model it is, other items, the brief.
@NullMarked
package clew.reading.model;

import org.jspecify.annotations.NullMarked;
