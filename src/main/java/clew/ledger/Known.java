package clew.ledger;

import clew.reading.Claim;
import clew.work.Voice;

/// A claim as the thread knows it.
///
/// @param claim the claim
/// @param work the work it stands in
/// @param voice who asserts it: a person, or the camp that the evidence makes of several names
/// @param signature the names under this very claim, as a sentence gives them
/// @param plural whether a verb after the signature stands in the plural
/// @param since the version that first had it
public record Known(Claim claim, String work, Voice voice, String signature, boolean plural, int since) {}
