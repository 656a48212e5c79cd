package clew.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clew.time.EdtfDate.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {
    @ParameterizedTest
    @CsvSource({
        "2016,       YEAR,  2016-01-01, 2016-12-31, 2016",
        "2016-02,    MONTH, 2016-02-01, 2016-02-29, February 2016",
        "2015-02,    MONTH, 2015-02-01, 2015-02-28, February 2015",
        "2016-11-10, DAY,   2016-11-10, 2016-11-10, 10 November 2016",
        "2016-11~,   MONTH, 2016-11-01, 2016-11-30, about November 2016",
        "2016?,      YEAR,  2016-01-01, 2016-12-31, perhaps 2016"
    })
    void aDateIsAsPreciseAsItIsWritten(
            String value, Precision precision, LocalDate first, LocalDate last, String words) {
        EdtfDate date = new EdtfDate(value);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.words()).isEqualTo(words);
        assertThat(date).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9999",
                "0999",
                "2016-13",
                "2016-00",
                "2016-02-30",
                "2015-02-29",
                "16",
                "2016-1",
                "",
                "May 2016",
                "2016-11-10T"
            })
    void whatIsNoDateOfItsFormOrYearsIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EdtfDate(value))
                .withMessageContaining("'" + value + "'");
        assertThat(EdtfDate.parse(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-10T09:00:00Z, 2016-11-10",
        "2016-11-10T23:30:00-05:00, 2016-11-11",
        "2016-11-10T00:30:00+02:00, 2016-11-09",
        "' 2016-11 ', 2016-11",
        "2016, 2016"
    })
    void anInstantIsItsDayInUtc(String written, String value) {
        assertThat(EdtfDate.parse(written)).hasValue(new EdtfDate(value));
    }

    @ParameterizedTest
    @CsvSource({
        "2016, 2017, true",
        "2016, 2016, false",
        "2016, 2016-12-31, false",
        "2016-11, 2016-12-01, true",
        "2016-11-10, 2016-11, false",
        "2017, 2016, false"
    })
    void beforeMeansSurelyBefore(String a, String b, boolean before) {
        assertThat(new EdtfDate(a).surelyBefore(new EdtfDate(b))).isEqualTo(before);
    }

    @Test
    void datesArePrintedByFirstDayAndTheMorePreciseFirst() {
        List<EdtfDate> sorted = Stream.of("2017", "2016", "2016-01", "2016-03-02", "2016-01-01")
                .map(EdtfDate::new)
                .sorted()
                .toList();

        assertThat(sorted)
                .extracting(EdtfDate::value)
                .containsExactly("2016-01-01", "2016-01", "2016", "2016-03-02", "2017");
    }
}
