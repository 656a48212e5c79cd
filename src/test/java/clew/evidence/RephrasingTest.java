package clew.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RephrasingTest {
    private static final String PLAIN = "it is not one plain question";
    private static final String SIGNS = "it has signs that the question does not have";
    private static final String OTHER = "it does not ask the same";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do hedges bring birds back? | Is it hedges that bring birds back?",
                "Does a hedge bring 14 birds back? | Is it a hedge that brings fourteen birds back?",
                "Do hedges bring birds back within four years? | Within four years, do hedges bring birds back?",
                "Do big hedges help birds? | Do large hedges aid birds?",
                "Can old hedges replace fallow land? | Is it old hedges that can replace fallow land?",
                "Is planting hedges sufficient for birds? | Is it planting hedges that is sufficient for birds?",
                "Do hedges not bring birds back? | Is it hedges that do not bring birds back?",
                "Are hedges sufficient for birds? | Is it hedges that are sufficient for birds?",
                "Do birds come back if hedges grow? | If hedges grow, do birds come back?",
                "What explains the return of birds? | What is it that explains the return of birds?",
                "What can explain the return of birds? | What is it that can explain the return of birds?",
                "How far does planting hedges go? | How far does planting hedges go?",
                "Is it hedges that bring birds back? | Do hedges bring birds back?",
                "Does Ockert’s hedge help birds? | Is it Ockert’s hedge that helps birds?",
            })
    void whatAsksTheSameHasNoFault(String original, String question) {
        assertThat(Rephrasing.fault(question, original)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another question | Do trees need water?",
                "a narrower question | Do old hedges bring birds back to 14 farms in Norway?",
                "a wider question | Do hedges bring birds back?",
                "a denial | Do hedges not bring birds back to 14 farms in Norway?",
                "a denial in a word | Do hedges fail to bring birds back to 14 farms in Norway?",
                "a denial that leads | Is it not hedges that bring birds back to 14 farms in Norway?",
                "an opposite | Do hedges bring birds forth to 14 farms in Norway?",
                "a premise | Why do hedges bring birds back to 14 farms in Norway?",
                "a premise of how | How do hedges bring birds back to 14 farms in Norway?",
                "a premise in a word | Do hedges still bring birds back to 14 farms in Norway?",
                "a premise of number | Do hedges bring even birds back to 14 farms in Norway?",
                "a premise at the end | Do hedges bring birds back to 14 farms in Norway, as all agree?",
                "a condition | If it rains, do hedges bring birds back to 14 farms in Norway?",
                "a hedge | May hedges bring birds back to 14 farms in Norway?",
                "a duty | Should hedges bring birds back to 14 farms in Norway?",
                "a limit | Do only hedges bring birds back to 14 farms in Norway?",
                "a quantity | Do most hedges bring birds back to 14 farms in Norway?",
                "an article | Do the hedges bring birds back to 14 farms in Norway?",
                "a pronoun | Do they bring birds back to 14 farms in Norway?",
                "stress | Do hedges do bring birds back to 14 farms in Norway?",
                "truth | Is it true that hedges bring birds back to 14 farms in Norway?",
                "another number | Do hedges bring birds back to 15 farms in Norway?",
                "a number left out | Do hedges bring birds back to farms in Norway?",
                "another name | Do hedges bring birds back to 14 farms in Sweden?",
                "a name written small | Do hedges bring birds back to 14 farms in norway?",
                "a word written as a name | Do Hedges bring birds back to 14 farms in Norway?",
                "another preposition | Do hedges bring birds back from 14 farms in Norway?",
                "roles exchanged | Do birds bring hedges back to 14 farms in Norway?",
                "the past | Did hedges bring birds back to 14 farms in Norway?",
                "the past in a cleft | Is it hedges that brought birds back to 14 farms in Norway?",
                "a choice | Do hedges or trees bring birds back to 14 farms in Norway?",
                "a tag | Do hedges bring birds back to 14 farms in Norway or not?",
                "a statement with its mark | Hedges bring birds back to 14 farms in Norway?",
                "an order obeyed | Do hedges retract birds?",
                "another language | Les haies bring birds back to 14 farms in Norway?",
                "nothing | ?",
            })
    void whatAsksSomethingElseIsRefused(String way, String question) {
        assertThat(Rephrasing.fault(question, "Do hedges bring birds back to 14 farms in Norway?"))
                .as(way)
                .contains(OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a statement | Hedges bring birds back. | " + PLAIN,
                "a statement after it | Do hedges bring birds back? They do. | " + PLAIN,
                "two questions | Do hedges bring birds back? Do hedges bring birds back? | " + SIGNS,
                "two marks | Do hedges bring birds back?? | " + SIGNS,
                "a link | Do hedges bring birds back https://hedges.example? | " + SIGNS,
                "a link without its scheme | Do hedges bring birds.example back? | " + SIGNS,
                "a link in Markdown | Do [hedges](x) bring birds back? | " + SIGNS,
                "markup | Do <b>hedges</b> bring birds back? | " + SIGNS,
                "marks of doubt | Do “hedges” bring birds back? | " + SIGNS,
                "a number made negative | Do hedges bring -14 birds back? | " + SIGNS,
                "a share | Do hedges bring 14 % birds back? | " + SIGNS,
                "digits of another script | Do hedges bring １４ birds back? | " + SIGNS,
                "a letter that looks like another | Do hedg\u0435s bring birds back? | " + SIGNS,
                "a letter nobody sees | Do hed\u200bges bring birds back? | " + SIGNS,
                "a line | Do hedges bring birds\u2028back? | " + SIGNS,
            })
    void whatIsNoPlainQuestionIsRefused(String way, String question, String reason) {
        assertThat(Rephrasing.fault(question, "Do hedges bring birds back?"))
                .as(way)
                .contains(reason);
        assertThat(Rephrasing.fault(question, "Do hedges bring 14 birds back?"))
                .as(way)
                .isPresent();
    }

    @Test
    void aPageOfWordsIsNotReadAsFarAsAQuestion() {
        String original = "Do hedges bring birds back?";
        assertThat(Rephrasing.fault("Do hedges bring birds back" + " ".repeat(5_000) + "to nobody?", original))
                .contains(PLAIN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do a few birds come back? | Do few birds come back?",
                "Is this bound valid for hedges? | Is this bound invalid for hedges?",
                "Do birds return from towns to farms? | Do birds return to towns from farms?",
                "Are farms hedges? | Are hedges farms?",
                "Should towns that can plant hedges do so? | Can towns that should plant hedges do so?",
                "Can towns that plant hedges help birds? | Do towns that can plant hedges help birds?",
                "Does dimming lamps help moths? | Do dim lamps help moths?",
                "Do dimmed lamps help moths? | Do dimming lamps help moths?",
                "Do birds come back in the second year? | Do birds come back in the two year?",
                "Does the general rule hold for birds? | Does the generous rule hold for birds?",
                "Is it hedges that birds need? | Is it birds that hedges need?",
                "Did hedges bring birds back? | Is it hedges that bring birds back?",
                "What explains the return of birds? | Does what explains the return of birds?",
                "What explains the return of birds? | What causes the return of birds?",
                "What explains the return of birds? | What explains the sudden return of birds?",
                "How far does planting hedges go? | How well does planting hedges go?",
            })
    void whatDiffersInAWordOrItsPlaceIsRefused(String original, String question) {
        assertThat(Rephrasing.fault(question, original)).contains(OTHER);
        assertThat(Rephrasing.fault(original, question))
                .as("the other way round")
                .contains(OTHER);
    }
}
