package clew.collect;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.feed.Keys;
import clew.feed.Memory;
import clew.feed.Searches;
import clew.feed.web.SearchFeed;
import clew.net.LocalInternet;
import clew.net.LocalServer;
import clew.net.Reach;
import clew.net.Web;
import clew.net.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Searches read as feeds, of services on this machine that answer as theirs are documented to.
class SearchFeedTest {
    private static final Instant NOW = Instant.parse("2025-03-01T10:00:00Z");

    private final LocalInternet internet = new LocalInternet();
    private final Wishes wishes = Wishes.inMemory();
    private final Web web = internet.web(Reach.PUBLIC, wishes, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        web.close();
        internet.close();
    }

    private SearchFeed reader(Map<String, String> environment) {
        return new SearchFeed(web, new Searches(App.searches(), new Keys(environment), "ada@example.org"));
    }

    private FetchResult read(String location) {
        return reader(Map.of()).read(new Feed(location, location), Memory.NONE);
    }

    private static String why(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Nothing.class);
        return ((FetchResult.Nothing) result).why();
    }

    private static String hits(int page, int pages, int points) {
        return """
                {"page":%d,"nbPages":%d,"hits":[{"objectID":"7%d","title":"On hedges %d","author":"ada","points":%d,
                "created_at":"2020-05-04T10:00:00Z"}]}""".formatted(page, pages, page, page, points);
    }

    private void hackerNews(int points) {
        internet.at("hn.algolia.com", (asked, out) -> {
            int page = Integer.parseInt(asked.target().replaceFirst(".*[?&]page=(\\d+).*", "$1"));
            LocalServer.answer(out, 200, hits(page, 9, points), "Content-Type", "application/json");
        });
    }

    @Test
    void someMorePagesAreReadTheFirstTimeAndThenTheFirstAlone() {
        hackerNews(1);
        FetchResult.Fetched first = (FetchResult.Fetched) read("hn:hedges");
        assertThat(first.entries())
                .extracting(e -> e.title())
                .containsExactly("On hedges 0", "On hedges 1", "On hedges 2");
        reader(Map.of()).read(new Feed("", "hn:hedges"), first.next().memory());
        assertThat(internet.asked("hn.algolia.com"))
                .hasSize(4)
                .last()
                .satisfies(a -> assertThat(a.target()).contains("page=0", "query=hedges"));
    }

    @Test
    void whatOnlyItsCountsChangedIsTheSameEntry() {
        hackerNews(1);
        byte[] before =
                ((FetchResult.Fetched) read("hn:hedges")).entries().getFirst().raw();
        hackerNews(250);
        byte[] after =
                ((FetchResult.Fetched) read("hn:hedges")).entries().getFirst().raw();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aServiceThatAsksToWaitIsLeftAloneByAllItsSearches() {
        internet.at("api.crossref.org", (asked, out) -> LocalServer.answer(out, 429, "slow", "Retry-After", "7200"));
        assertThat(read("crossref:hedges"))
                .isInstanceOfSatisfying(
                        FetchResult.Later.class, l -> assertThat(l.until()).hasValue(NOW.plusSeconds(7200)));
        assertThat(read("crossref:birds")).isInstanceOf(FetchResult.Later.class);
        assertThat(internet.asked("api.crossref.org")).hasSize(1);
    }

    @Test
    void anAllowanceThatIsUsedUpIsWaitedFor() {
        Instant reset = NOW.plus(Duration.ofMinutes(40));
        internet.at(
                "api.github.com",
                (asked, out) -> LocalServer.answer(
                        out,
                        403,
                        "{\"message\":\"API rate limit exceeded\"}",
                        "X-RateLimit-Remaining",
                        "0",
                        "X-RateLimit-Reset",
                        String.valueOf(reset.getEpochSecond())));
        assertThat(read("github-issues:owner/repo memory"))
                .isInstanceOfSatisfying(
                        FetchResult.Later.class, l -> assertThat(l.until()).hasValue(reset));
        assertThat(internet.asked("api.github.com").getFirst().target()).contains("q=repo%3Aowner%2Frepo+memory");
    }

    @Test
    void aServiceSaysInItsOwnWordsWhatItDoesNotLike() {
        internet.at(
                "api.openalex.org",
                (asked, out) -> LocalServer.answer(
                        out, 400, "{\"error\":\"Invalid query parameters error.\",\"message\":\"per-page is wrong\"}"));
        internet.at(
                "api.bsky.app",
                (asked, out) -> LocalServer.answer(
                        out, 401, "{\"error\":\"AuthMissing\",\"message\":\"Authentication Required\"}"));
        internet.at("api2.openreview.net", (asked, out) -> LocalServer.answer(out, 503, "<html>oops</html>"));
        assertThat(why(read("openalex:hedges"))).isEqualTo("openalex: per-page is wrong (400)");
        assertThat(why(read("bluesky:hedges")))
                .isEqualTo("bluesky: Authentication Required (401); it may want a key: set CLEW_BLUESKY_TOKEN");
        assertThat(why(read("openreview:hedges"))).startsWith("openreview: ").contains("trouble of its own (503)");
    }

    @Test
    void aKeyIsShownToItsOwnServerAloneAndNeverPrinted() {
        internet.at(
                "social.example",
                (asked, out) -> LocalServer.answer(out, 302, "", "Location", "https://evil.example/"));
        internet.at("evil.example", "application/json", "{\"statuses\":[]}");
        SearchFeed reader = reader(Map.of("CLEW_MASTODON_TOKEN_SOCIAL_EXAMPLE", "s3cret"));
        reader.read(new Feed("", "mastodon@social.example:hedges"), Memory.NONE);
        assertThat(internet.asked("social.example").getFirst().headers())
                .containsEntry("authorization", "Bearer s3cret");
        assertThat(internet.asked("evil.example").getFirst().headers()).doesNotContainKey("authorization");
        assertThat(reader.read(new Feed("", "mastodon@evil.example:hedges"), Memory.NONE))
                .isEqualTo(new FetchResult.Barred("mastodon wants a key: set CLEW_MASTODON_TOKEN_EVIL_EXAMPLE"));
        assertThat(internet.asked("evil.example")).hasSize(1);
    }

    @Test
    void aQuestionThatIsPostedIsNotSentOn() {
        internet.at(
                "www.lesswrong.com",
                (asked, out) -> LocalServer.answer(out, 307, "", "Location", "https://a.example/"));
        assertThat(why(read("lesswrong:hedges"))).contains("sends us on");
        assertThat(internet.asked("www.lesswrong.com").getFirst().method()).isEqualTo("POST");
        assertThat(internet.asked("a.example")).isEmpty();
    }

    @Test
    void requestsToOneServiceAreApart() {
        List<List<Duration>> before = new CopyOnWriteArrayList<>();
        internet.at("export.arxiv.org", (asked, out) -> {
            before.add(internet.pauses());
            LocalServer.answer(out, 200, "<feed xmlns='http://www.w3.org/2005/Atom'></feed>");
        });
        read("arxiv:all:deep learning theory");
        read("arxiv:hedges");
        Duration pause = Duration.ofSeconds(3);
        // When the service was asked before the program began is not known.
        assertThat(before).containsExactly(List.of(pause), List.of(pause, pause));
        assertThat(internet.asked("export.arxiv.org").getFirst().target())
                .contains("search_query=all%3Adeep+AND+all%3Alearning+AND+all%3Atheory");
    }

    @Test
    void aSearchHasOneSpelling() {
        Searches searches = new Searches(App.searches(), Keys.NONE, "");
        assertThat(searches.read("ArXiv:  all:deep   learning ").orElseThrow().location())
                .isEqualTo("arxiv:all:deep learning");
        assertThat(searches.read("searxng@LocalHost:8888:deep: learning").orElseThrow())
                .satisfies(w -> assertThat(w.place()).isEqualTo("localhost:8888"))
                .satisfies(w -> assertThat(w.words()).isEqualTo("deep: learning"));
        assertThat(searches.read("lemmy@a.example:2024 votes").orElseThrow().words())
                .isEqualTo("2024 votes");
        assertThat(Set.of("https://a.example/", "nowhere:x", "arxiv:", "arxiv"))
                .allMatch(w -> searches.read(w).isEmpty());
        assertThat(searches.all())
                .allSatisfy(s -> assertThat(
                                searches.read(s.about().example()).orElseThrow().service())
                        .isSameAs(s));
        assertThat(searches.objection(searches.read("arxiv@here:x").orElseThrow()))
                .hasValueSatisfying(w -> assertThat(w).contains("without '@here'"));
    }
}
