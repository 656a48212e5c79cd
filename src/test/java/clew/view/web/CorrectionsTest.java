package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    @TempDir
    Path data;

    private TestHouse house;
    private LocalPages pages;

    @BeforeEach
    void serveOneVersion() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        house.brief("2020-12-31");
        pages = new LocalPages(house);
    }

    @AfterEach
    void stop() {
        pages.close();
        house.close();
    }

    @Test
    void aNameThatNobodyGoesByStaysInItsFormWithTheReason() throws Exception {
        Document page = pages.submit("/t/hedges/corrections/two-voices", "a=Nan+Tolley&b=Nobody+Atall", 404);

        assertThat(page.select("form[action$=two-voices] .error").text()).contains("goes by 'Nobody Atall'");
        assertThat(page.select("form[action$=two-voices] input[aria-invalid=true]")
                        .eachAttr("value"))
                .containsExactly("Nan Tolley", "Nobody Atall");
        assertThat(page.select(".error")).hasSize(1);
    }

    @Test
    void whatIsNotThereInAThreadLeadsBackToIt() {
        assertThat(Jsoup.parse(pages.send("GET", "/t/hedges/v/99").body()).select("main a[href=/t/hedges]"))
                .hasSize(1);
    }
}
