package clew.brief.plain;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputeTest {
    private static final List<String> SIDES = List.of(
            TestHouse.item("Hawthorn hedges may be unable to feed finches", "Ada Quill", "2019-02-01", ""),
            TestHouse.item("In defence of hawthorn hedges: how they can feed finches", "Bo Larch", "2019-03-01", ""));

    @TempDir
    Path data;

    private List<String> told(String... others) {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(SIDES.toArray(String[]::new));
            house.take(others);
            Brief brief = house.brief("2020-12-31");
            List<String> told = new ArrayList<>();
            brief.narrative().stream()
                    .filter(s -> s.heading().equals("Can hawthorn hedges feed finches?"))
                    .forEach(s -> s.sentences().stream().map(Sentence::text).forEach(told::add));
            return told;
        }
    }

    @Test
    void whatAnotherWorkClaimsOfTheVeryThingStandsBesideTheSides() {
        assertThat(told(TestHouse.item(
                        "Counting in hedges",
                        "Cy Fern",
                        "2020-05-04",
                        "We show that hawthorn hedges of twelve farms hold more berries than birds eat.")))
                .hasSize(3)
                .last()
                .asString()
                .isEqualTo("Cy Fern shows that hawthorn hedges of twelve farms hold more berries than birds eat.");
    }

    @Test
    void whatSpeaksOfSomethingElseDoesNot() {
        assertThat(told(TestHouse.item(
                        "Counting in hedges",
                        "Cy Fern",
                        "2020-05-04",
                        "We show that hedges of twelve farms hold more berries than birds eat.")))
                .hasSize(2);
    }
}
