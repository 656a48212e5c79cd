package clew.publish;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/// The JSON Schema that is published beside the exports.
public final class PublishedSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PublishedSchema.class.getResourceAsStream("/clew/publish/brief.schema.json"));

    private PublishedSchema() {}

    /// What is wrong with a document; empty if nothing is.
    public static List<String> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
