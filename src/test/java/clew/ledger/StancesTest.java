package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import clew.item.Depth;
import clew.ledger.Stance.Change;
import clew.ledger.Stance.Step;
import clew.reading.Claim;
import clew.reading.Claim.Force;
import java.util.List;
import org.junit.jupiter.api.Test;

class StancesTest {
    private static final Claim EARLY = Debate.claim("{voice} {show|shows} that roof moss cools attics.");
    private static final Claim LATE = Debate.claim("{voice} {show|shows} that roof moss cools attics in rain.");

    private static List<Stance> stances(Debate debate) {
        return debate.draw(2, List.of()).stances();
    }

    private static List<Change> changes(Stance stance) {
        return stance.steps().stream().map(Step::change).toList();
    }

    @Test
    void aVoiceHoldsWhatItsLatestWorkShowsAndCameThereStepByStep() {
        Debate debate = new Debate()
                .work("w1", 1, "Later", "Ada Quill", "2021-05", LATE)
                .work("w2", 2, "Earlier", "Ada Quill", "2019", EARLY);

        assertThat(stances(debate)).singleElement().satisfies(s -> {
            assertThat(s.claim().claim()).isEqualTo(LATE);
            assertThat(s.steps()).extracting(x -> x.claim().claim()).containsExactly(EARLY, LATE);
            assertThat(changes(s)).containsExactly(Change.ENTERED, Change.ADDED);
        });
    }

    @Test
    void eachVoiceHasItsOwnStance() {
        Debate debate = new Debate()
                .work("w1", 1, "One", "Ada Quill", "2019", EARLY)
                .work("w2", 1, "Two", "Bo Larch", "2020", LATE);

        assertThat(stances(debate))
                .extracting(s -> s.voice().name())
                .containsExactlyInAnyOrder("Ada Quill", "Bo Larch");
    }

    @Test
    void oneWorkIsOneStepHoweverMuchItClaims() {
        Debate debate = new Debate().work("w1", 1, "One", "Ada Quill", "2019", EARLY, LATE);

        assertThat(stances(debate))
                .singleElement()
                .satisfies(s -> assertThat(s.steps()).hasSize(1));
    }

    @Test
    void whatAWorkOnlyLooksAtDoesNotReplaceAFinding() {
        Claim topic = Debate.claim("{voice} {study|studies} moss in old towns.", Force.TOPIC, 0.9);
        Debate debate = new Debate()
                .work("w1", 1, "One", "Ada Quill", "2019", EARLY)
                .work("w2", 1, "Two", "Ada Quill", "2021", topic);

        assertThat(stances(debate)).singleElement().satisfies(s -> {
            assertThat(s.claim().claim()).isEqualTo(EARLY);
            assertThat(s.steps()).hasSize(2);
        });
    }

    @Test
    void takingAnEarlierResultBackIsAQualification() {
        Claim back = Debate.claim("{voice} no longer {hold|holds} that roof moss cools attics.");
        Debate debate = new Debate()
                .work("w1", 1, "One", "Ada Quill", "2019", EARLY)
                .work("w2", 1, "Two", "Ada Quill", "2021", back);

        assertThat(stances(debate))
                .singleElement()
                .satisfies(s -> assertThat(changes(s)).containsExactly(Change.ENTERED, Change.QUALIFIED));
    }

    @Test
    void aRetractedWorkIsAStepButNotWhatTheVoiceHolds() {
        Debate debate = new Debate()
                .work("w1", 1, "One", "Ada Quill", "2019", EARLY)
                .with(
                        "w2",
                        1,
                        List.of(Debate.copy("i2", "Two", "Ada Quill", "2021", "Retracted", Depth.ABSTRACT)),
                        LATE);

        assertThat(stances(debate)).singleElement().satisfies(s -> {
            assertThat(s.claim().claim()).isEqualTo(EARLY);
            assertThat(changes(s)).containsExactly(Change.ENTERED, Change.RETRACTED);
        });
    }

    @Test
    void aVoiceWithNothingButARetractedWorkHoldsNothing() {
        Debate debate = new Debate()
                .with(
                        "w2",
                        1,
                        List.of(Debate.copy("i2", "Two", "Ada Quill", "2021", "Retracted", Depth.ABSTRACT)),
                        LATE);

        assertThat(stances(debate)).isEmpty();
    }

    @Test
    void aCorrectedWorkIsACorrectedStep() {
        Debate debate = new Debate()
                .with(
                        "w2",
                        1,
                        List.of(Debate.copy("i2", "Two", "Ada Quill", "2021", "corrected", Depth.ABSTRACT)),
                        LATE);

        assertThat(stances(debate))
                .singleElement()
                .satisfies(s -> assertThat(changes(s)).containsExactly(Change.CORRECTED));
    }
}
