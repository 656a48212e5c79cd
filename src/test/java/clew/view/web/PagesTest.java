package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.reading.Passage;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TestHouse house;
    private static Pages pages;
    private static Brief latest;
    private static int port;

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
        pages = new Pages(
                house.store().threads(),
                house.store().versions(),
                house.store().items(),
                house.store().works(),
                house.store().feeds(),
                house.reactive(),
                java.time.InstantSource.system());
        port = pages.start(0);
    }

    @AfterAll
    static void stop() {
        pages.close();
        house.close();
        CLIENT.close();
    }

    private static HttpResponse<String> send(String method, String path) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Document page(String path) {
        HttpResponse<String> answer = send("GET", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), "http://localhost:" + port + path);
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
                "/t/hedges/v/1",
                "/t/hedges/v/2/s/1"
            })
    void everyPageStandsWithoutScriptsAndCanBeReadAloud(String path) {
        Document page = page(path);

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
            HttpResponse<String> answer = send("GET", path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                    && !path.endsWith(".html")) {
                Document page = Jsoup.parse(answer.body(), "http://localhost:" + port + path);
                page.select("a[href], link[href]").forEach(a -> {
                    String target = a.absUrl("href").replaceFirst("#.*", "");
                    if (target.startsWith("http://localhost:" + port + "/")) {
                        open.add(target.substring(("http://localhost:" + port).length()));
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
                Document page = page("/t/hedges/item/" + p.item() + "?start=" + p.start() + "&end=" + p.end());

                assertThat(page.select("mark")).hasSize(1);
                assertThat(page.select("mark").getFirst().wholeText()).isEqualTo(p.quote());
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

        Document page = page("/t/hedges/item/" + item + query);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.text()).doesNotContain("Something went wrong");
    }

    @Test
    void aSentenceOpensOnEveryPassageItRestsOn() {
        Document page = page("/t/hedges/v/2/sentence/" + anySentence().id());

        assertThat(page.text()).contains(anySentence().text());
        anySentence()
                .citations()
                .forEach(c -> c.passages().forEach(p -> assertThat(page.text()).contains(p.quote())));
    }

    @Test
    void whatOutsidersWroteStaysText() {
        for (String path :
                new String[] {"/t/hedges", "/t/hedges/v/2.html", "/t/hedges/search?q=<script>alert(3)</script>"}) {
            Document page = page(path.replace("<", "%3C").replace(">", "%3E"));

            assertThat(page.select("script, main b, main i")).isEmpty();
        }
        assertThat(page("/t/hedges").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void aSnapshotIsServedAsPlainTextThatCannotRun() {
        String sha = anySentence().citations().getFirst().passages().getFirst().sha256();

        HttpResponse<String> answer = send("GET", "/snapshot/" + sha);

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
        HttpResponse<String> answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main").text()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void everyAnswerForbidsScriptsFramesAndGuessing() {
        for (String path : new String[] {"/", "/nowhere", "/t/hedges/v/1.json"}) {
            HttpResponse<String> answer = send("GET", path);

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.example:80", "127.0.0.1.evil.example"})
    void aNameThatIsNotThisMachinesIsRefused(String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
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
        assertThat(send(method, "/t/hedges").statusCode()).isIn(404, 405);
        assertThat(house.store().versions().heads("hedges")).hasSize(2);
    }

    @Test
    void searchFindsTheSourceThatSaysSo() {
        assertThat(page("/t/hedges/search?q=fallow").select("main").text())
                .contains("2 of 4 sources", "Hedges do not bring birds back");
        assertThat(page("/t/hedges/search?q=%22%29+OR+%2A%3A%2A+%5B").select("h1"))
                .hasSize(1);
    }

    private static int post(String path, String origin, String form) throws Exception {
        return post(path, origin, "application/x-www-form-urlencoded", form);
    }

    private static int post(String path, String origin, String type, String form) throws Exception {
        return CLIENT.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Content-Type", type)
                                .header("Origin", origin)
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void aFormThatIsNoneIsRefused() throws Exception {
        String own = "http://localhost:" + port;
        String path = "/t/hedges/corrections/";

        assertThat(post(path + "one-voice", own, "a=Nan+Tolley")).isEqualTo(400);
        assertThat(post(path + "one-voice", own, "multipart/form-data; boundary=x", "--x\r\nnonsense"))
                .isEqualTo(400);
        assertThat(post(path + "one-voice", own, "application/json", "{}")).isEqualTo(400);
        assertThat(post(path + "one-voice", own, "a=Nan+Tolley&b=Nobody")).isEqualTo(404);
        assertThat(post(path + "one-voice", "http://evil.example", "a=Nan+Tolley&b=Nobody"))
                .isEqualTo(403);
        assertThat(page("/t/hedges/corrections").select("input[name=number]")).isEmpty();
    }

    @Test
    void aCorrectionIsKeptAndUndoneThroughThePage() throws Exception {
        String own = "http://localhost:" + port;

        assertThat(post("/t/hedges/corrections/one-voice", own, "a=Nan+Tolley&b=Jost+Amberg"))
                .isEqualTo(303);
        Document page = page("/t/hedges/corrections");
        assertThat(page.select("#pins + ol").text()).contains("“Nan Tolley” is also “Jost Amberg”");
        String number = page.select("input[name=number]").attr("value");

        assertThat(post("/t/hedges/corrections/undo", own, "number=" + number)).isEqualTo(303);
        assertThat(page("/t/hedges/corrections").select("input[name=number]")).isEmpty();
        assertThat(post("/t/hedges/corrections/undo", own, "number=" + number)).isEqualTo(404);
    }

    @Test
    void aCorrectionFromAnotherSiteOrWithoutSenseIsRefused() throws Exception {
        String form = "a=Nan+Tolley&b=Jost+Amberg";
        int before = house.store().works().pins("hedges").size();

        assertThat(post("/t/hedges/corrections/one-voice", "http://evil.example", form))
                .isEqualTo(403);
        assertThat(post("/t/hedges/corrections/one-voice", "null", form)).isEqualTo(403);
        assertThat(send("POST", "/t/hedges/corrections/one-voice").statusCode()).isEqualTo(403);
        assertThat(post("/t/hedges/corrections/one-voice", "http://localhost:" + port, "a=Nan+Tolley&b="))
                .isEqualTo(400);
        assertThat(post("/t/hedges/corrections/one-work", "http://localhost:" + port, "a=nothing&b=none"))
                .isEqualTo(404);
        assertThat(house.store().works().pins("hedges")).hasSize(before);
    }

    @Test
    void aFeedThatIsGoneIsAnnouncedWhereTheThreadIsRead() {
        var feeds = house.store().feeds();
        var now = java.time.Instant.parse("2025-01-01T00:00:00Z");
        String location = "https://a.example/<feed>";
        feeds.follow(new clew.collect.Followed(TestHouse.SLUG, "Hedge <i>notes</i>", location), now);
        assertThat(page("/t/hedges/feeds").text()).contains("Hedge <i>notes</i>", "not asked yet");
        assertThat(page("/t/hedges").text()).doesNotContain("brings nothing any more");
        var s = clew.collect.Standing.fresh(location, now);
        feeds.keep(java.util.List.of(new clew.collect.Standing(
                location,
                null,
                s.memory(),
                now,
                60,
                now,
                null,
                new clew.collect.Standing.Trouble(1, now, "gone, says its server", true, false),
                s.brought())));
        assertThat(page("/t/hedges").text())
                .contains(
                        "The feed Hedge <i>notes</i> brings nothing any more: gone: gone, says its server; never read");
        assertThat(page("/t/hedges/feeds").text()).contains("remove it, or give its new address");
        feeds.leave(TestHouse.SLUG, location);
    }

    @Test
    void searchesFromTheBriefAreAllowedPinnedEditedAndStoppedOnTheFeedsPage() throws Exception {
        String own = "http://localhost:" + port;
        String path = "/t/hedges/feeds/";
        assertThat(page("/t/hedges/feeds").text()).contains("does not search by itself");
        assertThat(post(path + "allow", "http://evil.example", "services=arxiv&budget=3"))
                .isEqualTo(403);
        assertThat(post(path + "allow", own, "services=nowhere&budget=3")).isEqualTo(400);
        assertThat(post(path + "allow", own, "services=arxiv&budget=x")).isEqualTo(400);
        assertThat(post(path + "allow", own, "services=arxiv&budget=3")).isEqualTo(303);
        Document shown = page("/t/hedges/feeds");
        assertThat(shown.text()).contains("3 of at most 3, at arxiv", "Why: the open question");
        String one = shown.select("form[action$=pin] input[name=search]").attr("value");

        assertThat(post(path + "edit", own, "search=" + one + "&words=dunnocks+and+wrens"))
                .isEqualTo(303);
        assertThat(page("/t/hedges/feeds").text()).contains("arxiv:dunnocks and wrens", "Pinned.");
        assertThat(post(path + "stop", own, "search=" + one)).isEqualTo(303);
        assertThat(page("/t/hedges/feeds").select("li.pair").text()).contains("you stopped it");
        assertThat(post(path + "pin", own, "search=" + one)).isEqualTo(303);
        assertThat(post(path + "pin", own, "search=none")).isEqualTo(404);
        assertThat(page("/t/hedges/feeds").select("script, [style]")).isEmpty();
        assertThat(post(path + "allow", own, "services=&budget=3")).isEqualTo(303);
        assertThat(house.store().feeds().of("hedges")).isEmpty();
    }
}
