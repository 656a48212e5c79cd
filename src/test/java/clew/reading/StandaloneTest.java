package clew.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandaloneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "We show that hedges bring finches back to the valley.",
                "We find that finches leave when they lose their hedges.",
                "Hedges of the valley were cut, and in these hedges no finches nest.",
                "It is known that hedges slow the wind of open valleys.",
                "We propose a model of finches and show that the new model counts them well.",
                "We study the proposed model of Tolley for finches along hedges.",
                "Tolley (2018) counted finches along the hedges of two valleys.",
                "The models of Tolley count finches along hedges too low.",
                "Our model of finches counts them where hedges end.",
                "We argue that hedges that might soon be cut still shelter finches.",
                "The keepers of the valley argue that May is the month of finches.",
                "Hawthorn draws the same number of finches as blackthorn does.",
                "Farmers of the valley make old arguments against tall hedges, and no such argument holds."
            })
    void aWholeSentenceStandsForItself(String sentence) {
        assertThat(Standalone.fits(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We find that they outperform hedges of every other kind.",
                "Finches of the valley nest late in this setting of open fields.",
                "We show this in hedges and in open fields alike.",
                "Tolley shows that finches nest in hedges, and that no such argument can be made of fields.",
                "Its hedges were cut in the spring of that year.",
                "Finches sing in hedges (see the map in Figure 3 below).",
                "Is there a hedge in the valley of the Marl?",
                "Through long walks along hedges, we establish finch counts for the refined model.",
                "We extend the theoretical results on finches from several sides.",
                "We show that hedges of hawthorn satisfy our assumptions.",
                "We prove that our new model counts the finches of every valley.",
                "Hawthorn draws finches into hedges of the valley with the same success.",
                "The settings include hedges of hawthorn and fields without finches.",
                "This paper argues that might soon start to change along hedges.",
                "The keeper of the Marl valley said that's no longer so where hedges were cut."
            })
    void whatHangsOnAnotherSentenceDoesNot(String sentence) {
        assertThat(Standalone.fits(sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We provide empirical results that support our theoretical findings.",
                "We conduct extensive experiments to validate the proposed approach.",
                "Experimental results demonstrate the effectiveness of our method."
            })
    void whatAnyPaperCanSayOfItselfTellsNothing(String sentence) {
        assertThat(Standalone.fits(sentence)).isFalse();
    }
}
