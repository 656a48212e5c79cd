package clew.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeThreadTest {
    private static NarrativeThread named(String slug) {
        return new NarrativeThread(slug, "T", "Q?", List.of(), List.of(), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "7", "night-lights", "a--b", "012345678901234567890123456789012345678901234567890123456789"
            })
    void aSlugIsLowerCaseLettersDigitsAndHyphens(String slug) {
        assertThat(named(slug).slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                "Night",
                "night lights",
                "ä",
                "../etc",
                "a/b",
                "a\n",
                "0123456789012345678901234567890123456789012345678901234567890"
            })
    void anythingElseIsRefusedWithAnExample(String slug) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(slug))
                .withMessageContaining("such as night-lights");
    }

    @Test
    void wordsGivenToAThreadCannotBeChangedFromOutside() {
        List<String> include = new ArrayList<>(List.of("hedge"));
        NarrativeThread thread = new NarrativeThread("hedges", "T", "Q?", include, List.of(), "");

        include.add("fund");

        assertThat(thread.include()).containsExactly("hedge");
    }
}
