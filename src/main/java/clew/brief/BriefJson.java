package clew.brief;

import clew.ClewException;
import clew.item.Snapshot;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;

/// The canonical JSON of a brief: snake case, fields in the order of the records, no white space. The same brief
/// gives the same bytes. Stored, hashed and exported versions all come from here.
public final class BriefJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(Brief.Pinned.class, Sparse.class)
            .addModule(new SimpleModule()
                    .addSerializer(Enum.class, new LowerCase())
                    .setDeserializerModifier(new AnyCase()))
            .build();

    private BriefJson() {}

    /// The canonical bytes, UTF-8.
    public static byte[] write(Brief brief) {
        try {
            return MAPPER.writeValueAsBytes(brief);
        } catch (JsonProcessingException e) {
            throw new AssertionError("records of strings and numbers can be written", e);
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws ClewException if the bytes are no brief
    public static Brief read(byte[] document) {
        try {
            JsonNode tree = MAPPER.readTree(document);
            // Written only where a model was asked, a person spoke of a sentence, or a copy names where it appeared;
            // every other part must be there.
            if (tree.get("audit") instanceof ObjectNode audit) {
                audit.putIfAbsent("model", null);
                audit.putIfAbsent("reading", null);
            }
            for (JsonNode source : tree.path("sources")) {
                for (JsonNode copy : source.path("copies")) {
                    if (copy instanceof ObjectNode c) {
                        c.putIfAbsent("venue", null);
                    }
                }
            }
            for (JsonNode pin : tree.path("pins")) {
                if (pin instanceof ObjectNode p) {
                    p.putIfAbsent("act", null);
                    p.putIfAbsent("fault", null);
                }
            }
            Brief brief = MAPPER.treeToValue(tree, Brief.class);
            if (brief == null) {
                throw new IllegalArgumentException("null is no brief");
            }
            return brief;
        } catch (IOException | IllegalArgumentException e) {
            throw new ClewException(
                    ClewException.Kind.FAILED, "a stored version cannot be read: its document is damaged", e);
        }
    }

    /// The brief with its hash: SHA-256 over the canonical bytes with `created` and `hash` empty.
    public static Brief sealed(Brief brief) {
        return withHead(brief, brief.version().created(), hash(brief));
    }

    /// The hash that a brief must have.
    public static String hash(Brief brief) {
        return Snapshot.hash(write(withHead(brief, "", "")));
    }

    private static Brief withHead(Brief b, String created, String hash) {
        Brief.Version v = b.version();
        Brief.Version head = new Brief.Version(
                v.number(), created, v.asOf(), v.previous(), hash, v.items(), v.works(), v.newItems());
        return new Brief(
                b.thread(),
                head,
                b.narrative(),
                b.timeline(),
                b.perspectives(),
                b.tensions(),
                b.sources(),
                b.coverage(),
                b.pins(),
                b.changes(),
                b.audit());
    }

    /// Writes no field for what is not there: versions without such pins have the bytes that they always had.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface Sparse {}

    @SuppressWarnings("rawtypes")
    private static final class LowerCase extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static final class AnyCase extends com.fasterxml.jackson.databind.deser.BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                com.fasterxml.jackson.databind.DeserializationConfig config,
                com.fasterxml.jackson.databind.JavaType type,
                com.fasterxml.jackson.databind.BeanDescription description,
                JsonDeserializer<?> standard) {
            return new JsonDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
                    String name = in.getText().toUpperCase(Locale.ROOT);
                    for (Object constant : type.getRawClass().getEnumConstants()) {
                        if (((Enum<?>) constant).name().equals(name)) {
                            return constant;
                        }
                    }
                    throw new IllegalArgumentException("no such value: " + name);
                }
            };
        }
    }
}
