package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.ClewException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Brief BRIEF =
            Sample.saying("Möss “cools” \"roofs\"\n\u202e\uD83C\uDF3F", "https://roofs.example/moss");

    private static String text(Brief brief) {
        return new String(BriefJson.write(brief), StandardCharsets.UTF_8);
    }

    private static Brief created(Brief b, String created) {
        Brief.Version v = b.version();
        return new Brief(
                b.thread(),
                new Brief.Version(
                        v.number(), created, v.asOf(), v.previous(), v.hash(), v.items(), v.works(), v.newItems()),
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

    @Test
    void whatIsReadBackIsTheSameBriefAndTheSameBytes() {
        Brief again = BriefJson.read(BriefJson.write(BRIEF));

        assertThat(again).isEqualTo(BRIEF);
        assertThat(BriefJson.write(again)).isEqualTo(BriefJson.write(BRIEF));
    }

    @Test
    void fieldsStandInSnakeCaseInTheOrderOfTheRecordsWithoutWhiteSpace() {
        assertThat(text(Sample.brief(1)))
                .startsWith("{\"thread\":{\"slug\":\"moss\",\"title\":\"Rooftop moss\",")
                .contains(
                        "\"version\":{\"number\":1,\"created\":\"2025-01-01T12:00:00Z\",\"as_of\":\"2024-12-31T23:59:59Z\",\"previous\":null,\"hash\":\"")
                .contains("\"outcome\":\"used\"")
                .endsWith("\"copies_merged\":0,\"refused\":[]}}");
    }

    @Test
    void theHashIgnoresWhenItWasWritten() {
        assertThat(BriefJson.hash(created(BRIEF, "2031-01-01T00:00:00Z")))
                .isEqualTo(BRIEF.version().hash());
    }

    @Test
    void aSealedBriefBearsItsHash() {
        assertThat(BRIEF.version().hash()).matches("[0-9a-f]{64}").isEqualTo(BriefJson.hash(BRIEF));
        assertThat(BriefJson.sealed(BRIEF)).isEqualTo(BRIEF);
    }

    @Test
    void anyOtherChangeChangesTheHash() throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(BriefJson.write(BRIEF));
        List<String> leaves = new ArrayList<>();
        leaves("", tree, leaves);
        leaves.removeAll(List.of("/version/created", "/version/hash"));

        assertThat(leaves).hasSizeGreaterThan(100);
        for (String leaf : leaves) {
            Brief changed = BriefJson.read(JSON.writeValueAsBytes(changed(tree.deepCopy(), leaf)));

            assertThat(BriefJson.hash(changed))
                    .as(leaf)
                    .isNotEqualTo(BRIEF.version().hash());
        }
    }

    private static void leaves(String path, JsonNode node, List<String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(e -> leaves(path + "/" + e.getKey(), e.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(path + "/" + i, node.get(i), leaves);
            }
        } else {
            leaves.add(path);
        }
    }

    /// The tree with one leaf changed to something that a brief may hold there.
    private static ObjectNode changed(ObjectNode tree, String leaf) {
        int slash = leaf.lastIndexOf('/');
        JsonNode parent = tree.at(leaf.substring(0, slash));
        String name = leaf.substring(slash + 1);
        JsonNode value = tree.at(leaf);
        if (name.equals("quote")) {
            ObjectNode passage = (ObjectNode) parent;
            passage.put("quote", value.asText() + "!")
                    .put("end", passage.get("end").asInt() + 1);
        } else if (name.equals("start") || name.equals("end")) {
            ObjectNode passage = (ObjectNode) parent;
            passage.put("start", passage.get("start").asInt() + 1)
                    .put("end", passage.get("end").asInt() + 1);
        } else {
            JsonNode other = other(name, value);
            if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(name), other);
            } else {
                ((ObjectNode) parent).set(name, other);
            }
        }
        return tree;
    }

    private static JsonNode other(String name, JsonNode value) {
        if (value.isNull()) {
            return name.equals("would_settle") ? value : JSON.valueToTree("x");
        }
        if (value.isInt()) {
            return JSON.valueToTree(value.asInt() + 1);
        }
        if (value.isDouble()) {
            return JSON.valueToTree(0.25);
        }
        return switch (value.asText()) {
            case "quoted" -> JSON.valueToTree("computed");
            case "supported" -> JSON.valueToTree("unchecked");
            case "person" -> JSON.valueToTree("group");
            case "abstract" -> JSON.valueToTree("full");
            case "copy" -> JSON.valueToTree("about");
            case "used" -> JSON.valueToTree("merged");
            case "aside" -> JSON.valueToTree("used");
            default -> JSON.valueToTree(value.asText() + "x");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "\"moss\"", "{\"thread\":null}", "{\"moss\":1}"})
    void whatIsNoBriefIsSaidToBeDamaged(String document) {
        assertThatThrownBy(() -> BriefJson.read(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ClewException.class)
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"}", "x", "{}", " null"})
    void aDocumentWithSomethingAfterItIsDamaged(String after) {
        assertThatThrownBy(() -> BriefJson.read((text(BRIEF) + after).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ClewException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thread",
                "version",
                "narrative",
                "timeline",
                "perspectives",
                "tensions",
                "sources",
                "coverage",
                "changes",
                "audit"
            })
    void aDocumentThatLacksAPartIsDamaged(String part) throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(BriefJson.write(BRIEF));
        tree.remove(part);

        assertThatThrownBy(() -> BriefJson.read(JSON.writeValueAsBytes(tree))).isInstanceOf(ClewException.class);
    }

    @Test
    void aSentenceWithoutAPassageCannotBeReadEither() {
        String empty = text(Sample.brief(1, Sample.sentence("c1", "Moss cools.", 1, "Moss cools.")))
                .replaceFirst("\"passages\":\\[\\{[^}]*}]", "\"passages\":[]");

        assertThatThrownBy(() -> BriefJson.read(empty.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ClewException.class);
    }
}
