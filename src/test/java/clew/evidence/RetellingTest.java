package clew.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetellingTest {
    private static final String PASSAGE =
            "We find that moss may cool most of the 14 flat roofs of 30 old houses, only if"
                    + " it is watered, but it cannot cool streets.";

    private static Retelling retelling(String sentence) {
        return new Retelling(sentence, List.of(PASSAGE), List.of("Ada Quill"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Quill finds that moss may cool most of the 14 flat roofs of 30 old houses, only if it is watered.",
                "Quill discovers that moss might cool most of the fourteen flat roofs of thirty old houses, only if it is"
                        + " watered."
            })
    void whatSaysTheSameHasNoFault(String sentence) {
        assertThat(retelling(sentence).fault()).isEmpty();
    }

    @Test
    void aDenialMayBeSpeltOtherwiseButNotLeftOut() {
        List<String> passage = List.of("We find that moss cannot cool streets.");

        assertThat(new Retelling("Ada Quill finds that moss can’t cool streets.", passage, List.of("Ada Quill"))
                        .fault())
                .isEmpty();
        assertThat(new Retelling("Ada Quill finds that moss can cool streets.", passage, List.of("Ada Quill")).fault())
                .contains(Fault.NEGATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | Quill finds that moss may cool most of the 15 flat roofs of 30 old houses, only if it is watered.",
                "NUMBER | Quill finds that moss may cool most of the 30 flat roofs of 14 old houses, only if it is watered.",
                "NUMBER | Quill finds that moss may cool most of the million flat roofs of 30 old houses, only if watered.",
                "NEGATION | Quill finds that moss may never cool most of the 14 flat roofs, only if it is watered.",
                "HEDGE | Quill finds that moss cools most of the 14 flat roofs of 30 old houses, only if it is watered.",
                "SCOPE | Quill finds that moss may cool all of the 14 flat roofs of 30 old houses, only if it is watered.",
                "SCOPE | Quill finds that moss may cool most of the 14 flat roofs of 30 old houses.",
                "OPPOSITE | Quill finds that moss may warm most of the 14 flat roofs of 30 old houses, only if watered.",
                "ROLES | Quill finds that roofs may cool most of the 14 flat moss of 30 old houses, only if watered.",
                "WORD | Quill finds that moss may cool most of the 14 flat roofs of 30 old ships, only if it is watered.",
                "MORE | Quill finds that hungry sparrows feed on berries near crowded harbours."
            })
    void whatIsChangedIsNamed(Fault fault, String sentence) {
        assertThat(retelling(sentence).fault()).contains(fault);
    }

    /// What a freer hand may put in, leave out or move, that no marker betrays.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We find that old hedges bring birds back to farms on clay within four years."
                        + " | MORE | Quill finds that old hedges bring rare birds back to farms on clay within four years.",
                "We find that old hedges bring birds back to farms on clay within four years."
                        + " | SCOPE | Quill finds that hedges bring birds back to farms on clay within four years.",
                "We find that old hedges bring birds back to farms on clay within four years."
                        + " | SCOPE | Quill finds that old hedges bring birds back to farms within four years.",
                "We find that old hedges bring birds back to farms on clay within four years."
                        + " | ROLES | Quill finds that hedges bring old birds back to farms on clay within four years.",
                "We find that old hedges bring birds back to farms on clay within four years."
                        + " | WORD | Quill finds that old hedges bring most birds back to farms on clay within four years.",
                "We find that old hedges and fallow land bring birds back to farms."
                        + " | WORD | Quill finds that old hedges because of fallow land bring birds back to farms.",
                "We find that birds come back after hedges are planted."
                        + " | WORD | Quill finds that birds come back before hedges are planted.",
                "We find that birds move from farms to towns."
                        + " | ROLES | Quill finds that birds move from towns to farms.",
                "We find that birds are brought back by hedges."
                        + " | WORD | Quill finds that birds bring back hedges.",
                "On clay, we find that hedges bring birds back."
                        + " | SCOPE | Quill finds that hedges bring birds back.",
                "We find that hedges bring birds back, except on clay."
                        + " | SCOPE | Quill finds that hedges bring birds back.",
                "We find that cutting hedges helps birds more when compared with cutting trees."
                        + " | SCOPE | Quill finds that cutting hedges helps birds more when compared.",
                "We find the first short hedges in the valley of short trees."
                        + " | SCOPE | Quill finds the first hedges in the valley of short trees.",
                "We suggest changes to the current rules of planting."
                        + " | SCOPE | Quill suggests changes to the rules of planting.",
                "We find that training and test loss are small."
                        + " | SCOPE | Quill finds that testing and test loss are small.",
                "We think that hedges bring birds back." + " | HEDGE | Quill finds that hedges bring birds back.",
            })
    void whatIsPutInLeftOutOrMovedIsNamed(String passage, Fault fault, String sentence) {
        assertThat(new Retelling(sentence, List.of(passage), List.of("Ada Quill")).fault())
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We show in this paper that hedges bring birds back. | Quill shows that hedges bring birds back.",
                "Here we really find that hedges bring birds back. | However, Quill finds that hedges bring birds back.",
                "We find that hedges bring birds back and feed bees. | Quill finds that hedges bring birds back.",
                "Hedges bring birds back within four years. | Quill writes that within four years hedges bring birds back.",
                "We find that hedges bring birds back. | Ada Quill and colleagues find that birds are brought back by hedges.",
                "We find that big hedges help birds. | According to Quill, large hedges aid birds.",
                "We also show that hedges bring birds back. | According to Quill, hedges bring birds back.",
                "We think that hedges bring birds back. | Quill believes that hedges bring birds back.",
                "We propose hedges for farms. | Quill puts forward hedges for farms.",
                "We study hedges on farms. | Quill investigates hedges on farms.",
                "Hedges pay only for some farms. | Quill writes that hedges pay solely for some farms.",
                "Hedges cannot bring birds back. | Quill writes that hedges can not bring birds back.",
                "Our results indicate that hedges lead to birds. | Quill’s results indicate that hedges result in birds."
            })
    void whatIsSaidInOtherWordsHasNoFault(String passage, String sentence) {
        assertThat(new Retelling(sentence, List.of(passage), List.of("Ada Quill")).fault())
                .isEmpty();
    }

    @Test
    void theSmallWordsOfANameAreNotPutIn() {
        assertThat(new Retelling(
                                "Vera van der Moss and Ada Quill find that old hedges bring birds back.",
                                List.of("We find that old hedges bring birds back."),
                                List.of("Vera van der Moss", "Ada Quill"))
                        .fault())
                .isEmpty();
    }
}
