package clew.publish;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief;
import clew.brief.Sample;
import clew.brief.Sentence;
import clew.time.EdtfDate;
import clew.work.Voice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final Scale DECADE = new Scale(2015, 2024, 0, 3653);

    private static Brief brief(List<Brief.Entry> timeline, List<Brief.Perspective> voices, Brief.Tension... tensions) {
        Brief b = Sample.brief(2, List.of(tensions));
        return new Brief(
                b.thread(),
                b.version(),
                b.narrative(),
                timeline,
                voices,
                b.tensions(),
                b.sources(),
                b.coverage(),
                b.pins(),
                new Brief.Change(
                        1,
                        List.of(new Brief.Changed("new", "timeline", "t", null, "new")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                b.audit());
    }

    private static Brief.Entry entry(String id, String date) {
        Sentence said = Sample.sentence(id, "Moss cools roofs.", 1, "Moss cools roofs.");
        return new Brief.Entry("e" + id, date, "any", "published", "2024-12-31", List.of("w1"), 1, said);
    }

    private static Brief.Perspective voice(String name, String... datesAndChanges) {
        Sentence said = Sample.sentence("s" + name, name + " speaks.", 1, "Moss cools roofs.");
        List<Brief.Step> steps = new ArrayList<>();
        for (int i = 0; i < datesAndChanges.length; i += 2) {
            steps.add(new Brief.Step(1, datesAndChanges[i], datesAndChanges[i + 1], said));
        }
        Voice voice = new Voice("v" + name, name, Voice.Kind.PERSON, List.of(name), List.of());
        return new Brief.Perspective("p" + name, voice, said, steps);
    }

    private static String drawn(Brief brief) {
        return Pictures.timeline(brief, brief.changes());
    }

    private static String spoken(Brief brief) {
        return Pictures.voices(brief, brief.changes());
    }

    private static Document timeline(Brief.Entry... entries) {
        return Jsoup.parse(drawn(brief(List.of(entries), List.of())));
    }

    private static Document voices(Brief.Perspective... voices) {
        return Jsoup.parse(spoken(brief(List.of(), List.of(voices))));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-03, circle, mark day",
        "2019-05,    rect,   mark span",
        "2019,       rect,   mark span",
        "2019~,      rect,   mark span about",
        "2019-05-03?,circle, mark day about"
    })
    void aDayIsADotAndAnythingLessKnownIsABand(String date, String shape, String look) {
        Elements marks = timeline(entry("a", date)).select(".mark");

        assertThat(marks).hasSize(1);
        assertThat(marks.getFirst().normalName()).isEqualTo(shape);
        assertThat(marks.getFirst().className()).isEqualTo(look);
    }

    @Test
    void aBandIsAsLongAsWhatIsKnown() {
        assertThat(width("2016")).isEqualTo(366);
        assertThat(width("2019")).isEqualTo(365);
        assertThat(width("2019-02")).isEqualTo(28);
        assertThat(width("2019-02-01")).isEqualTo(2 * Mark.RADIUS);
        assertThat(DECADE.from(new EdtfDate("2015"))).isZero();
        assertThat(DECADE.to(new EdtfDate("2024"))).isEqualTo(3653);
    }

    private static double width(String date) {
        Mark mark = Mark.of(new EdtfDate(date), false, DECADE, 0);
        return mark.to() - mark.from();
    }

    @Test
    void marksOfALaneDoNotTouch() {
        String[] dates = {"2019", "2019-05", "2019-05-03", "2019-05-04", "2019~", "2020", "2020-01-01", "2031-12-31"};
        Brief.Entry[] entries = IntStream.range(0, 64)
                .mapToObj(i -> entry(i % 9 == 0 ? "new" : "a" + i, dates[i % dates.length]))
                .toArray(Brief.Entry[]::new);

        assertThat(overlaps(timeline(entries).select("a"))).isEmpty();
        assertThat(timeline(entries).select("a")).hasSize(64);
        assertThat(overlaps(voices(voice("Ada", "2019", "entered", "2019", "added", "2019-05-03", "qualified"))
                        .select("a:has(.mark)")))
                .isEmpty();
    }

    @Test
    void theCheckForOverlapSeesOne() {
        Element link = timeline(entry("a", "2019")).select("a").getFirst();

        assertThat(overlaps(new Elements(link, link.clone()))).isNotEmpty();
    }

    /// Pairs of marks at one height whose widths overlap, outlines included.
    private static List<String> overlaps(Elements links) {
        Map<Double, List<double[]>> lanes = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Element link : links) {
            double from = Double.MAX_VALUE;
            double to = 0;
            double y = 0;
            for (Element e : link.select("circle, rect")) {
                boolean circle = e.normalName().equals("circle");
                double half = number(e, circle ? "r" : "height") / (circle ? 1 : 2);
                double left = circle ? number(e, "cx") - half : number(e, "x");
                y = Math.rint(circle ? number(e, "cy") : number(e, "y") + half);
                from = Math.min(from, left);
                to = Math.max(to, left + (circle ? 2 * half : number(e, "width")));
            }
            for (double[] other : lanes.computeIfAbsent(y, k -> new ArrayList<>())) {
                if (from < other[1] - 0.2 && other[0] < to - 0.2) {
                    wrong.add(link.text());
                }
            }
            lanes.get(y).add(new double[] {from, to});
        }
        return wrong;
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.attr(attribute));
    }

    @Test
    void whatIsNewHasASecondOutline() {
        Document page = timeline(entry("old", "2019-05-03"), entry("new", "2019-05"));

        assertThat(page.select(".ring")).hasSize(1);
        assertThat(page.select("a:has(.ring)").attr("href")).isEqualTo("#entry-enew");
        assertThat(page.select("figcaption").text()).contains("new since version 1 (1)");
    }

    @Test
    void eachKindOfStepHasItsSignInsideABandWhereTheDayIsNotKnown() {
        Document page = voices(voice(
                "Ada",
                "2015-01-01",
                "entered",
                "2016-01-01",
                "added",
                "2017-01-01",
                "qualified",
                "2018-01-01",
                "corrected",
                "2019",
                "retracted"));

        Elements signs = page.select(".sign");
        assertThat(signs.stream().map(s -> s.normalName() + s.attr("d").replaceAll("[\\d.\\s-]", "")))
                .containsExactly("circle", "rect", "pathMLLLZ", "pathMLLZ", "pathMLML");
        assertThat(page.select("a:has(.cross) rect.span")).hasSize(1);
        assertThat(page.select("line.last")).hasSize(1);
    }

    @Test
    void atMostTwelveVoicesAreDrawnAndThoseOfATensionAreJoined() {
        Brief.Perspective[] many = IntStream.range(0, 20)
                .mapToObj(i -> voice("V" + i, "2019-05", "entered"))
                .toArray(Brief.Perspective[]::new);
        Sentence said = many[0].stance();
        Brief.Tension tension = new Brief.Tension(
                "t1",
                "Does moss cool roofs?",
                "open",
                1,
                List.of(new Brief.Position("V3", said), new Brief.Position("V19", said)),
                null,
                List.of());

        Document page = Jsoup.parse(spoken(brief(List.of(), List.of(many), tension)));

        assertThat(page.select(".name")).hasSize(12);
        assertThat(page.select(".name").eachText()).contains("V3", "V19");
        assertThat(page.select("a[href=#t1] circle")).hasSize(2);
        assertThat(page.select("figcaption").text()).contains("12 voices with most sources, of 20");
    }

    @Test
    void voicesWithoutADateAreCounted() {
        Brief.Perspective[] two = {voice("V1", "2019-05", "entered"), voice("V2", null, "entered")};

        Document page = Jsoup.parse(spoken(brief(List.of(), List.of(two))));

        assertThat(page.select(".name").eachText()).containsExactly("V1");
        assertThat(page.select("figcaption").text()).contains("Not drawn, having no date: 1.");
    }

    @Test
    void aPictureSaysWhatIsToBeSeen() {
        Document page = timeline(entry("a", "2017"), entry("b", "2019-05-03"), entry("c", "2019-06"), entry("d", null));

        Element svg = page.selectFirst("figure .drawing");
        assertThat(svg.attr("role")).isEqualTo("group");
        assertThat(svg.attr("aria-label")).isNotBlank();
        assertThat(page.getElementById(svg.attr("aria-describedby")).text())
                .contains("3 dated entries, from 2017 to June 2019; most, 2, in 2019")
                .contains("a day (1)", "a month (1)", "a year (1)", "no date: 1");
        assertThat(page.select("a")).allMatch(a -> !a.select("title").text().isBlank());
    }

    @Test
    void nothingDatedIsNoPictureAndOneThingIsOne() {
        assertThat(drawn(brief(List.of(), List.of()))).isEmpty();
        assertThat(spoken(brief(List.of(), List.of()))).isEmpty();
        assertThat(drawn(brief(List.of(entry("a", null)), List.of()))).isEmpty();
        assertThat(timeline(entry("a", "2019-05-03")).select("figcaption").text())
                .startsWith("1 dated entry. ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<script>alert(1)</script>", "\"><svg onload=alert(1)>", "'><a href=javascript:x>", "a]]>&\""})
    void whatOutsidersWroteStaysText(String hostile) {
        Brief brief = Sample.saying(hostile, "https://roofs.example/moss");
        Brief.Perspective dated = brief.perspectives().getFirst();
        Brief.Step step = new Brief.Step(1, "2019", hostile, dated.stance());
        Brief told = brief(
                brief.timeline(), List.of(new Brief.Perspective("pp1", dated.voice(), dated.stance(), List.of(step))));

        Document page = Jsoup.parse(drawn(told) + spoken(told));

        assertThat(page.select("figure")).hasSize(2);
        assertThat(page.select("script, [onload], [style], a:not([href^=#])")).isEmpty();
        assertThat(page.select("title").text()).contains(hostile);
    }

    @Test
    void theSameBriefGivesTheSameBytesAndEveryMarkLeadsSomewhere() {
        Brief brief = brief(
                List.of(entry("a", "2019"), entry("new", "2019-05-03")), List.of(voice("Ada", "2019", "entered")));

        assertThat(drawn(brief)).isEqualTo(drawn(brief));
        assertThat(spoken(brief)).isEqualTo(spoken(brief));
        Document page = Jsoup.parse(Format.HTML.publish(brief));
        assertThat(page.select("svg a")).hasSize(4);
        assertThat(page.select("svg a").eachAttr("href")).allMatch(h -> page.getElementById(h.substring(1)) != null);
    }
}
