package clew.reading.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attribution as it stands in a [Line].
///
/// @param firm whether it is one also within what another one reports, as a quotation or a clause with `that` is
record Found(@Nullable Range source, Range cue, List<Range> content, boolean firm) {
    Found {
        content = content.stream().filter(r -> !r.isEmpty()).toList();
    }

    Found(@Nullable Range source, Range cue, Range content, boolean firm) {
        this(source, cue, List.of(content), firm);
    }
}
