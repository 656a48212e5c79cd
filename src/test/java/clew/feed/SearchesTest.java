package clew.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.feed.Search.Answer;
import clew.feed.Search.Query;
import clew.feed.forum.Bluesky;
import clew.feed.forum.HackerNews;
import clew.feed.forum.Lemmy;
import clew.feed.forum.LessWrong;
import clew.feed.forum.Mastodon;
import clew.feed.forum.Reddit;
import clew.feed.scholar.Arxiv;
import clew.feed.scholar.Crossref;
import clew.feed.scholar.OpenAlex;
import clew.feed.scholar.OpenReview;
import clew.feed.scholar.SemanticScholar;
import clew.feed.web.Brave;
import clew.feed.web.Gdelt;
import clew.feed.web.GitHubIssues;
import clew.feed.web.GitHubReleases;
import clew.feed.web.SearXng;
import clew.feed.web.Wikipedia;
import clew.feed.web.YouTube;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each service's answer in the shape that its documentation shows, with the next page, and its way to say no.
class SearchesTest {
    private static final Map<String, String> SETTINGS = Map.of("host", "forum.example", "token", "t", "key", "k");

    /// @param next the page that the answer leads to
    record Sample(Search search, String words, String answer, String url, String title, String published, String next) {
        @Override
        public String toString() {
            return search.name();
        }
    }

    private static Query query(String words, String page) {
        return new Query(words, 2, page, SETTINGS);
    }

    private static Answer answer(Search search, String words, String body) {
        return search.answer(
                new Received(body.getBytes(StandardCharsets.UTF_8), "application/json", "https://service.example/"),
                query(words, null));
    }

    static List<Sample> samples() {
        return List.of(
                new Sample(
                        new Arxiv(),
                        "hedge birds",
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom"><opensearch:totalResults
                        xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">9</opensearch:totalResults><entry>
                        <id>http://arxiv.org/abs/2005.01234v1</id><published>2020-05-04T10:00:00Z</published>
                        <title>On hedges</title><summary>A text.</summary><author><name>Ada Quill</name></author></entry></feed>""",
                        "https://arxiv.org/abs/2005.01234v1",
                        "On hedges",
                        "2020-05-04T10:00:00Z",
                        "1"),
                new Sample(new OpenAlex(), "hedge", """
                        {"meta":{"next_cursor":"c2"},"results":[{"id":"https://openalex.org/W1","doi":"https://doi.org/10.1/x",
                        "display_name":"On hedges","publication_date":"2020-05-04","authorships":[{"author":{"display_name":"Ada Quill"}}],
                        "abstract_inverted_index":{"Hedges":[0],"grow.":[1]}}]}""", "https://doi.org/10.1/x", "On hedges", "2020-05-04", "c2"),
                new Sample(new Crossref(), "hedge", """
                        {"status":"ok","message":{"next-cursor":"c2","items":[{"DOI":"10.1/x","URL":"https://doi.org/10.1/x",
                        "title":["On hedges"],"author":[{"given":"Ada","family":"Quill"}],"published":{"date-parts":[[2020,5]]}}]}}""", "https://doi.org/10.1/x", "On hedges", "2020-05", "c2"),
                new Sample(
                        new SemanticScholar(),
                        "hedge",
                        """
                        {"total":9,"offset":0,"next":2,"data":[{"paperId":"p","url":"https://www.semanticscholar.org/paper/p",
                        "title":"On hedges","year":2020,"publicationDate":null,"authors":[{"name":"Ada Quill"}]}]}""",
                        "https://www.semanticscholar.org/paper/p",
                        "On hedges",
                        "2020",
                        "2"),
                new Sample(
                        new OpenReview(),
                        "hedge",
                        """
                        {"count":9,"notes":[{"id":"n","forum":"f","pdate":1588586400000,"content":{"title":{"value":"On hedges"},
                        "authors":{"value":["Ada Quill"]}}}]}""",
                        "https://openreview.net/forum?id=f",
                        "On hedges",
                        "2020-05-04T10:00:00Z",
                        "1"),
                new Sample(
                        new HackerNews(), "hedge", """
                        {"page":0,"nbPages":2,"hits":[{"objectID":"7","title":"On hedges","url":"https://a.example/","author":"ada",
                        "created_at":"2020-05-04T10:00:00Z"}]}""", "https://a.example/", "On hedges", "2020-05-04T10:00:00Z", "1"),
                new Sample(
                        new Reddit(),
                        "hedge",
                        """
                        {"data":{"after":"t3_b","children":[{"kind":"t3","data":{"name":"t3_a","title":"On hedges","author":"ada",
                        "permalink":"/r/hedge/comments/a/","created_utc":1588586400.0,"selftext":"text"}}]}}""",
                        "https://www.reddit.com/r/hedge/comments/a/",
                        "On hedges",
                        "2020-05-04T10:00:00Z",
                        "t3_b"),
                new Sample(
                        new LessWrong(),
                        "hedges",
                        """
                        {"data":{"posts":{"results":[{"_id":"a","title":"On hedges","pageUrl":"https://www.lesswrong.com/posts/a",
                        "postedAt":"2020-05-04T10:00:00Z","user":{"displayName":"Ada"},"htmlBody":"<p>x</p>"},
                        {"_id":"b","title":"On other things"}]}}}""",
                        "https://www.lesswrong.com/posts/a",
                        "On hedges",
                        "2020-05-04T10:00:00Z",
                        "2"),
                new Sample(
                        new Lemmy(),
                        "hedge",
                        """
                        {"posts":[{"post":{"name":"On hedges","ap_id":"https://forum.example/post/1","published":"2020-05-04T10:00:00",
                        "body":"text"},"creator":{"name":"ada"},"community":{"title":"Hedges"}}]}""",
                        "https://forum.example/post/1",
                        "On hedges",
                        "2020-05-04T10:00:00Z",
                        "2"),
                new Sample(
                        new Mastodon(),
                        "hedge",
                        """
                        {"statuses":[{"uri":"u","url":"https://forum.example/@ada/1","created_at":"2020-05-04T10:00:00.000Z",
                        "content":"<p>On hedges</p>","account":{"display_name":"Ada","acct":"ada"}}]}""",
                        "https://forum.example/@ada/1",
                        null,
                        "2020-05-04T10:00:00.000Z",
                        "1"),
                new Sample(
                        new Bluesky(),
                        "hedge",
                        """
                        {"cursor":"c2","posts":[{"uri":"at://did:x/app.bsky.feed.post/k1","author":{"handle":"ada.example"},
                        "record":{"text":"2 < 3","createdAt":"2020-05-04T10:00:00.000Z"}}]}""",
                        "https://bsky.app/profile/ada.example/post/k1",
                        null,
                        "2020-05-04T10:00:00.000Z",
                        "c2"),
                new Sample(
                        new YouTube(),
                        "UC0123456789",
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry><id>yt:video:1</id>
                        <title>On hedges</title><link rel="alternate" href="https://www.youtube.com/watch?v=1"/>
                        <author><name>Ada</name></author><published>2020-05-04T10:00:00+00:00</published>
                        <media:group><media:description>text</media:description></media:group></entry></feed>""",
                        "https://www.youtube.com/watch?v=1",
                        "On hedges",
                        "2020-05-04T10:00:00+00:00",
                        null),
                new Sample(
                        new GitHubIssues(),
                        "hedge",
                        """
                        {"total_count":9,"items":[{"node_id":"n","html_url":"https://github.com/a/b/issues/1","title":"On <hedges>",
                        "user":{"login":"ada"},"created_at":"2020-05-04T10:00:00Z","body":"text"}]}""",
                        "https://github.com/a/b/issues/1",
                        "On <hedges>",
                        "2020-05-04T10:00:00Z",
                        "2"),
                new Sample(
                        new GitHubReleases(),
                        "a/b",
                        """
                        [{"node_id":"n","html_url":"https://github.com/a/b/releases/1","name":null,"tag_name":"v1",
                        "author":{"login":"ada"},"published_at":"2020-05-04T10:00:00Z","body":"text"}]""",
                        "https://github.com/a/b/releases/1",
                        "v1",
                        "2020-05-04T10:00:00Z",
                        null),
                new Sample(
                        new Wikipedia(),
                        "hedge",
                        """
                        {"continue":{"sroffset":2},"query":{"search":[{"pageid":1,"title":"Hedge row",
                        "snippet":"a <span>hedge</span>","timestamp":"2026-05-04T10:00:00Z"}]}}""",
                        "https://en.wikipedia.org/wiki/Hedge_row",
                        "Hedge row",
                        null,
                        "2"),
                new Sample(new Gdelt(), "hedge", """
                        {"articles":[{"url":"https://a.example/1","title":"On hedges","seendate":"20200504T100000Z","domain":"a.example"}]}""", "https://a.example/1", "On hedges", null, null),
                new Sample(new SearXng(), "hedge", """
                        {"query":"hedge","results":[{"url":"https://a.example/1","title":"On hedges","content":"text",
                        "publishedDate":"2020-05-04T00:00:00"}]}""", "https://a.example/1", "On hedges", "2020-05-04", "2"),
                new Sample(new Brave(), "hedge", """
                        {"query":{"more_results_available":true},"web":{"results":[{"url":"https://a.example/1","title":"On hedges",
                        "description":"text","page_age":"2020-05-04T10:00:00"}]}}""", "https://a.example/1", "On hedges", "2020-05-04", "1"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anAnswerIsReadWithItsNextPage(Sample s) {
        Answer answer = answer(s.search, s.words, s.answer);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        Answer.Found found = (Answer.Found) answer;
        assertThat(found.next()).isEqualTo(s.next);
        assertThat(found.entries()).singleElement().satisfies(e -> {
            assertThat(e.url()).isEqualTo(s.url);
            assertThat(e.title()).isEqualTo(s.title);
            assertThat(e.published()).isEqualTo(s.published);
            assertThat(e.feed()).isEqualTo(s.search.name());
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aRequestHoldsTheWordsAndTheLimit(Sample s) {
        Search.Request first = s.search.request(query(s.words, null));
        assertThat(first.address()).startsWith("https://").doesNotContain(" ");
        if (s.next != null) {
            Search.Request second = s.search.request(query(s.words, s.next));
            assertThat(second).isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsNoAnswerIsRefusedInOneLine(Sample s) {
        for (String body : List.of(
                "",
                "<html><title>Busy</title>\n\nTry later",
                "{\"error\":{\"message\":\"Too many\\nrequests\"}}",
                "{\"message\":\"No\"}",
                "[1,2",
                "{\"a\":" + "[".repeat(5000))) {
            Answer answer = answer(s.search, s.words, body);
            assertThat(answer).as(body).isInstanceOf(Answer.Refused.class);
            assertThat(((Answer.Refused) answer).why())
                    .startsWith(s.search.name() + ": ")
                    .doesNotContain("\n");
        }
    }

    @Test
    void refusalsAreGivenInTheServicesWords() {
        assertThat(answer(new GitHubIssues(), "x", "{\"message\":\"API rate limit exceeded\"}"))
                .isEqualTo(new Answer.Refused("github-issues: API rate limit exceeded"));
        assertThat(answer(new Gdelt(), "x", "Your query was too short or too long."))
                .isEqualTo(new Answer.Refused("gdelt: answered no JSON: Your query was too short or too long."));
        assertThat(
                        answer(
                                new Arxiv(),
                                "x",
                                "<feed><entry><id>http://arxiv.org/api/errors#x</id><summary>bad query</summary></entry></feed>"))
                .isEqualTo(new Answer.Refused("arxiv: bad query"));
    }

    @Test
    void whenAServiceFoundSomethingIsNotWhenItWasPublished() {
        Answer.Found found = (Answer.Found) answer(
                new Gdelt(),
                "x",
                "{\"articles\":[{\"url\":\"https://a.example/\",\"seendate\":\"20200504T100000Z\"}]}");
        assertThat(found.entries().getFirst().published()).isNull();
        assertThat(found.entries().getFirst().seen()).isEqualTo("2020-05-04T10:00:00Z");
    }

    @Test
    void keysGoIntoHeadersAndWhatIsMissingIsSaid() {
        assertThat(new Brave().request(query("x", null)).headers()).containsEntry("X-Subscription-Token", "k");
        assertThat(new Brave().request(query("x", null)).address()).doesNotContain("=k");
        assertThatThrownBy(() -> new Lemmy().request(new Query("x", 2, null, Map.of())))
                .hasMessage("this search needs the name of a Lemmy server: set 'host'");
        assertThatThrownBy(() -> new GitHubReleases().request(query("../x", null)))
                .hasMessageContaining("owner/name");
    }

    @Test
    void anAnswerOfMorePartsThanAnyHasIsRefused() {
        String entries = "<feed xmlns='http://www.w3.org/2005/Atom'>" + "<entry/>".repeat(100_001);
        for (Search search : List.of(new Arxiv(), new YouTube())) {
            assertThat(answer(search, "x", entries))
                    .isEqualTo(new Answer.Refused(search.name() + ": answered too much: more than 100,000 elements"));
        }
        assertThat(answer(new HackerNews(), "x", "{\"hits\":[" + "{},".repeat(300_000) + "{}]}"))
                .isEqualTo(new Answer.Refused("hn: answered too much: more than 500,000 parts"));
        String deep = "<feed xmlns='http://www.w3.org/2005/Atom'>" + "<entry>".repeat(90_000);
        assertThat(answer(new Arxiv(), "x", deep)).isInstanceOf(Answer.Found.class);
    }
}
