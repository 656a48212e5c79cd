package clew.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static List<String> split(String text) {
        return Sentences.split(text).stream()
                .map(s -> text.substring(s.start(), s.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moss cools roofs. | Gravel does not.",
                "Dr. Quill grew moss in St. Alban. | It died.",
                "Quill et al. show it, e.g. on roofs. | We agree.",
                "Quill et al. | We disagree.",
                "A. B. Quill and C. Larch met. | They spoke.",
                "It fell by 3.5 % to 1.2 degrees. | Then it rose.",
                "See Fig. 3 and Eq. 4 for details. | The rest is noise.",
                "“Moss cools.” | That was the claim.",
                "Is it moss? | It is! | Good.",
                "He said no. | Then he left.",
                "It is No. 4 on the list. | The others follow.",
                "The U.S. Army bought it. | They paid.",
                "It grew … slowly. | We waited.",
                "Version 2.0 of moss.js came out. | Nobody cared.",
                "It cost $5. | 12 people paid."
            })
    void sentencesEndWhereTheyEnd(String marked) {
        List<String> wanted = List.of(marked.split(" \\| "));

        assertThat(split(marked.replace(" | ", " "))).isEqualTo(wanted);
    }

    @Test
    void aSentenceNeverCrossesAnEmptyLineOrAListEntry() {
        assertThat(split("A heading without a stop\n\nMoss cools\nroofs. It does.\n- first thing\n- second thing"))
                .containsExactly(
                        "A heading without a stop",
                        "Moss\u0020cools\nroofs.",
                        "It does.",
                        "- first thing",
                        "- second thing");
    }

    @Test
    void spansLieInOrderAndLoseOnlyWhiteSpace() {
        String text = "  Émile wrote “ça va”. 𝐁𝐨𝐥𝐝 letters follow!\n\nAnd then… Nothing?  ";
        int at = 0;
        StringBuilder kept = new StringBuilder();
        for (Span span : Sentences.split(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(at);
            assertThat(text.substring(at, span.start())).isBlank();
            kept.append(text, span.start(), span.end());
            at = span.end();
        }
        assertThat(kept.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\n", "."})
    void hardlyAnythingIsHardlyASentence(String text) {
        assertThat(split(text)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void tablesAndRowsOfDotsAreCutWithoutEnd() {
        for (String piece : new String[] {"1/1/", "1,111,", "12:30:", "1.1.", ".", "?", "\n", "a."}) {
            String text = "Ada Quill said that " + piece.repeat(20_000) + " is the count.";
            assertThat(Tokens.of(text, 0, text.length())).isNotEmpty();
            assertThat(Sentences.split(text)).isNotEmpty();
        }
    }
}
