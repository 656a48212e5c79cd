package clew.cycle;

import clew.brief.Brief;

/// What came of a cycle.
public sealed interface CycleOutcome {
    /// A version was appended.
    record Appended(Brief brief) implements CycleOutcome {}

    /// Nothing new was out by then, so no version was appended.
    ///
    /// @param latest the number of the latest version, 0 if there is none
    /// @param waiting items that may not have been out by then
    record NothingNew(int latest, int waiting) implements CycleOutcome {}
}
