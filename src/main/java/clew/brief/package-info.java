/// **What do we write?** The immutable, numbered version of a brief, the gate that decides what is printed, and the
/// computed change.
/// In: the ledger. Out: a [clew.brief.Brief] in which every sentence rests on passages.
/// The top level is the contract; `plain` writes without a language model.
/// Must not know: where items come from, or which format a brief is published in.
@NullMarked
package clew.brief;

import org.jspecify.annotations.NullMarked;
