package clew.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import clew.ClewException;
import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Brief.Outcome;
import clew.publish.ChangeText;
import clew.work.Pinning;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void whatTextsRecallIsToldOnceAndNotBesideTheWorkTheySpeakOf() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(
                    TestHouse.item("Hedges and finches of two valleys", "Nan Tolley", "2018", ""),
                    TestHouse.item(
                            "Hedges after the storm",
                            "Eve Marl",
                            "2020-05-04",
                            "Tolley (2018) counted finches along the hedges of two valleys. "
                                    + "Most hedges of the Marl valley fell in the storm of November 2011. "
                                    + "I argue that hedges bring birds back to the valley."),
                    TestHouse.item(
                            "Birds without hedges",
                            "Jo Sand",
                            "2020-06",
                            "Bray and Till (2009) counted no finches in hedges cut every year. "
                                    + "I find that birds leave valleys without hedges."));
            Brief brief = house.brief("2020-12-31");

            assertThat(brief.timeline())
                    .filteredOn(e -> e.kind().equals("happened"))
                    .extracting(Brief.Entry::date)
                    .containsExactly("2009", "2011-11");
            assertThat(brief.timeline())
                    .filteredOn(e -> "2018".equals(e.date()))
                    .singleElement()
                    .satisfies(e ->
                            assertThat(e.sentence().text()).contains("appears").contains("Eve Marl: “Tolley"));
        }
    }

    @Test
    void aYearHasOnlyWhatMattersMost() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> TestHouse.item(
                            "Hedges and birds of valley number " + i,
                            "Author" + (char) ('A' + i) + " Marl",
                            "2018",
                            "We show that hedges bring birds to valley number " + i + " where rain is rare."))
                    .toArray(String[]::new));
            assertThat(house.brief("2020-12-31").timeline()).hasSizeBetween(1, 8);
        }
    }

    private static String report(String title, String author, String outlet, String text) {
        return TestHouse.item(title, author, "2020-05-04", text, "kind", "news", "venue", outlet);
    }

    @Test
    void whatSeveralReportIsOneEntryWithItsWorksAndOrigins() {
        String told = "The county council voted on Monday to replant forty miles of hedges along the Marl road. "
                + "Farmers had asked for the hedges since the flood of the Marl valley. ";
        try (TestHouse house = TestHouse.open(data)) {
            house.take(
                    report(
                            "Council votes to replant Marl road hedges",
                            "Eve Marl",
                            "The Valley Post",
                            told + "I argue that hedges bring birds back to the valley."),
                    report(
                            "Marl road hedges to be replanted, council votes",
                            "Jo Sand",
                            "County News",
                            told + "The vote was close and the money is not there yet, members said."),
                    report(
                            "Hedges of the Marl road: council votes to replant",
                            "Ed Rill",
                            "The Valley Post",
                            told + "A second reading will follow in June."),
                    TestHouse.item(
                            "Hedges and finches", "Nan Tolley", "2020-05-04", "We show that hedges bring finches."));
            Brief brief = house.brief("2020-12-31");

            assertThat(brief.timeline())
                    .filteredOn(e -> e.works().size() == 3)
                    .singleElement()
                    .satisfies(e -> {
                        assertThat(e.origins()).isEqualTo(2);
                        assertThat(e.sentence().text()).contains("Eve Marl");
                    });
            assertThat(brief.timeline()).hasSize(2);
            assertThat(brief.coverage())
                    .filteredOn(c -> c.ref().startsWith("Hedges-of-the-Marl"))
                    .singleElement()
                    .satisfies(c -> assertThat(c.why()).startsWith("reports what source"));
        }
    }

    @Test
    void aPinIsFollowedByTheNextCycleAndListedAndSurvivesLaterOnesUntilItIsUndone() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            Brief first = house.brief("2020-12-31");
            List<String> items = first.sources().stream()
                    .limit(2)
                    .map(s -> s.copies().getFirst().item())
                    .toList();
            assertThat(works(first, items)).hasSize(2);
            Pinning pinning =
                    new Pinning(house.store().items(), house.store().works(), TestHouse.SLUG, InstantSource.system());

            pinning.oneWork(items);
            Brief second = house.brief("2020-12-31");
            assertThat(works(second, items)).hasSize(1);
            assertThat(second.pins()).extracting(Brief.Pinned::number).containsExactly(1);

            house.take(TestHouse.answer());
            assertThat(works(house.brief("2021-12-31"), items)).hasSize(1);

            pinning.undo(1);
            Brief last = house.brief("2021-12-31");
            assertThat(works(last, items)).hasSize(2);
            assertThat(last.pins()).isEmpty();
            assertThat(ChangeText.corrections(first, second))
                    .hasSize(2)
                    .endsWith("What corrections touch differs for that reason.")
                    .first(STRING)
                    .contains("pin 1", "one work");
            assertThat(ChangeText.corrections(second, last))
                    .hasSize(2)
                    .first(STRING)
                    .startsWith("No longer corrected");
            assertThat(ChangeText.corrections(first, last)).isEmpty();
            assertThat(house.cycle("2021-12-31")).isInstanceOf(CycleOutcome.NothingNew.class);
            assertThat(house.verify().faults()).isEmpty();
        }
    }

    private static Set<String> works(Brief brief, List<String> items) {
        return brief.coverage().stream()
                .filter(c -> items.contains(c.item()))
                .map(Brief.Coverage::work)
                .collect(Collectors.toSet());
    }

    @Test
    void whatCannotHaveHappenedWhenItSaysWaitsForAPerson() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.take(
                    TestHouse.item(
                            "Hedges bring finches back to farms",
                            "Nan Tolley",
                            "2020-05-04",
                            "We show that hedges bring finches back to farms.",
                            "kind",
                            "paper"),
                    TestHouse.item("Retraction: Hedges bring finches back to farms", "Nan Tolley", "2019-02-01", ""));
            Brief brief = house.brief("2020-12-31");

            assertThat(brief.timeline()).noneMatch(e -> String.valueOf(e.date()).startsWith("2019"));
            assertThat(brief.coverage())
                    .filteredOn(c -> String.valueOf(c.ref()).startsWith("Retraction"))
                    .singleElement()
                    .satisfies(c -> assertThat(c.why()).contains("2019-02-01"));
            assertThat(house.verify().faults()).isEmpty();
        }
    }

    @Test
    void aPinOnAVoiceAloneAppendsAVersion() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            String name =
                    house.brief("2020-12-31").perspectives().getFirst().voice().name();
            new Pinning(house.store().items(), house.store().works(), TestHouse.SLUG, InstantSource.system())
                    .name(name, "Chosen Name");

            Brief brief = house.brief("2020-12-31");
            assertThat(brief.version().number()).isEqualTo(2);
            assertThat(brief.perspectives()).extracting(p -> p.voice().name()).contains("Chosen Name");
        }
    }
}
