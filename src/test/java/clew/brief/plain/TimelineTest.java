package clew.brief.plain;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.publish.Appeared;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
    private static final String TITLE = "Hedges may be unable to bring birds into the towns";

    @TempDir
    Path data;

    private static String copy(String published, String venue, String kind, String status) {
        return TestHouse.item(
                TITLE, "Nan Tolley; Abe Crick", published, "", "venue", venue, "kind", kind, "status", status);
    }

    private List<Brief.Entry> told(String... items) {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(items);
            return house.brief("2021-12-31").timeline();
        }
    }

    @Test
    void aWorkAppearsWhereItFirstDidNotWhereItCameLater() {
        List<Brief.Entry> told =
                told(copy("2020", "Hedgerow Days 2020", "paper", "oral"), copy("2019-11-04", "arXiv", "preprint", ""));

        assertThat(told.getFirst().date()).isEqualTo("2019-11-04");
        assertThat(told.getFirst().sentence().text())
                .isEqualTo("“" + TITLE + "”, by Nan Tolley and Abe Crick, appears (arXiv).");
        assertThat(told.getLast().date()).isEqualTo("2020");
        assertThat(told.getLast().sentence().text()).contains("is listed as oral (Hedgerow Days 2020)");
    }

    /// The first entry of a preprint of 4 November 2019 and a paper that says more.
    private Brief.Entry besideAPaperOf(String published) {
        String says = "We show that hedges bring no birds into towns where the gardens are paved.";
        return told(
                        copy("2019-11-04", "arXiv", "preprint", ""),
                        TestHouse.item(
                                TITLE,
                                "Nan Tolley; Abe Crick",
                                published,
                                says,
                                "venue",
                                "Hedgerow Days",
                                "kind",
                                "paper"))
                .getFirst();
    }

    @Test
    void whatOnlyALaterCopySaysIsNotToldOfTheDayOfTheFirst() {
        Brief.Entry told = besideAPaperOf("2020-09");

        assertThat(told.date()).isEqualTo("2019-11-04");
        assertThat(told.sentence().text()).contains("appears (arXiv)");
    }

    @Test
    void whatACopyOfPerhapsTheSameDaySaysTellsOfIt() {
        Brief.Entry told = besideAPaperOf("2019-11");

        assertThat(told.date()).isEqualTo("2019-11-04");
        assertThat(told.sentence().text()).contains("hedges bring no birds");
    }

    @Test
    void whatBecameOfAWorkInAYearStandsBehindTheMonthInWhichItAppeared() {
        List<Brief.Entry> told =
                told(copy("2020", "Hedgerow Days 2020", "paper", "oral"), copy("2020-02", "arXiv", "preprint", ""));

        assertThat(told).extracting(Brief.Entry::kind).containsExactly("published", "status");
        assertThat(told).extracting(Brief.Entry::date).containsExactly("2020-02", "2020");
    }

    @Test
    void aNoticeIsNoPlaceWhereAWorkAppeared() {
        try (TestHouse house = TestHouse.open(data)) {
            house.take(
                    copy("2018-05", "arXiv", "preprint", ""),
                    TestHouse.item(
                            "Retraction: " + TITLE,
                            "Nan Tolley; Abe Crick",
                            "2020-09-09",
                            "",
                            "venue",
                            "Journal of Hedge Studies",
                            "status",
                            "retracted"));
            Brief.Source source = house.brief("2021-12-31").sources().getFirst();

            assertThat(source.status()).isEqualTo("retracted");
            assertThat(source.venue()).isEqualTo("arXiv");
            assertThat(Appeared.words(source)).isEqualTo("arXiv, May 2018");
        }
    }

    @Test
    void whatAPlaceGrantsIsDatedByItsYear() {
        List<Brief.Entry> told = told(
                copy("2020-02", "arXiv", "preprint", ""),
                copy("2020-09-18", "Hedgerow Days 2020", "paper", "oral; best paper"));

        assertThat(told.getLast().kind()).isEqualTo("status");
        assertThat(told.getLast().date()).isEqualTo("2020");
    }

    @Test
    void whoSignsWithAHandleIsCalledByTheName() {
        List<Brief.Entry> told = told(
                TestHouse.item("Hedges of the towns, a walk", "NanTolley", "2019-03-02", "", "kind", "post"),
                TestHouse.item(TITLE, "Nan Tolley", "2020-02-01", "", "kind", "paper"));

        assertThat(told.getFirst().sentence().text()).contains("by Nan Tolley, appears");
    }
}
