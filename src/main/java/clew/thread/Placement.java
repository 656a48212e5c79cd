package clew.thread;

/// Where a work stands towards a thread. Decided once, when the work is first seen.
///
/// @param work the work's id
/// @param inScope whether it belongs
/// @param score how close it is to the question, 0 to 1, two decimals
/// @param why the reason, for a person to read
/// @param since the number of the version that first had it
public record Placement(String work, boolean inScope, double score, String why, int since) {}
