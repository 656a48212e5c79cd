/// **What does it say?** Reads one item once.
/// In: an item's page. Out: a [clew.reading.Reading]: claims, each resting on an exact [clew.reading.Passage] of the
/// page.
/// The top level is the contract; `rules` reads without a language model.
/// Must not know: other items, earlier versions, the brief.
@NullMarked
package clew.reading;

import org.jspecify.annotations.NullMarked;
