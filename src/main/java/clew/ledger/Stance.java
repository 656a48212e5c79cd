package clew.ledger;

import clew.work.Voice;
import java.util.List;

/// What a voice holds, and the steps by which it came there.
///
/// @param voice who
/// @param claim what it holds: its strongest claim in the latest work that makes one
/// @param steps one for each work in which it was heard, in the order in which they appeared
public record Stance(Voice voice, Known claim, List<Step> steps) {
    public Stance {
        steps = List.copyOf(steps);
    }

    /// What a step did.
    public enum Change {
        ENTERED,
        ADDED,
        QUALIFIED,
        CORRECTED,
        RETRACTED
    }

    /// One step.
    public record Step(Known claim, Change change) {}
}
