package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {
    private final Debate debate = new Debate()
            .work("w1", 1, "Rooftop gardens cool whole streets", "Ada Quill; Bo Marsh; Cy Reed", "2016")
            .work("w2", 1, "Bees on roofs", "Dora Fenn; Eli Holt", "2018-05")
            .work("w3", 1, "What rain does to roofs", "Fay Tolley", "2021-03-04")
            .work("w4", 1, "A second look at rooftop gardens", "Gus Lark", "2022");

    private List<String> naming(String of) {
        return mentioned(of).mentions().stream().map(Mention::work).toList();
    }

    private Mentioned mentioned(String of) {
        return debate.draw(2, List.of()).mentioned(of);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quill et al. (2016) showed that gardens on roofs cool the streets below.",
                "Quill et al. 2017 showed that gardens on roofs cool the streets below.",
                "We repeat the measurements of Quill et al.'s garden.",
                "Streets below gardens were found to be cooler (Quill et al., 2016).",
                "All this began with Rooftop Gardens Cool Whole Streets, which nobody read at first."
            })
    void aWorkIsNamedByItsAuthorsOrItsTitle(String sentence) {
        debate.says("w3", sentence);
        assertThat(naming("w1")).containsExactly("w3");
        assertThat(naming("w2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quill et al. (2009) showed that gardens on roofs cool the streets below.",
                "Quill and Marsh showed that gardens on roofs cool the streets below.",
                "Quill (2016) showed that gardens on roofs cool the streets below.",
                "Quill showed that gardens on roofs cool the streets below.",
                "Rooftop gardens cool whole cities, as everyone on this street knows."
            })
    void andNotByWhatNamesAnotherOrNobody(String sentence) {
        debate.says("w3", sentence);
        assertThat(naming("w1")).isEmpty();
    }

    @Test
    void twoAuthorsAreNamedTogether() {
        debate.says("w3", "Fenn and Holt’s bees were seen to find roofs of every height.");
        assertThat(naming("w2")).containsExactly("w3");
    }

    @Test
    void nobodyIsNamedByTheirOwnHandsOrBeforeTheyWrote() {
        debate.work("w5", 1, "Bees and rain", "Eli Holt", "2020")
                .says("w5", "Fenn and Holt (2018) found bees on roofs of every height.")
                .work("w6", 1, "Early roofs", "Ina Moor", "2011")
                .says("w6", "Fenn and Holt found bees on roofs of every height.");
        assertThat(naming("w2")).isEmpty();
    }

    @Test
    void whatTellsMostComesFirstAndOriginsAreCounted() {
        debate.says(
                        "w3",
                        "Our own roofs follow the plan of Quill et al. (2016).",
                        "Some say that gardens help (Quill et al., 2016).")
                .says("w4", "Quill et al. (2016) showed that gardens on roofs cool the streets below.");
        Mentioned mentioned = mentioned("w1");
        assertThat(mentioned.mentions().stream().map(Mention::work)).containsExactly("w4", "w3");
        assertThat(mentioned.origins()).isEqualTo(2);
        assertThat(mentioned.best().map(t -> t.passage().quote()).orElseThrow())
                .startsWith("Quill et al. (2016) showed");
    }

    @Test
    void aSentenceThatHangsOnOthersIsCountedButTellsNothing() {
        debate.says("w3", "But what they made of it then (Quill et al., 2016) is another story.");
        Mentioned mentioned = mentioned("w1");
        assertThat(mentioned.mentions()).hasSize(1);
        assertThat(mentioned.best()).isEmpty();
    }

    @Test
    void wordsThatMayBeSomeoneElsesAreNotPutInTheWritersMouth() {
        debate.says("w3", "“Quill et al. (2016) showed that gardens on roofs cool the streets below.”");
        assertThat(mentioned("w1").best()).isEmpty();
    }
}
