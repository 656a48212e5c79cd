package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Changes;
import clew.brief.Moves;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryPagesTest {
    @TempDir
    static Path data;

    private static TestHouse house;
    private static LocalPages pages;
    private static Brief first;
    private static Brief second;

    @BeforeAll
    static void serveTwoVersions() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        first = house.brief("2020-12-31");
        house.take(TestHouse.answer());
        second = house.brief("2021-12-31");
        pages = new LocalPages(house);
    }

    @AfterAll
    static void stop() {
        pages.close();
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31,1", "2021-06-30,1", "2021-12-31,2", "2030-01-01,2", "1999-01-01,1", "soon,2", "'',2"})
    void theVersionThatStoodOnADayIsTheLastOneBefore(String day, int version) {
        var answer = pages.send("GET", "/t/hedges/on?day=" + day);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/t/hedges/v/" + version);
    }

    @Test
    void theFormOfTwoVersionsLeadsToTheirComparison() {
        var answer = pages.send("GET", "/t/hedges/diff?from=2&to=1&view=side");

        assertThat(answer.headers().firstValue("Location")).hasValue("/t/hedges/diff/2/1?view=side");
        assertThat(pages.send("GET", "/t/hedges/diff?from=x&to=1").headers().firstValue("Location"))
                .hasValue("/t/hedges/diff/0/1");
        assertThat(pages.send("GET", "/t/hedges/diff/0/1").statusCode()).isEqualTo(404);
    }

    @Test
    void everyChangeStandsOnThePageOnceInEitherView() {
        Brief.Change change = Changes.between(first, second);
        assertThat(change.added()).isNotEmpty();
        int all = change.added().size()
                + change.withdrawn().size()
                + change.strengthened().size()
                + change.weakened().size()
                + change.resourced().size()
                + change.reworded().size()
                + Moves.between(first, second).size();

        Document below = pages.page("/t/hedges/diff/1/2");
        Document beside = pages.page("/t/hedges/diff/1/2?view=side");

        assertThat(below.select(".rows > li")).hasSize(all);
        assertThat(beside.select(".rows.side > li")).hasSize(all);
        assertThat(below.select("#added ~ .rows .after a").eachText())
                .containsExactlyElementsOf(
                        change.added().stream().map(Brief.Changed::text).toList());
        assertThat(beside.select(".side > li"))
                .allMatch(li ->
                        li.select(".before").size() == 1 && li.select(".after").size() == 1);
    }

    @Test
    void besideWhatIsGoneStandsWhatTheVersionsShowOfTheReason() {
        assertThat(pages.page("/t/hedges/diff/2/1")
                        .select("section:has(#withdrawn) .why")
                        .eachText())
                .isNotEmpty()
                .anyMatch(why -> why.endsWith(": its source is not among what version 1 was written from"))
                .noneMatch(why -> why.contains("no longer in the brief"));
    }

    @Test
    void everyVersionHasASignAlongTime() {
        Document page = pages.page("/t/hedges/history");

        assertThat(page.select("#versions-picture")).hasSize(1);
        assertThat(page.select("[aria-label*=versions] svg a[href]").eachAttr("href"))
                .contains("/t/hedges/v/1", "/t/hedges/v/2");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody a[href=/t/hedges/diff/1/2]").text())
                .startsWith(Changes.between(first, second).added().size() + " added")
                .doesNotContain(" 0 ");
    }

    @Test
    void everyItemIsOnThePageOfItems() {
        Document page = pages.page("/t/hedges/v/2/items");

        second.coverage()
                .forEach(row -> assertThat(page.select("a[href^=/t/hedges/item/" + row.item() + "]"))
                        .as(row.toString())
                        .isNotEmpty());
    }
}
