package clew.view.cli;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.TestHouse;
import clew.net.LocalInternet;
import clew.net.LocalServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person follows from the command line: pages, searches, folders and lists, against servers on this
/// machine.
class FollowingTest {
    private static final String RSS = """
            <rss version="2.0"><channel><title>Bee notes</title>
            <item><title>Hedges hum</title><link>https://blog.example/1</link><pubDate>Mon, 04 May 2020 10:00:00 GMT</pubDate>
            <description>We find that hedges hum with bees.</description></item>
            <item><title>Dated when?</title><link>https://blog.example/ 2</link><description>x</description></item>
            </channel></rss>""";

    @TempDir
    Path folder;

    private final LocalInternet internet = new LocalInternet();
    private final Map<String, String> environment = new HashMap<>();
    private Instant now = Instant.parse("2025-03-01T10:00:00Z");

    @BeforeEach
    void oneThread() {
        environment.put("CLEW_DATA", folder.resolve("data").toString());
        assertThat(clew("new", "bees", "--title", "Bees", "--question", "Do hedges bring bees back?")
                        .code())
                .isZero();
    }

    @AfterEach
    void close() {
        internet.close();
    }

    private Said clew(String... arguments) {
        House.Opener opener =
                settings -> App.open(settings, () -> now, wishes -> internet.web(settings.reach(), wishes, () -> now));
        return Said.by(opener, environment, arguments);
    }

    private JsonNode listed() throws IOException {
        return new ObjectMapper()
                .readTree(clew("feed", "list", "bees", "--json").out());
    }

    @Test
    void theFeedThatAPageNamesIsTakenAndSaid() throws IOException {
        internet.at("blog.example", (asked, out) -> {
            switch (asked.target()) {
                case "/" ->
                    LocalServer.answer(
                            out,
                            200,
                            "<html><head><link rel=alternate type='application/rss+xml' title='Broken' href='/broken'>"
                                    + "<link rel=alternate type='application/rss+xml' title='Bee notes' href='/rss'></head>"
                                    + "<body><p>A blog.</p></body></html>",
                            "Content-Type",
                            "text/html");
                case "/rss" -> LocalServer.answer(out, 200, RSS, "Content-Type", "application/rss+xml");
                default -> LocalServer.answer(out, 404, "");
            }
        });
        Said added = clew("feed", "add", "bees", "https://blog.example/");
        assertThat(added.err())
                .contains(
                        "'bees' follows https://blog.example/rss, the feed that https://blog.example/ names as “Bee notes”")
                .contains("others too, which are not followed: https://blog.example/broken");
        assertThat(clew("collect").err()).contains("1 feed asked, 2 new items");
        assertThat(clew("feed", "add", "bees", "https://blog.example/rss").err())
                .contains("already");
        assertThat(listed().get(0).get("items").asInt()).isEqualTo(2);
    }

    @Test
    void aPageWithoutAFeedIsWatchedAndBringsNothingWhileItReadsTheSame() throws IOException {
        String[] text = {"We find that hedges hum with bees in spring.", "1"};
        internet.at("page.example", (asked, out) -> {
            if (asked.target().equals("/news")) {
                LocalServer.answer(
                        out,
                        200,
                        "<html><head><title>News of hedges</title><meta name=token content=" + text[1]
                                + "></head><body>" + "<article><h1>News of hedges</h1><p>" + text[0]
                                + "</p></article></body></html>",
                        "Content-Type",
                        "text/html");
            } else {
                LocalServer.answer(out, 404, "");
            }
        });
        assertThat(clew("feed", "add", "bees", "https://page.example/news").err())
                .contains("'bees' watches https://page.example/news: no feed was found there");
        assertThat(clew("collect").err()).contains("1 new item");
        text[1] = "2";
        now = now.plus(Duration.ofDays(2));
        assertThat(clew("collect").err()).contains("1 feed asked, 0 new items");
        text[0] = "We find that hedges hum with bees in summer too.";
        now = now.plus(Duration.ofDays(2));
        assertThat(clew("collect").err()).contains("1 feed asked, 1 new item");
        assertThat(internet.asked("page.example"))
                .as("robots.txt has a say in what is watched")
                .anyMatch(a -> a.target().equals("/robots.txt"));
        assertThat(listed().get(0).get("location").asText()).isEqualTo("page:https://page.example/news");
    }

    @Test
    void whatIsNoFeedAndNoPageIsSaidInOneLine() {
        internet.at("img.example", "image/png", "PNG");
        Said image = clew("feed", "add", "bees", "https://img.example/x.png");
        assertThat(image.code()).isEqualTo(2);
        assertThat(image.err())
                .contains("neither a feed nor a page, but image/png")
                .hasLineCount(1);
        Said nothing = clew("feed", "add", "bees", "https://gone.example/feed");
        assertThat(nothing.err()).contains("there is nothing at https://gone.example/feed (404)", "--as-is");
        internet.at("busy.example", (asked, out) -> LocalServer.answer(out, 503, ""));
        assertThat(clew("feed", "add", "bees", "https://busy.example/feed").err())
                .contains(
                        "follows https://busy.example/feed, which could not be looked at now: busy.example has trouble");
    }

    @Test
    void aSearchIsFollowedAndItsKindsAreListed() throws IOException {
        internet.at("api.openalex.org", "application/json", """
                {"meta":{"next_cursor":null},"results":[{"id":"https://openalex.org/W1","display_name":"On hedges",
                "cited_by_count":3,"publication_date":"2020-05-04","authorships":[]}]}""");
        assertThat(clew("feed", "add", "bees", "OpenAlex: wild  bees").err())
                .contains("'bees' follows openalex:wild bees.");
        assertThat(clew("collect", "--contact", "ada@example.org").err()).contains("1 feed asked, 1 new item");
        assertThat(internet.asked("api.openalex.org").getFirst().target()).contains("mailto=ada%40example.org");
        assertThat(listed().get(0).get("health").asText()).isEqualTo("good");
        assertThat(clew("feed", "kinds").out())
                .contains("'hn:field margins'", "key, needed: CLEW_BRAVE_KEY", "CLEW_MASTODON_TOKEN_SOCIAL_EXAMPLE");
        Said brave = clew("feed", "add", "bees", "brave:hedges");
        assertThat(brave.code()).isEqualTo(2);
        assertThat(brave.err())
                .contains("brave wants a key: set CLEW_BRAVE_KEY")
                .hasLineCount(1);
        environment.put("CLEW_BRAVE_KEY", "s3cret");
        assertThat(clew("feed", "add", "bees", "brave:hedges").code()).isZero();
        environment.remove("CLEW_BRAVE_KEY");
        assertThat(clew("collect").err()).contains("brave wants a key", "0 feeds asked; 1 is not allowed");
        assertThat(clew("feed", "remove", "bees", "brave:  hedges").code()).isZero();
    }

    @Test
    void aFolderIsReadWhenItChangesAndSaysWhatItCannotRead() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers/sub"));
        Files.writeString(papers.resolve("note.txt"), "We find that hedges hum with bees.");
        Files.writeString(
                papers.resolve("library.bib"),
                "@article{a, title={On hedges}, author={Quill, Ada}, year={2020}}\n@article{b, title={On birds}}");
        Files.writeString(papers.resolve("empty.txt"), "");
        assertThat(clew("feed", "add", "bees", folder.resolve("papers").toString())
                        .code())
                .isZero();
        assertThat(clew("collect").err()).contains("1 feed asked, 3 new items");
        assertThat(clew("feed", "list").out())
                .contains("1 entry of the last could not be used, the first: ")
                .contains("empty.txt: empty");
        Files.writeString(papers.resolve("more.ris"), "TY  - JOUR\nTI  - On fields\nER  - \n");
        assertThat(clew("collect").err()).as("a folder bothers nobody").contains("1 feed asked, 1 new item");
        assertThat(clew("feed", "add", "bees", "./nowhere/").err()).contains("there is no file or folder './nowhere/'");
        assertThat(clew("feed", "export", "bees").err()).contains("1 folder of this machine left out");
    }

    @Test
    void aListGoesOutAndComesBack() throws IOException {
        clew("feed", "add", "bees", "https://blog.example/rss?a=1&b=2", "--as-is", "--name", "Bee <notes>");
        clew("feed", "add", "bees", "hn:wild bees");
        clew("feed", "add", "bees", "page:https://page.example/");
        Path list = folder.resolve("bees.opml");
        assertThat(clew("feed", "export", "bees", "-o", list.toString()).code()).isZero();
        clew("new", "hives", "--title", "Hives", "--question", "Do hives last?");
        assertThat(clew("feed", "import", "hives", list.toString()).err()).contains("follows 3 feeds more");
        assertThat(clew("feed", "import", "hives", list.toString()).err())
                .contains("follows 0 feeds more; 3 feeds it followed already");
        assertThat(clew("feed", "list", "hives").out())
                .contains(
                        "https://blog.example/rss?a=1&b=2  Bee <notes>", "hn:wild bees", "page:https://page.example/");
        Files.writeString(
                list,
                "<opml><body><outline text='F'><outline type='rss' xmlUrl='ftp://x'/><outline xmlUrl='https://c.example/f'/>"
                        + "</outline></body></opml>");
        assertThat(clew("feed", "import", "hives", list.toString()).err())
                .contains("follows 1 feed more; 1 entry of the list passed over");
        Files.writeString(list, "<html><p>no list</p></html>");
        Said bad = clew("feed", "import", "hives", list.toString());
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("no list of feeds (OPML) in it").hasLineCount(1);
        assertThat(clew("feed", "import", "hives", "nowhere.opml").err())
                .contains("no such file")
                .hasLineCount(1);
        assertThat(clew("feed", "import", "hives", folder.toString()).err()).hasLineCount(1);
    }

    @Test
    void aFeedThatDiesIsAnnouncedOnceAndNotForgotten() throws IOException {
        internet.at("old.example", (asked, out) -> LocalServer.answer(out, 404, ""));
        clew("feed", "add", "bees", "https://old.example/feed", "--as-is");
        int announced = 0;
        for (int day = 0; day < 40; day++) {
            announced += clew("collect").err().contains("brings nothing any more") ? 1 : 0;
            now = now.plus(Duration.ofDays(2));
        }
        assertThat(announced).isEqualTo(1);
        assertThat(listed().get(0).get("health").asText()).isEqualTo("dead");
        assertThat(clew("feed", "list").out()).contains("dead, no answer since 2025-03-01", "remove it");
    }

    @Test
    void searchesFollowFromTheBriefWhereTheyAreAllowedAndNowhereElse() throws IOException {
        Path items = folder.resolve("items.jsonl");
        Files.write(items, TestHouse.debate());
        clew("new", "hedges", "--title", "Hedges and birds", "--question", "Do hedges bring birds back to farms?");
        clew("import", "hedges", items.toString());
        clew("cycle", "hedges", "--as-of", "2021-01-01");
        assertThat(clew("feed", "react", "hedges").out()).contains("does not search by itself");
        assertThat(clew("collect").err()).contains("No feed is followed");
        internet.at("hn.algolia.com", "application/json", """
                {"page":0,"nbPages":1,"hits":[{"objectID":"7","title":"Hedges bring birds back to farms, a reply","author":"ada",
                "created_at":"2020-09-04T10:00:00Z","story_text":"I argue that hedges bring birds back to farms with fallow land."}]}""");
        assertThat(clew("feed", "react", "hedges", "--allow", "hn", "--budget", "2")
                        .out())
                .contains("2 of at most 2 searches, at hn", "why: the open question “");
        assertThat(clew("collect").err()).contains("2 feeds asked", "new item");
        assertThat(internet.asked("hn.algolia.com"))
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.target()).contains("birds+farms"));
        assertThat(clew("feed", "react", "hedges").out()).contains("brought: 1 new item, 0 of them among the sources");
        clew("cycle", "hedges", "--as-of", "2021-02-01");
        JsonNode searches = new ObjectMapper()
                .readTree(clew("feed", "react", "hedges", "--json").out());
        assertThat(searches)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.get("why").asText()).isNotBlank());
        String one = searches.get(0).get("search").asText();
        assertThat(clew("feed", "react", "hedges", "--stop", one).out()).contains(one + "  stopped in version");
        assertThat(clew("feed", "react", "hedges", "--edit", one).err())
                .contains("go together")
                .hasLineCount(1);
        assertThat(clew("feed", "react", "hedges", "--allow", "youtube").err())
                .contains("no service to search by words")
                .hasLineCount(1);
        String tagged = searches.get(1).get("location").asText();
        assertThat(clew("feed", "remove", "hedges", tagged).code()).isZero();
        assertThat(clew("feed", "react", "hedges", "--off").out()).contains("does not search by itself");
        assertThat(clew("feed", "list", "hedges").out()).isEmpty();
    }
}
