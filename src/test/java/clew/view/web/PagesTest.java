package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.reading.Passage;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    static Path data;

    private static TestHouse house;
    private static LocalPages pages;
    private static Brief latest;

    @BeforeAll
    static void serveTwoVersions() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        house.take(TestHouse.item(
                "Hedges <b>and</b> birds <script>alert(1)</script>",
                "Eve \"<i>\" Marl",
                "2020-07-01",
                "Hedges & birds. I argue that hedges bring <script>alert(2)</script> no birds back to farms. We show that"
                        + " hedges bring “finches” back to farms — at 3 %."));
        house.brief("2020-12-31");
        house.take(TestHouse.answer());
        latest = house.brief("2021-12-31");
        pages = new LocalPages(house);
    }

    @AfterAll
    static void stop() {
        pages.close();
        house.close();
    }

    private static Sentence anySentence() {
        return latest.perspectives().getFirst().stance();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/t/hedges",
                "/t/hedges/history",
                "/t/hedges/search?q=fallow",
                "/t/hedges/search",
                "/t/hedges/corrections",
                "/t/hedges/diff/1/2",
                "/t/hedges/diff/1/2?view=side",
                "/t/hedges/v/2/items",
                "/t/hedges/v/1",
                "/t/hedges/v/2/s/1"
            })
    void everyPageStandsWithoutScriptsAndCanBeReadAloud(String path) {
        Document page = pages.page(path);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("script, [style], [onclick], iframe")).isEmpty();
        assertThat(page.select("a").eachText()).allMatch(t -> !t.isBlank());
    }

    @Test
    void everyInnerLinkOfEveryPageLeadsSomewhere() {
        java.util.Set<String> seen = new java.util.TreeSet<>();
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>(java.util.List.of("/"));
        while (!open.isEmpty()) {
            String path = open.poll();
            if (!seen.add(path)) {
                continue;
            }
            HttpResponse<String> answer = pages.send("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    && !path.endsWith(".html")) {
                Document page = Jsoup.parse(answer.body(), pages.address() + path);
                page.select("a[href], link[href]").forEach(a -> {
                    String target = a.absUrl("href").replaceFirst("#.*", "");
                    if (target.startsWith(pages.address() + "/")) {
                        open.add(target.substring(pages.address().length()));
                    }
                });
            }
        }
        assertThat(seen)
                .hasSizeGreaterThan(20)
                .anyMatch(p -> p.contains("/item/"))
                .anyMatch(p -> p.contains("/snapshot/"))
                .anyMatch(p -> p.contains("/sentence/"))
                .anyMatch(p -> p.endsWith(".json"));
    }

    @Test
    void theCitedPassageIsMarkedInTheItemAndNothingElse() {
        for (Citation citation : anySentence().citations()) {
            for (Passage p : citation.passages()) {
                Document page = pages.page("/t/hedges/item/" + p.item() + "?start=" + p.start() + "&end=" + p.end());

                assertThat(page.select("mark.asked").stream()
                                .map(m -> m.wholeText())
                                .collect(java.util.stream.Collectors.joining()))
                        .isEqualTo(p.quote());
                assertThat(page.select("#passage")).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?start=5&end=2",
                "?start=-1&end=3",
                "?start=0&end=99999999",
                "?start=x&end=y",
                "?start=3",
                "?end=1"
            })
    void aPassageThatCannotBeIsNotMarkedAndTheItemStillOpens(String query) {
        String item = anySentence().citations().getFirst().passages().getFirst().item();

        Document page = pages.page("/t/hedges/item/" + item + query);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).doesNotContain("Something went wrong");
    }

    @Test
    void aSentenceOpensOnEveryPassageItRestsOn() {
        Document page = pages.page("/t/hedges/v/2/sentence/" + anySentence().id());

        assertThat(page.text()).contains(anySentence().text());
        anySentence()
                .citations()
                .forEach(c -> c.passages().forEach(p -> assertThat(page.text()).contains(p.quote())));
        assertThat(page.select("blockquote footer small").text()).matches("bytes \\d+ to \\d+ of snapshot .+");
        assertThat(page.select("blockquote footer").first().ownText()).isBlank();
    }

    @Test
    void whatOutsidersWroteStaysText() {
        for (String path :
                new String[] {"/t/hedges", "/t/hedges/v/2.html", "/t/hedges/search?q=<script>alert(3)</script>"}) {
            Document page = pages.page(path.replace("<", "%3C").replace(">", "%3E"));

            assertThat(page.select("script, main b, main i")).isEmpty();
        }
        assertThat(pages.page("/t/hedges").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void aSnapshotIsServedAsPlainTextThatCannotRun() {
        String sha = anySentence().citations().getFirst().passages().getFirst().sha256();

        HttpResponse<String> answer = pages.send("GET", "/snapshot/" + sha);

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/t/nobody",
                "/t/hedges/v/9",
                "/t/hedges/v/0",
                "/t/hedges/v/x",
                "/t/hedges/v/1/s/99",
                "/t/hedges/v/1/sentence/none",
                "/t/hedges/item/none",
                "/t/hedges/diff/1/9",
                "/t/hedges/v/1.pdf",
                "/snapshot/zz",
                "/t/hedges/v/999999999999999999"
            })
    void whatIsNotThereIsSaidInOneLine(String path) {
        HttpResponse<String> answer = pages.send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main").text()).isNotBlank().doesNotContain("Exception", "Endpoint");
    }

    @Test
    void everyAnswerForbidsScriptsFramesAndGuessing() {
        for (String path : new String[] {"/", "/nowhere", "/t/hedges/v/1.json"}) {
            HttpResponse<String> answer = pages.send("GET", path);

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:80", "127.0.0.1.evil.example"})
    void aNameThatIsNotThisMachinesIsRefused(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", pages.port())) {
            socket.getOutputStream()
                    .write(("GET /t/hedges HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Hedges and birds");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void readingIsAllThatCanBeDone(String method) {
        assertThat(pages.send(method, "/t/hedges").statusCode()).isIn(404, 405);
        assertThat(house.store().versions().heads("hedges")).hasSize(2);
    }

    @Test
    void aFormThatIsNoneIsRefused() throws Exception {
        String own = pages.address();
        String path = "/t/hedges/corrections/";

        assertThat(pages.post(path + "one-voice", own, "a=Nan+Tolley")).isEqualTo(400);
        assertThat(pages.post(path + "one-voice", own, "multipart/form-data; boundary=x", "--x\r\nnonsense"))
                .isEqualTo(400);
        assertThat(pages.post(path + "one-voice", own, "application/json", "{}"))
                .isEqualTo(400);
        assertThat(pages.post(path + "one-voice", own, "a=Nan+Tolley&b=Nobody")).isEqualTo(404);
        assertThat(pages.post(path + "one-voice", "http://evil.example", "a=Nan+Tolley&b=Nobody"))
                .isEqualTo(403);
        assertThat(pages.page("/t/hedges/corrections").select("input[name=number]"))
                .isEmpty();
    }

    @Test
    void aCorrectionIsKeptAndUndoneThroughThePage() throws Exception {
        String own = pages.address();

        assertThat(pages.post("/t/hedges/corrections/one-voice", own, "a=Nan+Tolley&b=Jost+Amberg"))
                .isEqualTo(303);
        Document page = pages.page("/t/hedges/corrections");
        assertThat(page.select("#pins + ol").text()).contains("“Nan Tolley” is also “Jost Amberg”");
        assertThat(page.text()).contains("holds until you undo it").doesNotContain("for ever");
        String number = page.select("input[name=number]").attr("value");

        assertThat(pages.post("/t/hedges/corrections/undo", own, "number=" + number))
                .isEqualTo(303);
        assertThat(pages.page("/t/hedges/corrections").select("input[name=number]"))
                .isEmpty();
        assertThat(pages.post("/t/hedges/corrections/undo", own, "number=" + number))
                .isEqualTo(404);
    }

    @Test
    void aCorrectionFromAnotherSiteOrWithoutSenseIsRefused() throws Exception {
        String form = "a=Nan+Tolley&b=Jost+Amberg";
        int before = house.store().works().pins("hedges").size();

        assertThat(pages.post("/t/hedges/corrections/one-voice", "http://evil.example", form))
                .isEqualTo(403);
        assertThat(pages.post("/t/hedges/corrections/one-voice", "null", form)).isEqualTo(403);
        assertThat(pages.send("POST", "/t/hedges/corrections/one-voice").statusCode())
                .isEqualTo(403);
        assertThat(pages.post("/t/hedges/corrections/one-voice", pages.address(), "a=Nan+Tolley&b="))
                .isEqualTo(400);
        assertThat(pages.post("/t/hedges/corrections/one-work", pages.address(), "a=nothing&b=none"))
                .isEqualTo(404);
        assertThat(house.store().works().pins("hedges")).hasSize(before);
    }
}
