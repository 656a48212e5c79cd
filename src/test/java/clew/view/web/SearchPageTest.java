package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Sentence;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest {
    @TempDir
    Path data;

    private TestHouse house;
    private LocalPages pages;
    private Brief latest;

    @BeforeEach
    void serveOneVersion() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        house.take(TestHouse.item(
                "Hedges <b>and</b> <script>alert(1)</script> owls",
                "Eve \"<i>\" Marl",
                "2020-07-01",
                "We show that hedges <mark>bring</mark> owls & <script>alert(2)</script> to farms."));
        latest = house.brief("2020-12-31");
        pages = new LocalPages(house);
    }

    @AfterEach
    void stop() {
        pages.close();
        house.close();
    }

    private Document search(String fields) {
        return pages.page("/t/hedges/search?" + fields);
    }

    @Test
    void everyResultOpensAndAnItemOpensOnTheMarkedPassage() {
        Document page = search("q=fallow");

        assertThat(page.select("h2")).extracting(Element::text).containsExactly("Sentences", "Sources", "Items");
        assertThat(page.select(".hits mark")).extracting(Element::text).contains("fallow");
        assertThat(page.select(".hits a")).isNotEmpty().allSatisfy(a -> {
            String path = a.absUrl("href").substring(pages.address().length());
            Document opened = pages.page(path.replaceFirst("#.*", ""));
            if (path.contains("#passage")) {
                assertThat(opened.select("mark#passage")).hasSize(1);
            }
        });
        assertThat(page.select(".hits .meta").text())
                .contains("Found by words and meaning", "Jost Amberg", "11 May 2020");
    }

    @Test
    void theFormKeepsWhatWasAskedAndNeedsNoScript() {
        Document page = search("q=berries&kind=item&in=aside&voice=Tolley&from=2019&to=2021&depth=snippet");

        assertThat(page.select("form[role=search]").attr("method")).isIn("", "get");
        assertThat(page.select("input[name=q]").val()).isEqualTo("berries");
        assertThat(page.select("option[selected]"))
                .extracting(Element::val)
                .containsExactly("item", "aside", "snippet");
        assertThat(page.select("input[name=voice]").val()).isEqualTo("Tolley");
        assertThat(page.select("input[name=from]").val()
                        + page.select("input[name=to]").val())
                .isEqualTo("20192021");
        assertThat(page.select("details").hasAttr("open")).isTrue();
        assertThat(page.select(".hits li"))
                .singleElement()
                .satisfies(li -> assertThat(li.text()).contains("hedgerow jam", "set aside: not about the question"));
        assertThat(page.select("script")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "q=, There is nothing to look for yet",
        "q=%22, There is no word in",
        "q=birds&from=19, is no year: give four figures",
        "q=birds&kind=song, is not a kind of result: take sentence"
    })
    void aBadQueryIsAnsweredWithALineAndTheForm(String fields, String line) {
        for (String path : new String[] {"/t/hedges/search?", "/search?"}) {
            HttpResponse<String> answer = pages.send("GET", path + fields);
            Document page = Jsoup.parse(answer.body());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(page.select(".error[role=status]").text()).contains(line);
            assertThat(page.select("input[name=q]")).hasSize(1);
        }
    }

    @Test
    void nothingFoundIsSaid() {
        assertThat(search("q=zeppelin&voice=nobody").select("[role=status]").text())
                .startsWith("Nothing here has these words");
        assertThat(search("").select("[role=status]")).isEmpty();
        assertThat(pages.send("GET", "/t/nobody/search?q=x").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(3)</script> owls",
                "\"><img src=x onerror=alert(1)> hedges",
                "\") OR *:* [",
                "((((((owls",
                "owls\\",
                "owls &amp; <mark>"
            })
    void hostileWordsAndPagesStayText(String words) {
        for (String path : new String[] {"/t/hedges/search?q=", "/search?q="}) {
            Document page = pages.page(path + URLEncoder.encode(words, StandardCharsets.UTF_8));

            assertThat(page.select("script, main b, main i, img, [onerror]")).isEmpty();
            assertThat(page.select("input[name=q]").val()).isEqualTo(words);
            assertThat(page.select(".hits mark")).noneMatch(m -> m.text().equals("bring"));
        }
    }

    @Test
    void aThreadWithoutAVersionFindsWhatArrived() {
        try (TestHouse fresh = TestHouse.open(data.resolve("fresh"))) {
            fresh.take(TestHouse.answer());
            try (LocalPages served = new LocalPages(fresh)) {
                assertThat(served.page("/t/hedges/search?q=fallow").select(".hits li"))
                        .singleElement()
                        .satisfies(li -> assertThat(li.text()).contains("waits for the next cycle", "Found by words."));
            }
        }
    }

    private Sentence stance() {
        return latest.perspectives().getFirst().stance();
    }

    private static String enc(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aSentenceIsRejectedKeptRewordedAndUndoneThroughItsPage() throws Exception {
        String own = pages.address();
        String id = stance().id();
        String at = "/t/hedges/v/1/sentence/" + id;
        String form = "version=1&sentence=" + id;
        String to = "/t/hedges/corrections/";

        assertThat(pages.page(at).select("textarea").val()).isEqualTo(stance().text());
        assertThat(pages.post(to + "reject", own, form)).isEqualTo(303);
        assertThat(pages.page(at).select("#corrected ~ ol").text())
                .contains("is not printed", "Waits for the next version");
        assertThat(house.brief("2020-12-31").sentences()).noneMatch(s -> s.id().equals(id));
        assertThat(pages.page(at).select("#corrected ~ ol").text()).contains("Followed by the latest version");
        assertThat(pages.page("/t/hedges/diff/1/2").text()).contains("a person rejected it (pin 1)");

        assertThat(pages.post(to + "undo", own, "number=1")).isEqualTo(303);
        assertThat(pages.post(to + "keep", own, form)).isEqualTo(303);
        assertThat(pages.post(to + "reword", own, form + "&words=" + enc("Ockert <b>sees</b> 90 owls in Rome.")))
                .isEqualTo(303);
        Brief put = house.brief("2020-12-31");
        Document page = pages.page("/t/hedges/v/3/sentence/" + id);
        assertThat(page.select(".question").text()).isEqualTo("Ockert <b>sees</b> 90 owls in Rome.");
        assertThat(page.select(".notice").text()).startsWith("Note: a person’s wording; a check objects: ");
        assertThat(pages.page("/t/hedges").text()).contains("(a person’s wording; a check objects");
        assertThat(pages.page("/t/hedges").select("main b")).isEmpty();
        assertThat(put.sentences()).anyMatch(s -> s.kind() == Sentence.Kind.WORDED);
    }

    @Test
    void aPinOnASentenceFromAnotherSiteOrWithoutSenseIsRefused() throws Exception {
        String form = "version=1&sentence=" + stance().id();
        String to = "/t/hedges/corrections/";

        assertThat(pages.post(to + "reject", "http://evil.example", form)).isEqualTo(403);
        assertThat(pages.post(to + "reject", pages.address(), "version=1")).isEqualTo(400);
        assertThat(pages.post(to + "keep", pages.address(), "version=9&sentence=" + stance().id()))
                .isEqualTo(404);
        assertThat(pages.post(to + "reject", pages.address(), "version=x&sentence=c0"))
                .isEqualTo(404);
        assertThat(pages.post(to + "reword", pages.address(), form + "&words=+"))
                .isEqualTo(400);
        assertThat(house.store().works().pins("hedges")).isEmpty();
    }
}
