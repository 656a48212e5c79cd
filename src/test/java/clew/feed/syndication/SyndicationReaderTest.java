package clew.feed.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import clew.feed.Entry;
import clew.feed.FetchResult;
import clew.feed.Received;
import clew.feed.syndication.Syndication.Post;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyndicationReaderTest {
    private static final String HOME = "https://hedge.example/news/feed.xml";
    private final SyndicationReader reader = new SyndicationReader();

    private static Received received(String text) {
        return new Received(text.getBytes(StandardCharsets.UTF_8), null, HOME);
    }

    private Syndication feed(String text) {
        return reader.parse(received(text)).orElseThrow();
    }

    private Post only(String text) {
        List<Post> posts = feed(text).posts();
        assertThat(posts).hasSize(1);
        return posts.getFirst();
    }

    @Test
    void whatHasMorePartsThanAnyFeedIsRefused() {
        String elements = "<rss><channel>" + "<item>".repeat(200_001);
        assertThat(((FetchResult.Refused) reader.read(received(elements))).why())
                .isEqualTo(HOME + ": more than 200,000 elements, which no feed should have");
        String items = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + "{},".repeat(300_000) + "{}]}";
        assertThat(((FetchResult.Refused) reader.read(received(items))).why())
                .isEqualTo(HOME + ": more than 500,000 parts, which no feed should have");
        String levels = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":" + "[".repeat(101);
        assertThat(((FetchResult.Refused) reader.read(received(levels))).why())
                .isEqualTo(HOME + ": more than 100 levels, which no feed should have");
        String escaped = "<rss><channel><item><title>T</title><description>%s</description></item></channel></rss>"
                .formatted("&lt;b>birds ".repeat(150_000));
        assertThat(only(escaped).text()).startsWith("birds birds").doesNotContain("<");
    }

    @Test
    void rssIsRead() {
        Post post = only("""
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                     xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Hedge news</title><link>https://hedge.example/</link>
                <image><title>Logo</title><url>logo.png</url></image>
                <item><title>Birds &amp;amp; hedges</title><link>/2020/birds</link>
                <guid isPermaLink="false">b-1</guid><pubDate>Mon, 04 May 2020 10:00:00 +0200</pubDate>
                <dc:creator>Ada Quill</dc:creator><description>Short.</description>
                <content:encoded><![CDATA[<p>One.</p><script>bad()</script><p>Two.</p>]]></content:encoded>
                </item></channel></rss>""");
        assertThat(post)
                .isEqualTo(new Post(
                        "b-1",
                        "Birds & hedges",
                        "https://hedge.example/2020/birds",
                        "2020-05-04T08:00:00Z",
                        null,
                        List.of("Ada Quill"),
                        "Short.",
                        "One.\n\nTwo."));
    }

    @Test
    void atomIsReadWithItsBasesAndItsKindsOfText() {
        Syndication feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/a/">
                <title type="html">Hedge &lt;b>news&lt;/b></title><author><name>Ben Oak</name></author>
                <entry xml:base="b/"><id>urn:x:1</id><title>2 &lt;b&gt; 1</title>
                <link rel="self" href="self"/><link href="c.html"/>
                <updated>2020-05-04</updated>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A</p><p>B &lt; C</p></div></content>
                <source><title>Elsewhere</title><id>other</id></source></entry></feed>""");
        assertThat(feed.title()).isEqualTo("Hedge news");
        Post post = feed.posts().getFirst();
        assertThat(post.title()).isEqualTo("2 <b> 1");
        assertThat(post.link()).isEqualTo("https://base.example/a/b/c.html");
        assertThat(post.id()).isEqualTo("urn:x:1");
        assertThat(post.content()).isEqualTo("A\n\nB < C");
        assertThat(post.authors()).containsExactly("Ben Oak");
        assertThat(post.updated()).isEqualTo("2020-05-04");
    }

    @Test
    void rdfCdfAndJsonAreRead() {
        assertThat(only("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/">
                <r:channel rdf:about="x"><r:title>Hedge</r:title></r:channel>
                <r:item rdf:about="https://hedge.example/1"><r:title>One</r:title></r:item></rdf:RDF>""").id()).isEqualTo("https://hedge.example/1");
        assertThat(only("""
                <CHANNEL HREF="https://hedge.example/"><ITEM HREF="/1" LASTMOD="2004-04-06T23:05"><TITLE>One</TITLE>
                <ABSTRACT>Short.</ABSTRACT></ITEM></CHANNEL>"""))
                .isEqualTo(new Post(
                        null,
                        "One",
                        "https://hedge.example/1",
                        null,
                        "2004-04-06T23:05:00Z",
                        List.of(),
                        "Short.",
                        null));
        assertThat(only("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Hedge","authors":[{"name":"Ada Quill"}],
                 "items":[{"id":1,"url":"/1","title":"One","content_html":"<p>A</p>","date_published":"2020-05-04T10:00:00+02:00"}]}
                """))
                .isEqualTo(new Post(
                        "1",
                        "One",
                        "https://hedge.example/1",
                        "2020-05-04T08:00:00Z",
                        null,
                        List.of("Ada Quill"),
                        null,
                        "A"));
    }

    @Test
    void brokenFeedsAreReadAsTheyAreMeant() {
        Post post =
                only("<rss><channel><item><title>Tom & Ada&nbsp;&copy; <b>bold</title><link>https://a.example/?a=1&b=2"
                        + "</link><dc:creator>Ada</dc:creator><description>cut off <i>in the mid");
        assertThat(post.title()).startsWith("Tom & Ada");
        assertThat(post.link()).isEqualTo("https://a.example/?a=1&b=2");
        assertThat(post.authors()).containsExactly("Ada");
        assertThat(post.summary()).isEqualTo("cut off in the mid");
    }

    @Test
    void bytesAreBelievedMoreThanDeclarations() {
        String xml = "<?xml version='1.0' encoding='%s'?><rss><channel><title>Größe</title></channel></rss>";
        for (String[] pair : new String[][] {
            {"utf-8", "UTF-8"}, {"utf-8", "windows-1252"}, {"us-ascii", "UTF-8"}, {"nonsense", "UTF-8"},
            {"iso-8859-1", "ISO-8859-1"}, {"utf-16", "UTF-16"}, {"utf-16", "UTF-8"}, {"utf-8", "UTF-16LE"}
        }) {
            byte[] bytes = xml.formatted(pair[0]).getBytes(Charset.forName(pair[1]));
            assertThat(reader.parse(new Received(bytes, null, HOME))
                            .orElseThrow()
                            .title())
                    .as("declared %s, written in %s", (Object[]) pair)
                    .isEqualTo("Größe");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thu, 01 Jan 2004 19:48:21 GMT          | 2004-01-01T19:48:21Z
            1 Jan 04 19:48 EST                     | 2004-01-02T00:48:00Z
            Sun Jan  4 16:29:06 PST 2004           | 2004-01-05T00:29:06Z
            2003-12-31T10:14:55-08:00              | 2003-12-31T18:14:55Z
            2003-12-31 10:14:55.25                 | 2003-12-31T10:14:55Z
            20031231                               | 2003-12-31
            2003-335                               | 2003-12-01
            2003-12                                | 2003-12
            2003                                   | 2003
            4. Mai 2020                            | 2020-05-04
            4 mai 2020, 10:00 CET                  | 2020-05-04T09:00:00Z
            May 4, 2020 1:05 PM                    | 2020-05-04T13:05:00Z
            2004년 5월 28일 오후 02:10             | 2004-05-28T14:10:00Z
            25/12/2020                             | 2020-12-25
            """)
    void datesAreReadAsPreciselyAsTheyAreWritten(String written, String value) {
        assertThat(FeedDates.parse(written)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "9999-01-01", "04/05/2020", "32 May 2020", "0000-00-00", "", "2020-05-04T99:00Z"})
    void whatIsNoDateIsNone(String written) {
        assertThat(FeedDates.parse(written)).isEmpty();
    }

    @Test
    void whatWasOnlyUpdatedWasPublishedAboutThen() {
        FetchResult result = reader.read(
                received(
                        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>A</title><updated>2020-05-04T10:00:00Z</updated></entry></feed>"));
        assertThat(((FetchResult.Fetched) result).entries().getFirst().published())
                .isEqualTo("2020-05-04~");
    }

    @Test
    void anAddressThatIsNotOfTheWebIsNoLink() {
        FetchResult result = reader.read(received(
                "<rss><channel><item><title>A</title><link>javascript:alert(1)</link></item><item/></channel></rss>"));
        assertThat(((FetchResult.Fetched) result).entries())
                .singleElement()
                .extracting(Entry::url)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<html><body><item>x</item></body></html>", "{\"a\":1}", "{\"items\":", "<?xml?>"})
    void whatIsNoFeedIsRefusedInOneLine(String text) {
        FetchResult result = reader.read(received(text));
        assertThat(result).isInstanceOf(FetchResult.Refused.class);
        assertThat(((FetchResult.Refused) result).why()).startsWith(HOME).doesNotContain("\n");
    }

    @Test
    void documentTypesReadNothingAndDoNotGrow() {
        StringBuilder laughs =
                new StringBuilder("<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY f SYSTEM \"file:///etc/passwd\">");
        for (int i = 0; i < 30; i++) {
            laughs.append("<!ENTITY b%d \"%s\">".formatted(i, "&a;".repeat(50)));
        }
        laughs.append("]><rss><channel><title>x &a; &f; &b29;</title></channel></rss>");
        assertThat(feed(laughs.toString()).title()).isEqualTo("x ha &f; &b29;");
        String quadratic = "<!DOCTYPE r [<!ENTITY a \"%s\">]><rss><channel><title>%s</title></channel></rss>"
                .formatted("x".repeat(250), "&a;".repeat(20_000));
        assertThat(feed(quadratic).title()).hasSizeLessThan(3 * quadratic.length());
    }

    @Test
    void depthAndNumberHaveAnEnd() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            reader.read(received("<rss>" + "<a>".repeat(200_000)));
            reader.read(received("<rss><channel><item>" + "<item>".repeat(50_000)));
            reader.read(received("<rss><channel><description>" + "&lt;iframe>".repeat(50_000)));
            FetchResult many = reader.read(received("<rss><channel>" + "<item><title>a</title></item>".repeat(50_000)));
            assertThat(((FetchResult.Fetched) many).entries()).hasSize(XmlFeed.MOST_POSTS);
        });
    }
}
