/// Reads claims by rules, without a model: first-person claims, reported speech, quotations.
/// In: an item and its page. Out: claims with exact passages.
/// Must not know: anything outside the page.
@NullMarked
package clew.reading.rules;

import org.jspecify.annotations.NullMarked;
