/// Models that turn text into something else; today embeddings.
/// In: text. Out: a [clew.model.Vector].
/// The top level is the contract; each sub-package is one provider.
/// Must not know: items, threads, or who asks.
@NullMarked
package clew.model;

import org.jspecify.annotations.NullMarked;
