package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import clew.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositesTest {
    private static boolean opposed(String a, String b) {
        return Opposites.between(Words.content(a), Words.content(b));
    }

    @ParameterizedTest
    @CsvSource({
        "moss helps the roof, moss harms the roof",
        "sunlight is necessary, sunlight is optional",
        "yields increase, yields decline",
        "the dose is safe, the dose is dangerous",
        "a tight bound, a vacuous bound",
        "the bees are similar, the bees differ"
    })
    void aWordAndItsOppositeStandAgainstEachOtherEitherWay(String a, String b) {
        assertThat(opposed(a, b)).isTrue();
        assertThat(opposed(b, a)).isTrue();
    }

    @Test
    void theSameWordIsNoOpposite() {
        assertThat(opposed("moss helps the roof", "moss improves the roof")).isFalse();
    }

    @Test
    void aTextThatHasBothWordsTakesNoSide() {
        assertThat(opposed("yields increase", "yields increase here and decrease there"))
                .isFalse();
    }

    @Test
    void wordsOfDifferentPairsAreNotOpposed() {
        assertThat(opposed("moss is safe", "moss is insufficient")).isFalse();
    }
}
