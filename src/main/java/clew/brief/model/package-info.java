/// Writes a brief with a language model.
/// In: the plain writer's draft and the ledger. Out: a draft whose narrative, stances, positions and questions are
/// retold, as far as the gate would have it.
/// Must not know: which model it is, storage, formats.
@NullMarked
package clew.brief.model;

import org.jspecify.annotations.NullMarked;
