package clew.brief;

import java.util.List;

/// What a writer proposes, before the gate: the parts of a brief with sources not yet numbered.
///
/// @param narrative what moved, what is disputed, then the strands of the debate
/// @param timeline one entry per happening
/// @param perspectives one per voice
/// @param tensions open questions and their positions
public record Draft(
        List<Section> narrative,
        List<Brief.Entry> timeline,
        List<Brief.Perspective> perspectives,
        List<Brief.Tension> tensions) {
    public Draft {
        narrative = List.copyOf(narrative);
        timeline = List.copyOf(timeline);
        perspectives = List.copyOf(perspectives);
        tensions = List.copyOf(tensions);
    }

    /// A part of the narrative.
    ///
    /// @param section what it says
    /// @param least it is not printed if fewer of its sentences can be; at least 1
    public record Section(Brief.Section section, int least) {}
}
