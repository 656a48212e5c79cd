package clew.publish;

import clew.brief.Brief;
import clew.brief.BriefJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/// The stored document, laid out for reading.
final class JsonDocument {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonDocument() {}

    static String write(Brief brief) {
        try {
            return pretty(MAPPER.readTree(BriefJson.write(brief)));
        } catch (IOException e) {
            throw new AssertionError("what BriefJson wrote is JSON", e);
        }
    }

    static String pretty(Object tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree can be written", e);
        }
    }
}
