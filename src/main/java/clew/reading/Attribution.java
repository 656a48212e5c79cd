package clew.reading;

import clew.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a text attributes to someone. Spans are of the text that was read.
///
/// @param source who it is attributed to, with what describes them; `null` where the text does not say
/// @param cue the words that attribute it, with what denies or hedges them: "said", "did not rule out", "according to"
/// @param content what is attributed, in order; quotations with their marks
/// @param kind whose words the content is in
public record Attribution(@Nullable Span source, Span cue, List<Span> content, Kind kind) {
    public Attribution {
        content = List.copyOf(content);
    }

    /// Whose words the content is in.
    public enum Kind {
        /// The source's own: nothing but quotations.
        DIRECT,
        /// The writer's.
        INDIRECT,
        /// The writer's, with quotations inside.
        MIXED
    }
}
