package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import clew.item.Depth;
import clew.ledger.Tension.Move;
import clew.ledger.Tension.Status;
import clew.reading.Claim;
import clew.reading.Claim.Force;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensionsTest {
    private static final Claim COOL = Debate.claim("{voice} {show|shows} that roof moss can cool hot attics.");
    private static final Claim COOL_NOT = Debate.claim("{voice} {find|finds} that roof moss cannot cool hot attics.");
    private static final Claim THIRD =
            Debate.claim("{voice} {report|reports} that roof moss can cool hot attics in June.");

    private static Debate affirmed() {
        return new Debate().work("w1", 1, "Moss upstairs", "Ada Quill", "2019", COOL);
    }

    private static Debate opposed() {
        return affirmed().work("w2", 1, "Moss once more", "Bo Larch", "2020", COOL_NOT);
    }

    @Test
    void aTensionOpensWhereADifferentVoiceDenies() {
        List<Tension> tensions = opposed().tensions(1, List.of());

        assertThat(tensions).singleElement().satisfies(t -> {
            assertThat(t.question()).isEqualTo("Can roof moss cool hot attics?");
            assertThat(t.id()).matches("t[0-9a-f]{10}");
            assertThat(t.status()).isEqualTo(Status.OPEN);
            assertThat(t.opened()).isEqualTo(1);
            assertThat(t.positions()).containsExactlyInAnyOrder(COOL.id(), COOL_NOT.id());
            assertThat(t.history()).containsExactly(new Move(1, "opened"));
        });
    }

    @Test
    void noTensionOpensWhereVoicesAgree() {
        Debate debate = affirmed().work("w2", 1, "Moss once more", "Bo Larch", "2020", THIRD);

        assertThat(debate.tensions(1, List.of())).isEmpty();
    }

    @Test
    void noTensionOpensWhereTheSameVoiceDenies() {
        Debate debate = affirmed().work("w2", 1, "Moss once more", "Ada Quill", "2020", COOL_NOT);

        assertThat(debate.tensions(1, List.of())).isEmpty();
    }

    @Test
    void aMemberOfAGroupIsNoDifferentVoice() {
        Debate debate = new Debate()
                .work("w1", 1, "Moss upstairs", "Ada Quill; Cy Fenn", "2019", COOL)
                .work("w2", 1, "Moss once more", "Ada Quill", "2020", COOL_NOT);

        assertThat(debate.tensions(1, List.of())).isEmpty();
    }

    @Test
    void aWorkSetAsideOpensNothing() {
        assertThat(opposed().aside("w2").tensions(1, List.of())).isEmpty();
    }

    @Test
    void aTopicOrAWeakClaimTakesNoSide() {
        Claim topic = Debate.claim("{voice} {ask|asks} whether roof moss cannot cool hot attics.", Force.TOPIC, 0.8);
        Claim weak = Debate.claim("{voice} {say|says} that roof moss cannot cool hot attics.", Force.RESULT, 0.3);

        assertThat(affirmed()
                        .work("w2", 1, "Moss once more", "Bo Larch", "2020", topic)
                        .tensions(1, List.of()))
                .isEmpty();
        assertThat(affirmed()
                        .work("w2", 1, "Moss once more", "Bo Larch", "2020", weak)
                        .tensions(1, List.of()))
                .isEmpty();
    }

    @Test
    void aRetractedWorkTakesNoSide() {
        Debate debate = affirmed()
                .with(
                        "w2",
                        1,
                        List.of(Debate.copy("iw2", "Moss once more", "Bo Larch", "2020", "retracted", Depth.ABSTRACT)),
                        COOL_NOT);

        assertThat(debate.tensions(1, List.of())).isEmpty();
    }

    @Test
    void aTensionKeepsItsIdAndIsNotToldAgainWhenNothingMoves() {
        List<Tension> first = opposed().tensions(1, List.of());

        assertThat(opposed().tensions(2, first)).isEqualTo(first);
    }

    @Test
    void aNewVoiceMovesATensionAndTheMoveIsRecorded() {
        List<Tension> first = opposed().tensions(1, List.of());

        List<Tension> second = opposed()
                .work("w3", 2, "Attics in June", "Cy Fenn", "2021", THIRD)
                .tensions(2, first);

        assertThat(second).singleElement().satisfies(t -> {
            assertThat(t.id()).isEqualTo(first.getFirst().id());
            assertThat(t.opened()).isEqualTo(1);
            assertThat(t.status()).isEqualTo(Status.MOVED);
            assertThat(t.positions()).hasSize(3).endsWith(THIRD.id());
            assertThat(t.history()).containsExactly(new Move(1, "opened"), new Move(2, "Cy Fenn spoke to it"));
        });
    }

    @Test
    void aVoiceThatWasHeardDoesNotMoveItAgain() {
        List<Tension> first = opposed().tensions(1, List.of());

        assertThat(opposed()
                        .work("w3", 2, "Attics in June", "Ada Quill", "2021", THIRD)
                        .tensions(2, first))
                .isEqualTo(first);
    }

    @Test
    void aRetractionThatLeavesOneSideSettles() {
        List<Tension> first = opposed().tensions(1, List.of());

        List<Tension> second = opposed()
                .with(
                        "w2",
                        1,
                        List.of(Debate.copy("iw2", "Moss once more", "Bo Larch", "2020", "retracted", Depth.ABSTRACT)),
                        COOL_NOT)
                .tensions(2, first);

        assertThat(second).singleElement().satisfies(t -> {
            assertThat(t.status()).isEqualTo(Status.SETTLED);
            assertThat(t.history()).endsWith(new Move(2, "settled: the source of one side was retracted"));
        });
    }

    @Test
    void voicesThatTurnOutToBeOneSettleWithoutAWordOfRetraction() {
        Debate initials = new Debate()
                .work("w1", 1, "Moss upstairs", "Ada Quill", "2019", COOL)
                .work("w2", 1, "Moss once more", "A. Quill", "2020", COOL_NOT);
        List<Tension> first = opposed().tensions(1, List.of());

        assertThat(initials.tensions(2, first))
                .singleElement()
                .satisfies(t ->
                        assertThat(t.history()).endsWith(new Move(2, "settled: its sides turned out to be one voice")));
    }

    @Test
    void aVoiceThatSpeaksToASettledQuestionReopensIt() {
        Debate retracted = affirmed()
                .with(
                        "w2",
                        1,
                        List.of(Debate.copy("iw2", "Moss once more", "Bo Larch", "2020", "retracted", Depth.ABSTRACT)),
                        COOL_NOT);
        List<Tension> settled = retracted.tensions(2, opposed().tensions(1, List.of()));
        Claim again = Debate.claim("{voice} {find|finds} that roof moss cannot cool hot attics at all.");

        List<Tension> third = retracted
                .work("w3", 3, "Attics in June", "Cy Fenn", "2021", again)
                .tensions(3, settled);

        assertThat(third).singleElement().extracting(Tension::status).isEqualTo(Status.REOPENED);
    }

    @Test
    void moreToReadOfASideDoesNotSettleATension() {
        List<Tension> first = opposed().tensions(1, List.of());
        Claim fuller = Debate.claim("{voice} {find|finds} that moss on a roof cannot cool its hot attics in summer.");

        List<Tension> second = opposed()
                .another("w2", Debate.copy("iw2b", "Moss once more", "Bo Larch", "2020", null, Depth.FULL), fuller)
                .tensions(2, first);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatExplainsAThingIsATensionBetweenDifferentCauses() {
        List<Tension> tensions = causes().tensions(1, List.of());

        assertThat(tensions).extracting(Tension::question).containsExactly("What explains cooling?");
    }

    @Test
    void aNewVoiceMovesAQuestionOfCause() {
        List<Tension> first = causes().tensions(1, List.of());

        List<Tension> second = causes().work(
                        "w4",
                        2,
                        "Winds and moss",
                        "Dee Marsh",
                        "2022",
                        Debate.claim("{voice} {show|shows} that night winds explain cooling."))
                .tensions(2, first);

        assertThat(second).singleElement().satisfies(t -> {
            assertThat(t.opened()).isEqualTo(1);
            assertThat(t.status()).isEqualTo(Status.MOVED);
            assertThat(t.positions())
                    .hasSize(3)
                    .startsWith(first.getFirst().positions().toArray(String[]::new));
        });
    }

    @Test
    void aQuestionThatIsOpenAlreadyIsNotOpenedAnew() {
        List<Tension> first = causes().tensions(1, List.of());

        List<Tension> second = causes().work(
                        "w4",
                        2,
                        "Winds",
                        "Dee Marsh",
                        "2022",
                        Debate.claim("{voice} {show|shows} that night winds explain cooling."))
                .work(
                        "w5",
                        2,
                        "Ponds",
                        "Eli Rook",
                        "2022",
                        Debate.claim("{voice} {show|shows} that roof ponds explain cooling."))
                .tensions(2, first);

        assertThat(second).singleElement().satisfies(t -> {
            assertThat(t.opened()).isEqualTo(1);
            assertThat(t.positions()).containsAll(first.getFirst().positions());
        });
    }

    private static Debate causes() {
        return new Debate()
                .work(
                        "w1",
                        1,
                        "Moss and cooling",
                        "Ada Quill",
                        "2019",
                        Debate.claim("{voice} {show|shows} that wet shade explains cooling."))
                .work(
                        "w2",
                        1,
                        "On cooling",
                        "Bo Larch",
                        "2020",
                        Debate.claim("{voice} {show|shows} that pale stones explain cooling."))
                .work(
                        "w3",
                        1,
                        "Cooling again",
                        "Cy Fenn",
                        "2021",
                        Debate.claim("{voice} {count|counts} old tiles.", Force.TOPIC, 0.8));
    }
}
