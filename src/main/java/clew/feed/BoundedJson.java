package clew.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Optional;

/// JSON from elsewhere, with one bound on its parts and its depth: a few megabytes of it can fill the memory as a tree.
public final class BoundedJson {
    private static final int DEEPEST = 100;

    /// More names, values and brackets than a thousand items can need.
    private static final long MOST_PARTS = 500_000;

    private BoundedJson() {}

    /// A reader of JSON that stops at the bound.
    ///
    /// @param longest the most characters of one text
    public static JsonMapper.Builder mapper(int longest) {
        return JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_PARTS)
                        .maxStringLength(longest)
                        .build())
                .build());
    }

    /// What of the bound was passed, such as "more than 500,000 parts"; nothing if it was not that.
    public static Optional<String> excess(JsonProcessingException e) {
        if (!(e instanceof StreamConstraintsException)) {
            return Optional.empty();
        }
        String message = String.valueOf(e.getOriginalMessage());
        return Optional.of(
                message.startsWith("Token count")
                        ? String.format(Locale.ROOT, "more than %,d parts", MOST_PARTS)
                        : message.startsWith("Document nesting depth")
                                ? "more than " + DEEPEST + " levels"
                                : "a text, name or number that is too long");
    }
}
