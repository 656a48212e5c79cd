package clew.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.ClewException;
import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.brief.Changes;
import clew.brief.Sentence;
import clew.brief.SentencePinning;
import clew.publish.ChangeText;
import clew.work.Pinning;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencePinsTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path data;

    private static SentencePinning say(TestHouse house) {
        return new SentencePinning(house.store().versions(), house.store().works(), TestHouse.SLUG, CLOCK);
    }

    private static void undo(TestHouse house, int number) {
        new Pinning(house.store().items(), house.store().works(), TestHouse.SLUG, CLOCK).undo(number);
    }

    private static Sentence stanceOf(Brief brief, String name) {
        return perspective(brief, name).stance();
    }

    private static Brief.Perspective perspective(Brief brief, String name) {
        return brief.perspectives().stream()
                .filter(p -> p.voice().name().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Sentence> printed(Brief brief, String id) {
        return brief.sentences().filter(s -> s.id().equals(id)).findFirst();
    }

    private static String other(int year) {
        return TestHouse.item(
                "Hedges and finches, year " + year,
                "Nan Tolley",
                year + "-03-03",
                "Finches were counted. We show that hedges bring finches back to farms in " + year + ".",
                "kind",
                "paper");
    }

    @Test
    void whatAPersonRejectsStaysOutOfEveryPartThroughThreeCyclesUntilThatIsUndone() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            Brief first = house.brief("2020-12-31");
            Sentence said = stanceOf(first, "Amberg");
            assertThat(first.sentences().filter(s -> s.id().equals(said.id()))).hasSizeGreaterThan(1);

            say(house).reject(null, said.id());
            List<Brief> later = new ArrayList<>(List.of(house.brief("2020-12-31")));
            for (int year = 2021; year < 2023; year++) {
                house.take(other(year));
                later.add(house.brief(year + "-12-31"));
            }

            String words = said.citations().getFirst().passages().getFirst().quote();
            assertThat(later).hasSize(3).allSatisfy(b -> {
                assertThat(b.sentences())
                        .noneMatch(s -> s.id().equals(said.id()))
                        .noneMatch(s -> s.citations().stream()
                                .anyMatch(c -> c.passages().stream()
                                        .anyMatch(p -> p.quote().equals(words))));
                assertThat(b.pins()).singleElement().satisfies(p -> {
                    assertThat(p.act()).isEqualTo("reject");
                    assertThat(p.says()).contains(said.text()).endsWith("is not printed");
                    assertThat(p.about()).contains(said.id());
                });
            });
            assertThat(later.getFirst().changes().withdrawn())
                    .filteredOn(c -> c.id().equals(said.id()))
                    .singleElement()
                    .satisfies(c -> assertThat(c.why()).isEqualTo("a person rejected it (pin 1)"));
            assertThat(ChangeText.text(first, later.getFirst(), later.getFirst().changes()))
                    .contains("a person rejected it (pin 1)");

            undo(house, 1);
            Brief last = house.brief("2022-12-31");
            assertThat(printed(last, said.id())).isPresent();
            assertThat(last.pins()).isEmpty();
            assertThat(last.changes().added())
                    .filteredOn(c -> c.id().equals(said.id()))
                    .singleElement()
                    .satisfies(c -> assertThat(c.why()).isEqualTo("a person no longer rejects it (pin 1)"));
            assertThat(house.verify().faults()).isEmpty();
        }
    }

    @Test
    void aVoiceOfWhichOneSentenceIsRejectedIsHeardWithItsOthers() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.take(TestHouse.answer());
            Brief first = house.brief("2021-12-31");
            Brief.Perspective heard = perspective(first, "Ockert");
            assertThat(heard.evolution()).hasSize(2);
            Sentence before = heard.evolution().getFirst().sentence();
            assertThat(heard.stance()).isNotEqualTo(before);

            say(house).reject(null, heard.stance().id());
            Brief.Perspective later = perspective(house.brief("2021-12-31"), "Ockert");

            assertThat(later.stance().text()).isEqualTo(before.text());
            assertThat(later.evolution()).extracting(s -> s.sentence().text()).containsExactly(before.text());
        }
    }

    @Test
    void whatElseAWorkFindsTakesThePlaceOfWhatIsRejected() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.take(TestHouse.item(
                    "Hedges and the farms of the valley",
                    "Ada Zorn",
                    "2020-07-01",
                    "We show that hedges bring birds back to farms of the valley. We find that hedges keep birds on farms in winter.",
                    "kind",
                    "paper"));
            Brief first = house.brief("2020-12-31");
            String stance = stanceOf(first, "Zorn").id();

            say(house).reject(null, stance);
            Brief later = house.brief("2020-12-31");

            assertThat(stanceOf(later, "Zorn").id()).isNotEqualTo(stance);
            assertThat(perspective(later, "Zorn").evolution()).hasSize(1);
            assertThat(printed(later, stance)).isEmpty();
        }
    }

    @Test
    void whatAPersonKeepsStaysWhenTheWriterDropsItAndGoesWhenThatIsUndone() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.item("Hedges of one lane", "Ada Zorn", "2018", ""));
            Brief first = house.brief("2020-12-31");
            Sentence appears = first.timeline().getFirst().sentence();
            house.take(IntStream.rangeClosed(1, 12)
                    .mapToObj(i -> TestHouse.item(
                            "Hedges and birds of valley number " + i,
                            "Author" + (char) ('A' + i) + " Marl",
                            "2018",
                            "We show that hedges bring birds to valley number " + i + " where rain is rare."))
                    .toArray(String[]::new));
            Brief dropped = house.brief("2021-01-01");
            assertThat(printed(dropped, appears.id())).isEmpty();

            say(house).keep(null, appears.id());
            Brief kept = house.brief("2021-01-01");
            house.take(other(2021));
            Brief later = house.brief("2021-12-31");

            assertThat(kept.narrative().getLast().heading()).isEqualTo("Kept by a person");
            assertThat(List.of(kept, later))
                    .allSatisfy(b -> assertThat(printed(b, appears.id())).hasValueSatisfying(s -> {
                        assertThat(s.text()).isEqualTo(appears.text());
                        assertThat(s.kind()).isEqualTo(Sentence.Kind.COMPUTED);
                    }));
            assertThat(kept.changes().added())
                    .filteredOn(c -> c.id().equals(appears.id()))
                    .singleElement()
                    .satisfies(c -> assertThat(c.why()).isEqualTo("a person kept it (pin 1)"));
            undo(house, 1);
            Brief last = house.brief("2021-12-31");
            assertThat(printed(last, appears.id())).isEmpty();
            assertThat(last.narrative()).noneMatch(s -> s.id().equals("kept"));
            assertThat(last.changes().withdrawn()).anyMatch(c -> c.why().equals("a person no longer keeps it (pin 1)"));
            assertThat(house.verify().faults()).isEmpty();
        }
    }

    @Test
    void aPersonsWordsStandWhereTheClaimStandsAndWhatTheChecksSayStandsBesideThem() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            Brief first = house.brief("2020-12-31");
            Sentence said = stanceOf(first, "Ockert");
            String faithful = "Wilma Ockert shows that within four years hedges bring birds back to farms.";

            say(house).reword(null, said.id(), "  Ockert: hedges bring\n 900 owls back to Paris. ");
            Brief wrong = house.brief("2020-12-31");
            Sentence put = stanceOf(wrong, "Ockert");
            assertThat(put.text()).isEqualTo("Ockert: hedges bring 900 owls back to Paris.");
            assertThat(put.kind()).isEqualTo(Sentence.Kind.WORDED);
            assertThat(put.id()).isEqualTo(said.id());
            assertThat(put.support()).isLessThan(said.support());
            assertThat(passages(put)).isEqualTo(passages(said));
            assertThat(wrong.pins().getFirst().fault()).isNotBlank();
            assertThat(wrong.changes().reworded())
                    .singleElement()
                    .satisfies(c -> assertThat(c.why()).isEqualTo("a person put it in other words (pin 1)"));
            assertThat(BriefJson.hash(BriefJson.read(BriefJson.write(wrong))))
                    .isEqualTo(wrong.version().hash());

            say(house).reword(null, said.id(), faithful);
            house.take(other(2021));
            Brief right = house.brief("2021-12-31");
            assertThat(printed(right, said.id()).orElseThrow().text()).isEqualTo(faithful);
            assertThat(right.pins()).extracting(Brief.Pinned::number).containsExactly(1, 2);
            assertThat(right.pins().getLast().fault()).isNull();

            undo(house, 2);
            undo(house, 1);
            Brief last = house.brief("2021-12-31");
            assertThat(stanceOf(last, "Ockert").text()).isEqualTo(said.text());
            assertThat(Changes.between(right, last).reworded())
                    .anyMatch(c -> c.why().equals("a person no longer puts it in other words"));
            assertThat(house.verify().faults()).isEmpty();
        }
    }

    private static List<?> passages(Sentence s) {
        return s.citations().stream().flatMap(c -> c.passages().stream()).toList();
    }

    @Test
    void ofTwoPinsOnOneSentenceTheLaterHolds() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            String id = stanceOf(house.brief("2020-12-31"), "Amberg").id();

            say(house).keep(null, id);
            say(house).reject(null, id);
            assertThat(printed(house.brief("2020-12-31"), id)).isEmpty();
            say(house).reword(null, id, "Amberg sees no birds without fallow land.");
            assertThat(printed(house.brief("2020-12-31"), id).orElseThrow().text())
                    .startsWith("Amberg sees");
        }
    }

    private List<String> hashes(String folder) {
        try (TestHouse house = TestHouse.open(data.resolve(folder))) {
            house.take(TestHouse.debate().toArray(String[]::new));
            Brief first = house.brief("2020-12-31");
            say(house).reject(null, stanceOf(first, "Amberg").id());
            say(house).reword(1, stanceOf(first, "Ockert").id(), "Ockert has hedges bring birds back.");
            String second = house.brief("2020-12-31").version().hash();
            house.take(TestHouse.answer());
            return List.of(
                    first.version().hash(),
                    second,
                    house.brief("2021-12-31").version().hash());
        }
    }

    @Test
    void theSamePinsGiveTheSameHashes() {
        assertThat(hashes("a")).isEqualTo(hashes("b")).doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeMeantIsRefusedInOneLineAndNothingIsKept() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(TestHouse.debate().toArray(String[]::new));
            Sentence said = stanceOf(house.brief("2020-12-31"), "Amberg");
            SentencePinning say = say(house);

            assertThatThrownBy(() -> say.reject(null, "c000"))
                    .isInstanceOf(ClewException.class)
                    .hasMessageContaining("no version of 'hedges' has a sentence 'c000'");
            assertThatThrownBy(() -> say.keep(7, said.id())).hasMessageContaining("version 7");
            assertThatThrownBy(() -> say.reword(1, said.id(), " \n ")).hasMessageContaining("must not be empty");
            assertThatThrownBy(() -> say.reword(1, said.id(), "x".repeat(1001)))
                    .hasMessageContaining("1000 characters");
            assertThatThrownBy(() -> say.reword(1, said.id(), "a\u202eb")).hasMessageContaining("control character");
            assertThatThrownBy(() -> say.reword(1, said.id(), said.text())).hasMessageContaining("words already");
            assertThat(house.store().works().pins(TestHouse.SLUG)).isEmpty();

            say.reject(1, said.id());
            assertThatThrownBy(() -> say.reject(1, said.id())).hasMessageContaining("pin 1 says so already");
            assertThat(house.store().works().pins(TestHouse.SLUG)).hasSize(1);
        }
    }
}
