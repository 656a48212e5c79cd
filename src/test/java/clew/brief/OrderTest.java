package clew.brief;

import static org.assertj.core.api.Assertions.assertThat;

import clew.time.EdtfDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTest {
    private final Order order = new Order(LocalDate.parse("2020-12-31"), work -> Optional.of(new EdtfDate("2019-05")));

    private Optional<String> fault(String date, String kind, String seen) {
        return order.fault(new Brief.Entry(
                "e1",
                date,
                "day",
                kind,
                seen,
                List.of("w1"),
                1,
                Sample.sentence("c1", "Moss cools.", 1, "Moss cools.")));
    }

    @Test
    void whatIsInOrderHasNoFault() {
        assertThat(fault("2019-05", "published", "2020-12-31")).isEmpty();
        assertThat(fault("2020-03-01", "status", "2020-12-31")).isEmpty();
    }

    @Test
    void nothingHappensAfterTheVersionOrAfterItWasSeen() {
        assertThat(fault("2021-02", "published", "2020-12-31"))
                .hasValueSatisfying(f -> assertThat(f).contains("2021-02", "after 2020-12-31"));
        assertThat(fault("2020-03-01", "published", "2019-12-31"))
                .hasValueSatisfying(f -> assertThat(f).contains("seen on 2019-12-31"));
    }

    @Test
    void noWorkIsHonouredBeforeItAppears() {
        assertThat(fault("2018-12-01", "status", "2020-12-31"))
                .hasValueSatisfying(f -> assertThat(f).contains("before its work appeared (2019-05)"));
    }

    @Test
    void aYearMayHoldItsEveryDay() {
        assertThat(fault("2019", "status", "2020-12-31")).isEmpty();
        assertThat(fault("2020", "published", "2020-01-01")).isEmpty();
    }
}
