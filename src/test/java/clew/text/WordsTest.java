package clew.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, item, 0 items",
        "1, item, 1 item",
        "2, timeline entry, 2 timeline entries",
        "2, day, 2 days",
        "1, search, 1 search",
        "2, search, 2 searches",
        "3, hash, 3 hashes",
        "3, address, 3 addresses",
        "3, box, 3 boxes"
    })
    void thingsAreCountedInTheirPlural(int count, String thing, String said) {
        assertThat(Words.counted(count, thing)).isEqualTo(said);
    }
}
