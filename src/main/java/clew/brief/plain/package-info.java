/// Writes a brief without a language model.
/// In: the ledger and the previous version. Out: a draft for the gate.
/// Must not know: the gate's verdict, storage, formats.
@NullMarked
package clew.brief.plain;

import org.jspecify.annotations.NullMarked;
