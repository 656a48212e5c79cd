package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingPagesTest {
    private static final String BOUND = "----together";

    @TempDir
    Path data;

    private TestHouse house;
    private LocalPages pages;

    @BeforeEach
    void serve() {
        house = TestHouse.open(data);
        pages = new LocalPages(house);
    }

    @AfterEach
    void stop() {
        pages.close();
        house.close();
    }

    private HttpResponse<String> send(String path, String type, String body, String origin) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(pages.address() + path))
                            .header("Content-Type", type)
                            .header("Origin", origin)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> form(String path, String... fields) throws Exception {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(path, "application/x-www-form-urlencoded", String.join("&", pairs), pages.address());
    }

    private HttpResponse<String> files(String origin, String... namesAndTexts) throws Exception {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            body.append("--").append(BOUND).append("\r\nContent-Disposition: form-data; name=\"files\"; filename=\"");
            body.append(namesAndTexts[i]).append("\"\r\nContent-Type: text/plain\r\n\r\n");
            body.append(namesAndTexts[i + 1]).append("\r\n");
        }
        body.append("--").append(BOUND).append("--\r\n");
        return send("/t/hedges/import", "multipart/form-data; boundary=" + BOUND, body.toString(), origin);
    }

    @Test
    void feedsAreSuggestedForAQuestionAndNothingIsOpenedYet() throws Exception {
        Document page =
                Jsoup.parse(form("/new", "step", "look", "title", "Moss", "question", "Does moss cool roofs in summer?")
                        .body());

        assertThat(page.select("input[name=words]").val()).isEqualTo("moss cool roofs summer");
        assertThat(page.select("input[name=service]").eachAttr("value"))
                .contains("arxiv", "crossref")
                .doesNotContain("brave", "searxng");
        assertThat(page.select("input[name=title]").val()).isEqualTo("Moss");
        assertThat(house.store().threads().find("moss")).isEmpty();
    }

    @Test
    void aThreadIsStartedWithTheFeedsThatWereChosen() throws Exception {
        HttpResponse<String> answer = form(
                "/new",
                "step",
                "open",
                "title",
                "Moss & roofs",
                "question",
                "Does moss cool roofs?",
                "include",
                "moss, lichen",
                "words",
                "moss roof heat",
                "service",
                "arxiv",
                "service",
                "openalex",
                "addresses",
                "https://roofs.example/news\ncrossref:green roofs");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/t/moss-roofs");
        assertThat(house.store().threads().find("moss-roofs").orElseThrow().include())
                .containsExactly("moss", "lichen");
        assertThat(house.store().feeds().of("moss-roofs"))
                .extracting(f -> f.location())
                .containsExactlyInAnyOrder(
                        "arxiv:moss roof heat",
                        "openalex:moss roof heat",
                        "crossref:green roofs",
                        "page:https://roofs.example/news");
        assertThat(pages.page("/t/moss-roofs").text())
                .contains("no version yet")
                .contains("follows 4 feeds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Why?|''|''|a title and a question",
                "Moss|''|''|''|a title and a question",
                "---|Why?|''|''|short name",
                "Hedges|Why?|hedges|''|already",
                "Moss|Why?|''|roofs dot example|web address",
                "Moss|Why?|''|brave:moss|key"
            })
    void whatCannotBeOpenedIsSaidInOneLineAndWhatWasTypedStays(
            String title, String question, String slug, String addresses, String says) throws Exception {
        HttpResponse<String> answer = form(
                "/new", "step", "open", "title", title, "question", question, "slug", slug, "addresses", addresses);

        Document page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.select("#fault").text()).contains(says);
        assertThat(page.select("input[name=question]").val()).isEqualTo(question);
        assertThat(page.select("textarea").text()).isEqualTo(addresses);
        assertThat(house.store().threads().all()).hasSize(1);
    }

    @Test
    void ofEachFileAllIsTakenOrNothingAndItsPlaceOnThisMachineIsNotTold() throws Exception {
        HttpResponse<String> answer = files(
                pages.address(),
                "good.jsonl",
                String.join("\n", TestHouse.debate()),
                "bad.jsonl",
                TestHouse.answer() + "\n{not json",
                "../../odd<b>.exe",
                "x",
                "note.txt",
                "Hedges are old. They divide fields.");

        Document page = Jsoup.parse(answer.body());
        List<String> said = page.select("ul.rows li").eachText();
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(said.get(0)).isEqualTo("good.jsonl: 3 items, 3 new, 0 known");
        assertThat(said.get(1))
                .startsWith("bad.jsonl: not taken: ")
                .contains("2")
                .doesNotContain("clew-import");
        assertThat(said.get(2)).startsWith("odd_b_.exe: not taken: not a kind of file");
        assertThat(said.get(3)).isEqualTo("note.txt: 1 item, 1 new, 0 known");
        assertThat(house.store().items().count("hedges")).isEqualTo(4);
    }

    @Test
    void noFileAndForeignPagesAreRefused() throws Exception {
        assertThat(files("https://evil.example", "a.txt", "Hedges are old.").statusCode())
                .isEqualTo(403);
        assertThat(files(pages.address(), "", "").statusCode()).isEqualTo(400);
        assertThat(send("/t/hedges/cycle", "application/x-www-form-urlencoded", "", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("/new", "application/x-www-form-urlencoded", "title=a", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(house.store().items().count("hedges")).isZero();
    }

    /// The page once nothing runs any more.
    private Document settled() throws InterruptedException {
        Document page = pages.page("/t/hedges/cycle");
        for (int asked = 0; asked < 600 && !page.select("progress").isEmpty(); asked++) {
            Thread.sleep(Duration.ofMillis(100));
            page = pages.page("/t/hedges/cycle");
        }
        return page;
    }

    @Test
    void aCycleRunsInTheBackgroundAndSaysWhatItWrote() throws Exception {
        house.take(TestHouse.debate().toArray(String[]::new));

        HttpResponse<String> answer = form("/t/hedges/cycle", "day", "2020-12-31");

        assertThat(answer.headers().firstValue("Location")).hasValue("/t/hedges/cycle");
        assertThat(settled().select("[role=status]").text()).isEqualTo("Version 1 is written. Read it.");
        assertThat(house.store()
                        .versions()
                        .latest("hedges")
                        .orElseThrow()
                        .version()
                        .asOf())
                .startsWith("2020-12-31");
        assertThat(pages.page("/t/hedges").select("#narrative")).hasSize(1);

        form("/t/hedges/cycle", "day", "2020-12-31");
        assertThat(settled().select("[role=status]").text()).startsWith("Nothing new by 2020-12-31");

        form("/t/hedges/cycle", "day", "2019-12-31");
        assertThat(settled().select("[role=status]").text()).startsWith("It did not work: version 1 is as of");
    }

    @ParameterizedTest
    @CsvSource({"soon", "2999-01-01", "2020-13-01"})
    void aDayThatIsNoneOrToComeIsRefused(String day) throws Exception {
        HttpResponse<String> answer = form("/t/hedges/cycle", "day", day);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(day);
        assertThat(pages.page("/t/hedges/cycle").select("progress")).isEmpty();
    }

    @Test
    void askingFeedsSaysWhatItBroughtOrThatThereAreNone() throws Exception {
        form("/t/hedges/collect");

        assertThat(settled().select("[role=status]").text()).isEqualTo("This thread follows no feed yet.");
    }
}
