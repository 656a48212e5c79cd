package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.TestHouse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchCommandTest {
    @TempDir
    static Path data;

    @BeforeAll
    static void writeOneVersion() throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        Path items = Files.write(data.resolve("items.jsonl"), TestHouse.debate());
        assertThat(clew("new", "hedges", "--title", "Hedges", "--question", "Do hedges bring birds back to farms?")
                        .code())
                .isZero();
        assertThat(clew("import", "hedges", items.toString()).code()).isZero();
        assertThat(clew("cycle", "hedges", "--as-of", "2020-12-31").code()).isZero();
    }

    private static Said clew(String... arguments) {
        return Said.by(App::open, Map.of("CLEW_DATA", data.toString()), arguments);
    }

    @Test
    void whatIsFoundIsListedWithItsIdItsPassageAndWhatFoundIt() throws Exception {
        Said text = clew("search", "hedges", "fallow", "land");
        JsonNode hits = new ObjectMapper()
                .readTree(clew("search", "hedges", "fallow", "--json", "--kind", "item", "--most", "1")
                        .out());

        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out()).contains("sentence", "source", "item", "“I find that hedges do not", "words");
        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).get("kind").asText()).isEqualTo("item");
        assertThat(hits.get(0).get("passage").asText()).contains("fallow land");
        assertThat(hits.get(0).get("found_by").get(0).asText()).isEqualTo("words");
        assertThat(hits.get(0).get("in_brief").asBoolean()).isTrue();
    }

    @Test
    void aSentenceThatIsFoundCanBePinnedByTheIdThatIsShown() throws Exception {
        String id = new ObjectMapper()
                .readTree(clew("search", "hedges", "fallow", "--json", "--kind", "sentence")
                        .out())
                .get(0)
                .get("id")
                .asText();
        Said pinned = clew("pin", "reword", "hedges", id, "Amberg sees no birds without fallow land.");

        assertThat(pinned.code()).as(pinned.err()).isZero();
        assertThat(pinned.err()).contains("Pin 1: ", "is put as “Amberg sees no birds without fallow land”");
        assertThat(clew("pin", "list", "hedges").out()).contains("is put as");
        assertThat(clew("pin", "undo", "hedges", "1").code()).isZero();
        assertThat(clew("pin", "list", "hedges").out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, moss, --json, there is no thread",
        "hedges, '?', --json, there is no word in",
        "hedges, moss, --from=x, is no year",
        "hedges, moss, --kind=song, is not a kind of result"
    })
    void whatCannotBeMeantIsRefusedInOneLine(String slug, String words, String option, String line) {
        Said said = clew("search", slug, words, option);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).startsWith("clew: ").contains(line);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void aPinOnASentenceThatIsNotThereIsRefusedInOneLine() {
        Said said = clew("pin", "reject", "hedges", "c000000000000");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err().lines()).hasSize(1);
        assertThat(said.err()).contains("no version of 'hedges' has a sentence 'c000000000000'");
    }
}
