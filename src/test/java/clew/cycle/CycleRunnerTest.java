package clew.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.ClewException;
import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Brief.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CycleRunnerTest {
    @TempDir
    Path data;

    private static List<String> hashes(Path folder, boolean turned) {
        try (TestHouse house = TestHouse.open(folder)) {
            List<String> items = new ArrayList<>(TestHouse.debate());
            if (turned) {
                Collections.reverse(items);
                items.forEach(house::take);
            } else {
                house.take(items.toArray(String[]::new));
            }
            String first = house.brief("2020-12-31").version().hash();
            house.take(TestHouse.answer());
            return List.of(first, house.brief("2021-12-31").version().hash());
        }
    }

    @Test
    void theSameItemsAndDaysGiveTheSameHashesInAnyOrderAndFolder() {
        List<String> hashes = hashes(data.resolve("a"), false);

        assertThat(hashes(data.resolve("b"), false)).isEqualTo(hashes).doesNotHaveDuplicates();
        assertThat(hashes(data.resolve("c"), true)).isEqualTo(hashes);
    }

    @Test
    void oneMoreWordIsAnotherHash() {
        try (TestHouse house = TestHouse.open(data.resolve("a"));
                TestHouse other = TestHouse.open(data.resolve("b"))) {
            house.take(TestHouse.item("Hedges and birds", "Nan Tolley", "2020", "We show that hedges bring birds."));
            other.take(
                    TestHouse.item("Hedges and birds", "Nan Tolley", "2020", "We show that hedges bring many birds."));

            assertThat(house.brief("2021-01-01").version().hash())
                    .isNotEqualTo(other.brief("2021-01-01").version().hash());
        }
    }

    @Test
    void aCycleThatFindsNothingNewAppendsNothing() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.brief("2020-12-31");

            assertThat(house.cycle("2020-12-31")).isEqualTo(new CycleOutcome.NothingNew(1, 0));
            assertThat(house.take(TestHouse.debate().toArray(String[]::new))).isZero();
            assertThat(house.cycle("2021-12-31")).isEqualTo(new CycleOutcome.NothingNew(1, 0));
            assertThat(house.store().versions().heads(TestHouse.SLUG)).hasSize(1);
        }
    }

    @Test
    void whatMayNotHaveBeenOutYetWaits() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.item("Hedges and birds", "Nan Tolley", "2020", "We show that hedges bring birds."));

            assertThat(house.cycle("2020-06-30")).isEqualTo(new CycleOutcome.NothingNew(0, 1));
            assertThat(house.brief("2020-12-31").version().items()).isEqualTo(1);
        }
    }

    @Test
    void aLaterVersionCannotBeAsOfAnEarlierDay() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.brief("2020-12-31");
            house.take(TestHouse.answer());

            assertThatThrownBy(() -> house.cycle("2020-12-30"))
                    .isInstanceOf(ClewException.class)
                    .hasMessageContaining("version 1 is as of 2020-12-31");
        }
    }

    @Test
    void nothingVanishes() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            Brief brief = house.brief("2020-12-31");

            assertThat(brief.coverage())
                    .hasSize(3)
                    .allSatisfy(c -> assertThat(c.why()).isNotBlank());
            assertThat(brief.coverage())
                    .filteredOn(c -> c.outcome() == Outcome.ASIDE)
                    .singleElement()
                    .satisfies(c -> assertThat(c.why()).contains("not about the question"));
        }
    }

    @Test
    void anEarlierVersionIsNeverChangedByALaterOne() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.brief("2020-12-31");
            byte[] before = house.store().versions().document(TestHouse.SLUG, 1).orElseThrow();
            house.take(TestHouse.answer());
            Brief second = house.brief("2021-12-31");

            assertThat(house.store().versions().document(TestHouse.SLUG, 1)).hasValue(before);
            assertThat(second.changes().since()).isEqualTo(1);
            assertThat(second.changes().added()).isNotEmpty();
            assertThat(second.version().newItems()).isEqualTo(1);
        }
    }
}
