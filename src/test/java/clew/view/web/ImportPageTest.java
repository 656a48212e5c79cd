package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.collect.Followed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportPageTest {
    private static final int MOST = 1 << 20;
    private static final String PATH = "/t/hedges/import";
    private static final String TYPE = "multipart/form-data; boundary=edge";
    private static final String ITEMS = String.join("\n", TestHouse.debate());

    @TempDir
    Path data;

    private TestHouse house;
    private LocalPages pages;
    private List<Path> before;

    @BeforeEach
    void serve() throws IOException {
        house = TestHouse.open(data);
        pages = new LocalPages(house.rooms(), MOST);
        before = temporary();
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(temporary()).as("files that were taken are removed").isEqualTo(before);
        pages.close();
        house.close();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(p -> p.getFileName().toString().startsWith("clew-import"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] form(String... namesAndTexts) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            form.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + namesAndTexts[i]
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + namesAndTexts[i + 1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    private Document drop(int status, String... namesAndTexts) throws Exception {
        return read(status, BodyPublishers.ofByteArray(form(namesAndTexts)));
    }

    private Document read(int status, BodyPublisher body) throws Exception {
        HttpResponse<String> answer = pages.send(PATH, pages.address(), TYPE, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    @Test
    void filesOfEveryKindAreTakenOrRefusedOneByOne() throws Exception {
        Document page = drop(
                200,
                "items.jsonl",
                ITEMS,
                "notes.txt",
                "I think that hedges bring birds back.",
                "PAGE.HTML",
                "<title>Hedges</title><p>We show that hedges bring birds back to farms within four years.</p>",
                "library.bib",
                "@article{x, title={Hedges and wrens}, author={Tolley, Nan}, year={2019}}",
                "export.ris",
                "TY  - JOUR\nTI  - Hedges and finches\nAU  - Amberg, Jost\nPY  - 2018\nER  - \n",
                "feeds.opml",
                "<opml><body><outline type='rss' text='Notes' xmlUrl='https://a.example/f.xml'/></body></opml>",
                "table.xlsx",
                "PK",
                "broken.jsonl",
                "{\"title\": 3",
                "days.jsonl",
                "{\"title\": \"Hedges in May\", \"published\": \"soon\"}\n{\"title\": \"Hedges in June\"}",
                "paper.pdf",
                "no PDF");

        assertThat(page.select(".rows > li").eachText())
                .satisfiesExactly(
                        l -> assertThat(l).isEqualTo("items.jsonl: 3 items, 3 new, 0 known"),
                        l -> assertThat(l).isEqualTo("notes.txt: 1 item, 1 new, 0 known"),
                        l -> assertThat(l).isEqualTo("PAGE.HTML: 1 item, 1 new, 0 known"),
                        l -> assertThat(l).isEqualTo("library.bib: 1 item, 1 new, 0 known"),
                        l -> assertThat(l).isEqualTo("export.ris: 1 item, 1 new, 0 known"),
                        l -> assertThat(l).isEqualTo("feeds.opml: 1 feed, 1 new, 0 known"),
                        l -> assertThat(l).startsWith("table.xlsx Refused: not a kind of file that Clew reads yet"),
                        l -> assertThat(l).startsWith("broken.jsonl Refused: line 1, column"),
                        l -> assertThat(l)
                                .startsWith(
                                        "days.jsonl: 1 item, 1 new, 0 known Not used: line 1: published 'soon' is not a date"),
                        l -> assertThat(l).startsWith("paper.pdf Refused: "));
        assertThat(page.text()).contains("8 items wait for the next version.");
        assertThat(house.store().items().count("hedges")).isEqualTo(8);
        assertThat(house.store().feeds().of("hedges"))
                .containsExactly(new Followed("hedges", "Notes", "https://a.example/f.xml"));
        assertThat(drop(200, "again.jsonl", ITEMS).select(".rows > li").text())
                .isEqualTo("again.jsonl: 3 items, 0 new, 3 known");
    }

    @Test
    void aNameIsShownWithoutFoldersAndAsTextAlone() throws Exception {
        Document page = drop(200, "../../etc/<b>hedge\u202e</b>.txt", "Hedges.", "C:\\\\notes\\\\x.txt", "Birds.");
        assertThat(page.select(".rows strong").eachText()).containsExactly("b>.txt", "x.txt");
        assertThat(page.select(".rows b")).isEmpty();
    }

    @Test
    void nothingIsTakenFromAnotherSiteOrInAnotherForm() throws Exception {
        BodyPublisher items = BodyPublishers.ofByteArray(form("items.jsonl", ITEMS));
        assertThat(pages.send(PATH, "http://evil.example", TYPE, items).statusCode())
                .isEqualTo(403);
        assertThat(pages.send(PATH, "null", TYPE, items).statusCode()).isEqualTo(403);
        assertThat(pages.post(PATH, pages.address(), "text/plain", "x")).isEqualTo(400);
        assertThat(pages.post(PATH, pages.address(), "files=x")).isEqualTo(400);
        assertThat(pages.post(PATH, pages.address(), "multipart/form-data", "x"))
                .isEqualTo(400);
        assertThat(pages.post(PATH, pages.address(), TYPE, "--edge\r\ncut off")).isEqualTo(400);
        assertThat(drop(400).select("#files-error").text()).isEqualTo("No file was chosen.");
        assertThat(drop(400, "", "").select("#files-error").text()).isEqualTo("No file was chosen.");
        assertThat(pages.send("/t/nowhere/import", pages.address(), TYPE, items).statusCode())
                .isEqualTo(404);
        assertThat(house.store().items().count("hedges")).isZero();
    }

    @Test
    void filesThatAreTooLargeTogetherAreRefusedWhetherTheirSizeIsSaidOrNot() throws Exception {
        byte[] large = form("items.jsonl", ITEMS, "large.txt", "x".repeat(MOST));
        Document said = read(413, BodyPublishers.ofByteArray(large));
        assertThat(said.text()).contains("larger than 1 MiB together; send them in several goes");
        Document unsaid = read(413, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
        assertThat(unsaid.text()).contains("larger than 1 MiB together; send them in several goes");
        assertThat(house.store().items().count("hedges")).isZero();
        assertThat(drop(200, "large.txt", "x".repeat(MOST - 1000)).text())
                .contains("large.txt: 1 item, 1 new, 0 known");
    }

    @Test
    void thePageIsAFormThatNeedsNoScript() {
        Document page = pages.page(PATH);
        assertThat(page.select("form[enctype=multipart/form-data] input[type=file][multiple][aria-describedby]"))
                .hasSize(1);
        assertThat(page.select("label[for=files]").text()).isEqualTo("Drop files here, or choose them");
        assertThat(page.select("script, [style]")).isEmpty();
    }
}
