package clew.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import clew.text.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    @ParameterizedTest
    @CsvSource({
        "'{voice} {find|finds} that roof cooling can be attributed to wet soil',cooling,true",
        "'{voice} {find|finds} that roof cooling can be attributed to wet soil',roof cooling,true",
        "'{voice} {find|finds} that roof cooling can be attributed to wet soil',soil,false",
        "'{voice} {show|shows} that wet soil leads to better cooling on hot days',cooling,true",
        "'{voice} {show|shows} that wet soil leads to better cooling on hot days',days,false",
        "'{voice} {prove|proves} a bound for the expected cooling error caused by wind',cooling,false",
        "'{voice} {show|shows} that moss explains the cooling performance of old roofs',cooling,true",
        "'{voice} {show|shows} that the loss of cooling is due to drought',cooling,false",
        "'{voice} {show|shows} that the loss of cooling is due to drought',loss,true",
        "'{voice} {show|shows} that roofs are green',roofs,false"
    })
    void explainsTheThingThatItNamesAsAnEffect(String claim, String thing, boolean explains) {
        assertThat(Explanation.of(claim).explains(Words.content(thing))).isEqualTo(explains);
    }
}
