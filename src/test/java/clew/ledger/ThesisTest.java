package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import clew.reading.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThesisTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roof moss cannot cool hot attics",
                "In defence of roof moss: a simple remedy",
                "There will be moss on every roof",
                "The winter that killed roof gardening",
                "Why roof gardens don't last",
                "Rethinking roof gardens",
                "Watering requires rethinking storage"
            })
    void aTitleThatSaysSomethingOrIsForOrAgainstItTakesASide(String title) {
        assertThat(Thesis.takesSide(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Roof gardens of the north",
                "Can roof moss cool hot attics?",
                "How roof moss is watered",
                "Towards roofs that can cool attics",
                "Moss and slate: a survey"
            })
    void aTitleThatNamesASubjectOrAsksTakesNone(String title) {
        assertThat(Thesis.takesSide(title)).isFalse();
    }

    @Test
    void titlesForAndAgainstAreSidesOfTheQuestionThatOneRaises() {
        List<Tension> tensions = new Debate()
                .work("w1", 1, "Roof moss may be unable to cool hot attics", "Ada Quill", "2019")
                .work("w2", 1, "In defence of roof moss: how it can cool an attic", "Bo Larch", "2020")
                .tensions(1, List.of());

        assertThat(tensions).singleElement().satisfies(t -> {
            assertThat(t.question()).isEqualTo("Can roof moss cool hot attics?");
            assertThat(t.positions()).hasSize(2);
        });
    }

    @Test
    void whatAQuestionOfCauseAsksForIsNotReadFromATitle() {
        Claim wet = Debate.claim("{voice} {find|finds} that cooling can be attributed to wet soil.");
        List<Tension> tensions = new Debate()
                .work("w1", 1, "Cooling by soil", "Ada Quill", "2019", wet)
                .work("w2", 1, "Wind leads to cooling", "Bo Larch", "2020")
                .work("w3", 1, "Cooling in June", "Cy Fenn", "2020")
                .tensions(1, List.of());

        assertThat(tensions).isEmpty();
    }
}
