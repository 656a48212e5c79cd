package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.Brief.Changed;
import clew.brief.Changes;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {
    @TempDir
    Path data;

    private TestHouse house;
    private LocalPages pages;
    private HttpClient reader;

    @BeforeEach
    void serve() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        house.brief("2020-12-31");
        pages = new LocalPages(house);
        reader = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @AfterEach
    void stop() {
        pages.close();
        house.close();
        reader.close();
    }

    /// One more version, of which a work on hedges is the news.
    private Brief another(int year) {
        house.take(TestHouse.item(
                "Hedges and the birds of " + year,
                "Ada Fen",
                year + "-05-0" + (year % 9 + 1),
                "We show that hedges brought finches back to " + year % 90 + " farms of the valley."));
        return house.brief(year + "-12-31");
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        URI address = URI.create(pages.address() + path);
        return reader.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private String changed(String path) throws IOException, InterruptedException {
        Document page = Jsoup.parse(ask(path).body());
        return page.select("#changed").text();
    }

    @Test
    void whatChangedIsCountedFromTheVersionThatWasReadLast() throws Exception {
        assertThat(changed("/t/hedges")).isEqualTo("What changed");
        another(2021);
        another(2022);

        assertThat(changed("/t/hedges")).isEqualTo("What changed since version 1");
        assertThat(changed("/t/hedges")).as("again, before anything is new").isEqualTo("What changed since version 1");

        another(2023);
        assertThat(changed("/t/hedges")).isEqualTo("What changed since version 3");
    }

    @Test
    void someoneWhoComesForTheFirstTimeSeesWhatTheLastVersionChanged() throws Exception {
        another(2021);
        another(2022);

        HttpResponse<String> answer = ask("/t/hedges");

        assertThat(Jsoup.parse(answer.body()).select("#changed").text()).isEqualTo("What changed since version 2");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("read=0.3", "Path=/t/hedges", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void eachSentenceBearsItsMarkSinceTheVersionThatIsNamed() throws Exception {
        Brief first = house.store().versions().latest("hedges").orElseThrow();
        another(2021);
        Brief last = another(2022);
        Brief.Change change = Changes.between(first, last);
        assertThat(change.added()).isNotEmpty();

        Document page = Jsoup.parse(ask("/t/hedges?since=1").body());

        assertThat(change.added())
                .allSatisfy(c ->
                        assertThat(page.select("#" + c.id() + " .sign").text()).isEqualTo("+"));
        assertThat(page.select(".moved:has(.sign:contains(+))").eachAttr("id").stream()
                        .map(id -> id.replaceFirst("-\\d+$", ""))
                        .distinct())
                .isSubsetOf(change.added().stream().map(Brief.Changed::id).toList());
        assertThat(page.select("select[name=since] option[selected]").text()).isEqualTo("1");
    }

    @Test
    void whatIsFirmerWeakerOrReworkedSaysSoWithItsReason() {
        Brief brief = house.store().versions().latest("hedges").orElseThrow();
        Changed changed = new Changed("c1", "narrative", "now", "then", "rests on 2 works, before on 1");
        Changed added = new Changed("c2", "narrative", "now", null, "new");
        Changed back = new Changed("c3", "narrative", "now", null, "back: it stood in version 1");
        BriefView firmer = view(brief, List.of(added, back), List.of(changed), List.of(), List.of());
        BriefView weaker = view(brief, List.of(), List.of(), List.of(changed), List.of());
        BriefView reworded = view(brief, List.of(), List.of(), List.of(), List.of(changed));

        assertThat(firmer.mark("c1"))
                .isEqualTo(new ChangeMark("▲", "firmer since version 3: rests on 2 works, before on 1"));
        assertThat(firmer.mark("c2")).isEqualTo(new ChangeMark("+", "new since version 3"));
        assertThat(firmer.mark("c3")).isEqualTo(new ChangeMark("+", "back since version 3: it stood in version 1"));
        assertThat(List.of("c1", "c2", "c3")).filteredOn(firmer::fresh).containsExactly("c2");
        assertThat(weaker.mark("c1")).extracting(ChangeMark::sign).isEqualTo("▼");
        assertThat(reworded.mark("c1")).extracting(ChangeMark::sign).isEqualTo("≈");
        assertThat(weaker.mark("c2")).isNull();
    }

    private static BriefView view(
            Brief brief, List<Changed> added, List<Changed> firmer, List<Changed> weaker, List<Changed> reworded) {
        return new BriefView(brief, new Brief.Change(3, added, List.of(), firmer, weaker, List.of(), reworded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "999", "-1", "2", "99999999999999", "1%00", "%3Cscript%3E"})
    void whatIsNoEarlierVersionIsPassedOver(String since) throws Exception {
        another(2021);

        HttpResponse<String> answer = ask("/t/hedges?since=" + since);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("#changed").text()).isEqualTo("What changed since version 1");
        assertThat(answer.body()).doesNotContain("<script>");
    }
}
