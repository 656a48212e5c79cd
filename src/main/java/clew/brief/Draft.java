package clew.brief;

import java.util.List;

/// What a writer proposes, before the gate: the parts of a brief with sources not yet numbered.
///
/// @param narrative what moved, then the strands of the debate
/// @param timeline one entry per happening
/// @param perspectives one per voice
/// @param tensions open questions and their positions
public record Draft(
        List<Brief.Section> narrative,
        List<Brief.Entry> timeline,
        List<Brief.Perspective> perspectives,
        List<Brief.Tension> tensions) {
    public Draft {
        narrative = List.copyOf(narrative);
        timeline = List.copyOf(timeline);
        perspectives = List.copyOf(perspectives);
        tensions = List.copyOf(tensions);
    }
}
