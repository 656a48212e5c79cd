package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.collect.Followed;
import clew.feed.Finder;
import clew.feed.Finder.Finding;
import clew.thread.NarrativeThread;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningPageTest {
    private static final String QUESTION = "Do field margins bring wild bees back to farms?";

    @TempDir
    Path data;

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private TestHouse house;
    private LocalPages pages;

    @BeforeEach
    void serve() {
        house = TestHouse.open(data);
        Finder finder = address -> {
            asked.add(address);
            return address.contains("nothing")
                    ? new Finding.Nothing(address + " is neither a feed nor a page")
                    : new Finding.Taken(
                            address + "feed.xml", "the feed that it names", List.of(address + "<talk>.xml"));
        };
        pages = new LocalPages(house.rooms().finding(finder));
    }

    @AfterEach
    void stop() {
        pages.close();
        house.close();
    }

    private static String form(String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            form.append('&');
        }
        return form.toString();
    }

    /// What a browser would send of a page's form, as it stands.
    private static String asItStands(Document page, String... ticked) {
        StringBuilder form = new StringBuilder();
        for (Element e : page.select("form.work input, form.work textarea")) {
            boolean box = e.attr("type").equals("checkbox");
            String value = e.is("textarea") ? e.wholeText().replaceFirst("^\n", "") : e.attr("value");
            if (!box || e.hasAttr("checked") || List.of(ticked).contains(value)) {
                form.append(form(e.attr("name"), value));
            }
        }
        return form.toString();
    }

    @Test
    void aThreadIsOpenedInTwoStepsWithTheFeedsThatAreTicked() throws Exception {
        assertThat(pages.page("/").select("a[href=/new]")).hasSize(1);
        assertThat(pages.page("/new").select("label:contains(Question)")).hasSize(1);
        Document second = pages.submit(
                "/new",
                form(
                                "step",
                                "1",
                                "title",
                                "Wild  bees & “margins”",
                                "question",
                                QUESTION,
                                "include",
                                "wild bee, margin")
                        + form("addresses", "https://bees.example/\r\nhn:wild bees"),
                200);
        assertThat(asked).containsExactly("https://bees.example/");
        assertThat(second.select("#slug").attr("value")).isEqualTo("wild-bees-margins");
        assertThat(second.select("#addresses").text()).isEmpty();
        assertThat(second.select("#words").attr("value")).isEqualTo("field margins wild bees farms");
        assertThat(second.select("[name=feed][checked]").eachAttr("value"))
                .containsExactly("https://bees.example/feed.xml", "hn:wild bees");
        assertThat(second.select("[name=feed]:not([checked])").eachAttr("value"))
                .containsExactly("https://bees.example/<talk>.xml");
        assertThat(second.select("[name=service]").eachAttr("value"))
                .contains("arxiv", "openalex", "wikipedia")
                .doesNotContain("brave", "mastodon", "lemmy", "searxng", "github-releases", "youtube");
        assertThat(second.select("[name=service][checked]")).isEmpty();
        assertThat(second.select(".tick .meta").eachText()).contains("preprints, the newest first");
        assertThat(house.store().threads().find("wild-bees-margins")).isEmpty();

        Document opened = pages.submit("/new", asItStands(second, "arxiv"), 303);

        assertThat(opened.select("h1").text()).isEqualTo("Wild bees & “margins”");
        assertThat(opened.text()).contains("no version yet", "3 feeds are followed", "Write the first version");
        NarrativeThread thread =
                house.store().threads().find("wild-bees-margins").orElseThrow();
        assertThat(thread.include()).containsExactly("wild bee", "margin");
        assertThat(house.store().feeds().of(thread.slug()))
                .extracting(Followed::location)
                .containsExactlyInAnyOrder(
                        "https://bees.example/feed.xml", "hn:wild bees", "arxiv:field margins wild bees farms");
        assertThat(asked).hasSize(1);
    }

    @Test
    void eachThingThatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        Document page = pages.submit(
                "/new",
                form("step", "1", "title", "<b>", "question", " ", "exclude", "x".repeat(501))
                        + form("addresses", "https://bees.example/"),
                400);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#question-error").text()).isEqualTo("Write the question that the debate is about.");
        assertThat(page.select("#question").attr("aria-describedby")).contains("question-error");
        assertThat(page.select("[autofocus]").attr("id")).isEqualTo("question");
        assertThat(page.select("#exclude-error").text()).contains("At most 500 characters; this has 501.");
        assertThat(page.select("#title").attr("value")).isEqualTo("<b>");
        assertThat(page.select("#addresses").text()).isEqualTo("https://bees.example/");
        assertThat(page.select("fieldset, script, [style]")).isEmpty();
        assertThat(asked).isEmpty();

        assertThat(slugError("Hedges", "hedges")).contains("There is a thread “hedges” already (Hedges and birds)");
        assertThat(slugError("Hedges", "No Slug")).contains("Use lower-case letters");
        assertThat(slugError("Пчёлы", "")).contains("makes no short name");
    }

    private String slugError(String title, String slug) throws Exception {
        return pages.submit("/new", form("title", title, "question", QUESTION, "slug", slug), 400)
                .select("#slug-error")
                .text();
    }

    @Test
    void anAddressWithNothingToFollowIsToldAndHoldsUpNothingElse() throws Exception {
        String given = form("title", "Bees", "question", QUESTION);
        Document page = pages.submit(
                "/new", given + form("addresses", "https://nothing.example/\nhttps://bees.example/\n/etc/passwd"), 400);
        assertThat(page.select("#addresses").text().lines()).containsExactly("https://nothing.example/", "/etc/passwd");
        assertThat(page.select("#addresses-error").text())
                .contains("https://nothing.example/ is neither a feed nor a page", "“/etc/passwd” is neither a web");
        assertThat(page.select("[name=feed][checked]").attr("value")).isEqualTo("https://bees.example/feed.xml");

        asked.clear();
        Document many = pages.submit("/new", given + form("addresses", many(11)), 400);
        assertThat(many.select("#addresses-error").text()).contains("At most 10 at a time");
        assertThat(asked).isEmpty();
    }

    private static String many(int n) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < n; i++) {
            lines.append("https://b").append(i).append(".example/\n");
        }
        return lines.toString();
    }

    @Test
    void onlyTheseVeryPagesOpenThreadsAndOnlyWhatCanBeFollowedIsFollowed() throws Exception {
        String ready = form("step", "2", "title", "Bees", "question", QUESTION, "slug", "bees", "words", "wild bees");
        assertThat(pages.post("/new", "http://evil.example", ready)).isEqualTo(403);
        assertThat(pages.post("/new", "null", ready)).isEqualTo(403);
        assertThat(pages.post("/new", pages.address(), "multipart/form-data; boundary=x", ready))
                .isEqualTo(400);
        for (String bad : List.of("file:///etc/passwd", "/etc", "brave:bees")) {
            Document page = pages.submit("/new", ready + form("offer", bad, "how", "found", "feed", bad), 400);
            assertThat(page.text()).contains("cannot be followed");
        }
        assertThat(pages.submit("/new", ready + form("service", "nowhere"), 400).text())
                .contains("cannot be followed");
        assertThat(pages.submit("/new", ready.replace("wild+bees", "") + form("service", "arxiv"), 400)
                        .select("#words-error")
                        .text())
                .contains("Say which words");
        assertThat(house.store().threads().find("bees")).isEmpty();
        assertThat(pages.submit("/new", ready + form("do", "look"), 200)
                        .select("#words")
                        .attr("value"))
                .isEqualTo("wild bees");
        assertThat(pages.post("/new", pages.address(), ready)).isEqualTo(303);
        assertThat(house.store().feeds().of("bees")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void aFeedIsFollowedOnTheFeedsPageOrSaysWhyNot() throws Exception {
        String path = "/t/hedges/feeds/add";
        assertThat(pages.post(path, "http://evil.example", "written=hn:bees")).isEqualTo(403);
        Document page = pages.submit(path, form("written", "https://nothing.example/"), 400);
        assertThat(page.select("#written-error").text()).contains("is neither a feed nor a page");
        assertThat(page.select("#written").attr("value")).isEqualTo("https://nothing.example/");
        assertThat(pages.submit(path, form("written", "https://bees.example/"), 303)
                        .text())
                .contains("https://bees.example/feed.xml");
    }
}
