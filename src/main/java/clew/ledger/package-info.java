/// **What does the thread know by now?** Claims gathered into perspectives and tensions, with their history.
/// In: works in scope and their readings. Out: the [clew.ledger.Ledger], whose entries keep their ids from version to
/// version.
/// Must not know: how a brief words or prints any of it.
@NullMarked
package clew.ledger;

import org.jspecify.annotations.NullMarked;
