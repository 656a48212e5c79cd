package clew.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whose words they are, and where a part of a sentence stands.
class RestatementTest {
    private static final List<String> NAMES = List.of("the panel of roofers");
    private static final String PASSAGE =
            "In 2021, moss (a thin layer) cooled 12 of our roofs; it warmed none. Of 40 attics, 9 stayed damp.";

    private static List<Fault> faults(String sentence, String passage) {
        return new Retelling(sentence, List.of(passage), NAMES).fault().stream().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The panel of roofers reports that in 2021 moss cooled 12 of its roofs.",
                "According to the panel of roofers, moss cooled 12 of its roofs in 2021.",
                "Moss cooled 12 of its roofs in 2021, the panel of roofers found.",
                "The panel of roofers says moss cooled 12 of its roofs in 2021 and warmed none.",
                "The panel of roofers argues that 9 of 40 attics stayed damp."
            })
    void whoseWordsTheyAreMayBeSaidInManyWays(String sentence) {
        assertThat(faults(sentence, PASSAGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | The panel of roofers reports that in 2022 moss cooled 12 of its roofs.",
                "NUMBER | The panel of roofers reports that 40 of 9 attics stayed damp.",
                "NEGATION | The panel of roofers reports that moss did not cool 12 of its roofs in 2021.",
                "WORD | The panel of roofers reports that beautiful moss cooled 12 of its roofs in 2021."
            })
    void whatIsSaidMustStillBeSo(Fault fault, String sentence) {
        assertThat(faults(sentence, PASSAGE)).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We doubt that moss cools roofs.",
                "We deny that moss cools roofs.",
                "We hope that moss cools roofs.",
                "We asked whether moss cools roofs.",
                "We no longer hold that moss cools roofs.",
                "The lobby of sellers says that moss cools roofs.",
                "Sellers claim that moss cools roofs.",
                "It is a myth that moss cools roofs."
            })
    void whatIsOnlyAskedOrIsSaidByAnotherIsNotTheirs(String passage) {
        assertThat(faults("The panel of roofers reports that moss cools roofs.", passage))
                .isNotEmpty();
        assertThat(faults("Moss cools roofs, the panel of roofers says.", passage))
                .isNotEmpty();
    }

    @Test
    void whatIsSetAgainstAnotherKeepsItsSide() {
        String passage = "Leaks were four times as common for flat roofs as for steep roofs.";

        assertThat(faults(
                        "The panel of roofers finds that leaks were four times as common for flat roofs as for steep roofs.",
                        passage))
                .isEmpty();
        assertThat(faults(
                        "The panel of roofers finds that leaks were four times as common for steep roofs as for flat roofs.",
                        passage))
                .containsExactly(Fault.ROLES);
        assertThat(faults(
                        "Roofs that are steep are, on average, warmer than those that are flat, the panel of roofers says.",
                        "Roofs that are flat are, on average, warmer than those that are steep."))
                .containsExactly(Fault.ROLES);
    }

    @Test
    void aConditionMayMoveButNotBeLeftOut() {
        String passage = "If the layer is kept wet, moss cools roofs.";

        assertThat(faults("The panel of roofers says that moss cools roofs if the layer is kept wet.", passage))
                .isEmpty();
        assertThat(faults("The panel of roofers says that moss cools roofs.", passage))
                .containsExactly(Fault.SCOPE);
    }

    @Test
    void aRemarkInBracketsMayBeLeftOutWholeOnly() {
        String passage = "Moss cools roofs (in dry summers).";

        assertThat(faults("The panel of roofers says that moss cools roofs in summers.", passage))
                .containsExactly(Fault.SCOPE);
        assertThat(faults("The panel of roofers says that moss cools 12 roofs.", "Moss cools 12 roofs (median 40)."))
                .isEmpty();
    }
}
