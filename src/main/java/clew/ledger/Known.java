package clew.ledger;

import clew.reading.Claim;
import clew.work.Voice;

/// A claim as the thread knows it.
///
/// @param claim the claim
/// @param work the work it stands in
/// @param voice who asserts it
/// @param since the version that first had it
public record Known(Claim claim, String work, Voice voice, int since) {}
