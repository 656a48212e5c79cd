package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Do Rooftop Gardens Cool the Street?                 | Do rooftop gardens cool the street?
                    Green city: Can roof bees survive the winter? Part 2 | Can roof bees survive the winter?
                    Roof gardens may be unable to cool whole streets    | Can roof gardens cool whole streets?
                    Roof moss can replace the lawn mower                | Can roof moss replace the lawn mower?
                    Roof gardens do not cool the street below           | Do roof gardens cool the street below?
                    There will never be a quiet roof garden             | Will there be a quiet roof garden?
                    """)
    void aTitleAsksOrRaisesAQuestion(String title, String question) {
        assertThat(Raised.byTitle(title).map(Question::text)).contains(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rooftop gardens of the northern towns",
                "What do rooftop gardens cool?",
                "Is it?",
                "It does not cool the street below",
                "",
                "?"
            })
    void aTitleThatRaisesNoPlainQuestionRaisesNone(String title) {
        assertThat(Raised.byTitle(title)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
                    {voice} {show|shows} that roof moss is harmless to old tiles, and cheap. => Is roof moss harmless to old tiles?
                    {voice} {find|finds} that roof gardens cannot cool a street.             => Can roof gardens cool a street?
                    {voice} {argue|argues} that the roof garden reduces street noise.        => Does the roof garden reduce street noise?
                    {voice} {find|finds} that roof gardens do not bring bees back.           => Do roof gardens bring bees back?
                    """)
    void aClaimIsTurnedIntoTheQuestionItAnswers(String claim, String question) {
        assertThat(Raised.byClaim(claim).map(Question::text)).contains(question);
    }

    @Test
    void aClaimAboutNothingNamedIsNoQuestion() {
        assertThat(Raised.byClaim("{voice} {show|shows} that this is harmless to old tiles."))
                .isEmpty();
    }

    @Test
    void aDenialNearTheQuestionsWordsAnswersNo() {
        Question question = new Question("Do roof gardens cool the street?");

        assertThat(question.deniedBy(Debate.claim("{voice} {find|finds} that roof gardens do not cool the street.")))
                .isTrue();
        assertThat(question.deniedBy(Debate.claim("{voice} {find|finds} that roof gardens cool the street.")))
                .isFalse();
        assertThat(
                        question.deniedBy(
                                Debate.claim(
                                        "{voice} {find|finds} that roof gardens cool the street, which surprised everybody; it had been thought for decades that nobody would notice.")))
                .isFalse();
    }

    @Test
    void aWordOppositeToTheQuestionsAnswersNo() {
        Question question = new Question("Is roof moss harmless to old tiles?");

        assertThat(question.deniedBy(Debate.claim("{voice} {find|finds} that roof moss is dangerous to old tiles.")))
                .isTrue();
    }

    @Test
    void howFarSomethingGoesIsDeniedByALimit() {
        Question question = Question.ofReach("roof cooling");

        assertThat(question.text()).isEqualTo("How far does roof cooling go?");
        assertThat(question.deniedBy(Debate.claim("{voice} {find|finds} that roof cooling works only at noon.")))
                .isTrue();
        assertThat(question.deniedBy(Debate.claim("{voice} {find|finds} that roof cooling works.")))
                .isFalse();
    }

    @Test
    void aQuestionReadBackFromItsTextIsTheSameQuestion() {
        Question reach = Question.ofReach("roof cooling");
        Question several = Question.ofReach("roof gardens");
        Question cause = Question.ofCause("cooling");

        assertThat(new Question(reach.text())).isEqualTo(reach);
        assertThat(new Question(several.text())).isEqualTo(several);
        assertThat(new Question(cause.text())).isEqualTo(cause);
    }

    @Test
    void aQuestionIsAddressedByAClaimWithHalfItsWordsAndTwo() {
        Question question = new Question("Do roof gardens cool the street?");

        assertThat(question.addressedBy(Debate.claim("{voice} {find|finds} that gardens cool people."), w -> 1))
                .isTrue();
        assertThat(question.addressedBy(Debate.claim("{voice} {find|finds} that gardens please people."), w -> 1))
                .isFalse();
    }

    @Test
    void questionsOfDifferentSortsAreNotAlike() {
        assertThat(Question.ofReach("roof cooling").likeness(Question.ofCause("roof cooling")))
                .isZero();
        assertThat(new Question("Do roof gardens cool streets?")
                        .likeness(new Question("Does a roof garden cool the street?")))
                .isEqualTo(1);
    }
}
