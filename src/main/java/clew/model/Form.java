package clew.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A versioned request to a model: instructions and the schema of its answer, both files beside the class that
/// asks. A new wording is a new file, so that an audit and a record say what was asked.
public final class Form {
    /// A longer answer is not read.
    private static final int LONGEST_ANSWER = 100_000;

    private static final int DEEPEST = 8;
    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final String instructions;
    private final String schema;

    private Form(String name, String instructions, String schema) {
        this.name = name;
        this.instructions = instructions;
        this.schema = schema;
    }

    /// The form of a name, such as `read-1`: `read-1.md` and `read-1.schema.json` beside a class.
    public static Form of(Class<?> beside, String name) {
        return new Form(name, resource(beside, name + ".md"), resource(beside, name + ".schema.json"));
    }

    private static String resource(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A prompt with texts from outside.
    ///
    /// @param request Clew's own words about this very request; may be empty
    /// @param texts what is from outside, to be put between marks
    /// @param atMost tokens of the answer
    public Prompt prompt(String request, String texts, int atMost) {
        Fence fence = Fence.around(texts);
        String told = instructions.replace("{mark}", fence.mark());
        return new Prompt(
                name, told, request.isEmpty() ? fence.text() : request + "\n\n" + fence.text(), schema, atMost);
    }

    /// The JSON object in an answer; nothing if there is none, more than one, or one that is broken off. Words
    /// around it are passed over.
    public static Optional<ObjectNode> object(String answer) {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        if (from < 0 || to < from || answer.length() > LONGEST_ANSWER) {
            return Optional.empty();
        }
        try {
            JsonNode tree = JSON.readTree(answer.substring(from, to + 1));
            return tree instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
