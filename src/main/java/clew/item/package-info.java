/// **What arrived, verbatim?** One thing found at one address at one time, kept as snapshots (bytes and their SHA-256).
/// In: entries of a feed. Out: an [clew.item.Item] with two snapshots: the bytes as they came and the page of text read
/// from them.
/// Dates are [clew.time.EdtfDate] values, never more precise than the sender was.
/// Must not know: which work an item is a copy of, or what it says.
@NullMarked
package clew.item;

import org.jspecify.annotations.NullMarked;
