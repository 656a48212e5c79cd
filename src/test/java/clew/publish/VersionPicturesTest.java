package clew.publish;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief;
import clew.brief.Sample;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class VersionPicturesTest {
    private static Brief.Version head(int number, String day) {
        return new Brief.Version(number, day + "T10:00:00Z", day + "T23:59:59Z", null, "h", 1, 1, 1);
    }

    private static double middle(Document page, int number) {
        return Double.parseDouble(
                page.select("a[href=/v/" + number + "] circle").attr("cx"));
    }

    @Test
    void versionsStandWhereTheirDaysAreAndTheChosenStretchIsThick() {
        List<Brief.Version> heads = List.of(head(1, "2020-01-01"), head(2, "2020-12-31"), head(3, "2021-07-01"));

        Document page = Jsoup.parse(Pictures.versions(heads, 1, 2, n -> "/v/" + n));

        double year = middle(page, 2) - middle(page, 1);
        double half = middle(page, 3) - middle(page, 2);
        assertThat(half / year).isBetween(0.48, 0.52);
        Element chosen = page.selectFirst(".chosen");
        assertThat(Double.parseDouble(chosen.attr("x1"))).isEqualTo(middle(page, 1));
        assertThat(Double.parseDouble(chosen.attr("x2"))).isEqualTo(middle(page, 2));
        assertThat(page.select(".stop.here")).hasSize(2);
        assertThat(page.select("figcaption").text()).contains("from version 1 to version 2");
    }

    @Test
    void versionsOfOneDayStandSideBySideEachWithItsNumberAndAThreadToTheDay() {
        List<Brief.Version> heads = new ArrayList<>(List.of(head(1, "2010-01-01")));
        for (int n = 2; n <= 20; n++) {
            heads.add(head(n, "2026-12-31"));
        }

        Document page = Jsoup.parse(Pictures.versions(heads, 1, 20, n -> "/v/" + n));

        assertThat(page.select(".stopped")).hasSize(20);
        for (int n = 1; n < 20; n++) {
            assertThat(middle(page, n + 1) - middle(page, n)).isGreaterThanOrEqualTo(16);
        }
        assertThat(middle(page, 20)).isLessThanOrEqualTo(676);
        assertThat(page.select("a:not([href=/v/1]) .thread").eachAttr("x2"))
                .hasSize(19)
                .containsOnly(page.selectFirst(".chosen").attr("x2"));
    }

    @Test
    void numbersOfMoreVersionsThanFindRoomAreLeftOutButNeverTheChosenEnds() {
        List<Brief.Version> heads = new ArrayList<>();
        for (int n = 1; n <= 200; n++) {
            heads.add(head(n, "2026-04-01"));
        }

        Document page = Jsoup.parse(Pictures.versions(heads, 150, 153, n -> "/v/" + n));

        assertThat(page.select("circle")).hasSize(200);
        assertThat(page.select(".stopped").eachText()).contains("1", "153").doesNotContain("2", "151", "154");
    }

    private static Brief.Tension tension(String status, Brief.Move... moves) {
        return new Brief.Tension("t1", "Does <b>moss</b> cool roofs?", status, 1, List.of(), null, List.of(moves));
    }

    @Test
    void aTensionIsALineFromWhereItOpenedToWhereItSettled() {
        Brief brief = Sample.brief(
                4,
                List.of(tension(
                        "settled",
                        new Brief.Move(1, "opened"),
                        new Brief.Move(2, "Bo Larch spoke to it"),
                        new Brief.Move(3, "settled: its sides turned out to be one voice"))));

        Document page = Jsoup.parse(Pictures.tensions(brief));

        Element line = page.selectFirst("line.life");
        double settled = Double.parseDouble(page.selectFirst("rect.mark").attr("x"));
        assertThat(Double.parseDouble(line.attr("x2"))).isBetween(settled, settled + 10);
        assertThat(page.select("circle.mark.open")).hasSize(1);
        assertThat(page.select("path.mark")).hasSize(1);
        assertThat(page.select("b")).isEmpty();
        assertThat(page.select("figcaption").text()).startsWith("1 tension: 1 settled.");
    }

    @Test
    void whoSpeaksToWhatHadSettledOpensItAgain() {
        Brief brief = Sample.brief(
                3,
                List.of(tension(
                        "reopened",
                        new Brief.Move(1, "opened"),
                        new Brief.Move(2, "settled: the source of one side was retracted"),
                        new Brief.Move(3, "Bo Larch spoke to it"))));

        assertThat(Jsoup.parse(Pictures.tensions(brief)).select("figcaption").text())
                .contains("a square where it settled", "a ring where it opened again")
                .doesNotContain("diamond");
    }

    @Test
    void noTensionIsNoPicture() {
        assertThat(Pictures.tensions(Sample.brief(1, List.of()))).isEmpty();
    }

    @Test
    void aStrandHasADiscForEachVersionThatTellsOfItLargerWhereItTellsMore() {
        Brief one = narrated(1, section("n1", "Moss", 1));
        Brief two = narrated(2, section("n1", "Moss", 9), section("n2", "<i>Tiles</i>", 1));

        Document page = Jsoup.parse(Pictures.strands(List.of(one, two)));

        List<String> radii = page.select("a[href$=#n1] circle").eachAttr("r");
        assertThat(radii).hasSize(2);
        assertThat(Double.parseDouble(radii.get(1))).isGreaterThan(Double.parseDouble(radii.get(0)));
        assertThat(page.select("a[href$=/v/2#n2] circle")).hasSize(1);
        assertThat(page.select("i")).isEmpty();
    }

    private static Brief.Section section(String id, String heading, int sentences) {
        return new Brief.Section(
                id,
                heading,
                java.util.stream.IntStream.range(0, sentences)
                        .mapToObj(i -> Sample.sentence(id + i, "Moss cools.", 1, "Moss cools."))
                        .toList());
    }

    private static Brief narrated(int number, Brief.Section... sections) {
        Brief b = Sample.brief(number, List.of());
        return new Brief(
                b.thread(),
                b.version(),
                List.of(sections),
                b.timeline(),
                b.perspectives(),
                b.tensions(),
                b.sources(),
                b.coverage(),
                b.pins(),
                b.changes(),
                b.audit());
    }

    @Test
    void itemsAreCountedBySiteWithWhatBecameOfThem() {
        Brief b = Sample.brief(1, List.of());
        List<Brief.Coverage> rows = List.of(
                row("https://www.roofs.example/a", Brief.Outcome.USED),
                row("https://roofs.example/b", Brief.Outcome.ASIDE),
                row("https://moss.example/<script>", Brief.Outcome.MERGED),
                row(null, Brief.Outcome.ASIDE));
        Brief covered = new Brief(
                b.thread(),
                b.version(),
                b.narrative(),
                b.timeline(),
                b.perspectives(),
                b.tensions(),
                b.sources(),
                rows,
                b.pins(),
                b.changes(),
                b.audit());

        Document page = Jsoup.parse(Pictures.places(covered));

        assertThat(page.select("text.row").eachText().getFirst()).isEqualTo("roofs.example");
        assertThat(page.select("text:not(.row)").eachText()).contains("1 + 0 + 1 = 2 items");
        assertThat(page.select("text.row").eachText()).contains("without an address");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("rect.used, rect.merged, rect.aside")).hasSize(4);
    }

    private static Brief.Coverage row(String url, Brief.Outcome outcome) {
        return new Brief.Coverage("i1", null, url, null, outcome, "why");
    }
}
