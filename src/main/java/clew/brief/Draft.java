package clew.brief;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a writer proposes, before the gate: the parts of a brief with sources not yet numbered.
///
/// @param narrative what moved, what is disputed, then the strands of the debate
/// @param timeline one entry per happening
/// @param perspectives one per voice
/// @param tensions open questions and their positions
/// @param model what a language model did for it; `null` where none was asked
public record Draft(
        List<Section> narrative,
        List<Brief.Entry> timeline,
        List<Brief.Perspective> perspectives,
        List<Brief.Tension> tensions,
        @Nullable Modelled model) {
    public Draft {
        narrative = List.copyOf(narrative);
        timeline = List.copyOf(timeline);
        perspectives = List.copyOf(perspectives);
        tensions = List.copyOf(tensions);
    }

    /// What a writer proposes without a language model.
    public Draft(
            List<Section> narrative,
            List<Brief.Entry> timeline,
            List<Brief.Perspective> perspectives,
            List<Brief.Tension> tensions) {
        this(narrative, timeline, perspectives, tensions, null);
    }

    /// What a language model did for a draft.
    ///
    /// @param name which model
    /// @param requests how often it was asked
    /// @param unanswered how often nothing usable came back
    /// @param sentences what it proposed, questions and what was refused included
    /// @param replaced sentences of the plain writer that stand where none of the model's could
    /// @param refused how many of its sentences were refused, by reason
    public record Modelled(
            String name, int requests, int unanswered, int sentences, int replaced, Map<String, Integer> refused) {
        public Modelled {
            refused = Map.copyOf(refused);
        }
    }

    /// A part of the narrative.
    ///
    /// @param section what it says
    /// @param least it is not printed if fewer of its sentences can be; at least 1
    public record Section(Brief.Section section, int least) {}
}
