package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.collect.Followed;
import clew.collect.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsPageTest {
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
    void aFeedThatIsGoneIsAnnouncedWhereTheThreadIsRead() {
        var feeds = house.store().feeds();
        var now = Instant.parse("2025-01-01T00:00:00Z");
        String location = "https://a.example/<feed>";
        feeds.follow(new Followed(TestHouse.SLUG, "Hedge <i>notes</i>", location), now);
        assertThat(pages.page("/t/hedges/feeds").text()).contains("Hedge <i>notes</i>", "not asked yet");
        assertThat(pages.page("/t/hedges").text()).doesNotContain("brings nothing any more");
        var s = Standing.fresh(location, now);
        feeds.keep(List.of(new Standing(
                location,
                null,
                s.memory(),
                now,
                60,
                now,
                null,
                new Standing.Trouble(1, now, "gone, says its server", true, false),
                s.brought())));
        assertThat(pages.page("/t/hedges").text())
                .contains(
                        "The feed Hedge <i>notes</i> brings nothing any more: gone: gone, says its server; never read");
        assertThat(pages.page("/t/hedges/feeds").text()).contains("remove it, or give its new address");
        feeds.leave(TestHouse.SLUG, location);
    }

    @Test
    void searchesFromTheBriefAreAllowedPinnedEditedAndStoppedOnTheFeedsPage() throws Exception {
        String own = pages.address();
        String path = "/t/hedges/feeds/";
        assertThat(pages.page("/t/hedges/feeds").text()).contains("does not search by itself");
        assertThat(pages.post(path + "allow", "http://evil.example", "services=arxiv&budget=3"))
                .isEqualTo(403);
        assertThat(pages.post(path + "allow", own, "services=nowhere&budget=3")).isEqualTo(400);
        assertThat(pages.post(path + "allow", own, "services=arxiv&budget=x")).isEqualTo(400);
        assertThat(pages.post(path + "allow", own, "services=arxiv&budget=3")).isEqualTo(303);
        Document shown = pages.page("/t/hedges/feeds");
        assertThat(shown.text()).contains("3 of at most 3 searches, at arxiv", "Why: the open question");
        String one = shown.select("form[action$=pin] input[name=search]").attr("value");

        assertThat(pages.post(path + "edit", own, "search=" + one + "&words=dunnocks+and+wrens"))
                .isEqualTo(303);
        assertThat(pages.page("/t/hedges/feeds").text()).contains("arxiv:dunnocks and wrens", "Pinned.");
        assertThat(pages.post(path + "stop", own, "search=" + one)).isEqualTo(303);
        assertThat(pages.page("/t/hedges/feeds").select("li.pair").text()).contains("you stopped it");
        assertThat(pages.post(path + "pin", own, "search=" + one)).isEqualTo(303);
        assertThat(pages.post(path + "pin", own, "search=none")).isEqualTo(404);
        assertThat(pages.page("/t/hedges/feeds").select("script, [style]")).isEmpty();
        assertThat(pages.post(path + "allow", own, "services=&budget=3")).isEqualTo(303);
        assertThat(house.store().feeds().of("hedges")).isEmpty();
    }
}
