package clew.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import clew.feed.FetchResult;
import clew.feed.Received;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String PARAGRAPH =
            "<p>Hedges bring birds back to the fields, and the birds, in turn, keep the insects down, as the county's "
                    + "own count of three summers shows. Farmers who doubted it have planted hedges since.</p>";

    private static WebPage page(String head, String body) {
        return new PageReader()
                .parse(new Received(
                        ("<html><head>" + head + "</head><body>" + body + "</body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        "https://hedge.example/news/birds"));
    }

    private static String article(String more) {
        return "<nav><a href='/'>Home</a> <a href='/all'>All the news</a></nav><article><h1>Birds return to hedges</h1>"
                + more
                + PARAGRAPH.repeat(5)
                + "<h3>Related articles</h3><ul><li><a href='/x'>Bees and other things</a></li></ul>"
                + "<figure><img src='a.png'><figcaption>A hedge. Photo: N. Body</figcaption></figure></article>"
                + "<footer>© 2026 Hedge Times. All rights reserved.</footer>";
    }

    @Test
    void theTextIsFoundWithoutWhatStandsAroundIt() {
        WebPage page = page("<title>Birds return to hedges | Hedge Times</title>", article(""));
        assertThat(page.text()).contains("Hedges bring birds back").contains("planted hedges since.");
        assertThat(page.text())
                .doesNotContain("Related")
                .doesNotContain("Bees")
                .doesNotContain("Photo")
                .doesNotContain("rights");
        assertThat(page.title()).isEqualTo("Birds return to hedges");
    }

    @Test
    void whatThePageStatesIsTakenFromWhereItStatesIt() {
        WebPage page = page("""
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Birds return to hedges",
                 "author":[{"@type":"Person","name":"Ada Quill"},{"@type":"Person","name":"Ben Oak"}],
                 "datePublished":"2020-05-04T10:00:00+02:00","dateModified":"2026-01-01"}</script>""", article(""));
        assertThat(page.authors()).containsExactly("Ada Quill", "Ben Oak");
        assertThat(page.published()).isEqualTo("2020-05-04");
        assertThat(page.from()).isEqualTo("title: h1; authors: JSON-LD; date: JSON-LD");
    }

    @Test
    void aLineBelowTheHeadingTellsWhoAndWhen() {
        WebPage page = page("", article("<p>By Ada Quill</p><p>4 May 2020</p>"));
        assertThat(page.authors()).containsExactly("Ada Quill");
        assertThat(page.published()).isEqualTo("2020-05-04");
        assertThat(page("<meta property='article:published_time' content='2020-05-04T23:00:00Z'>", article(""))
                        .published())
                .isEqualTo("2020-05-04");
    }

    @Test
    void theDayOfTodayIsNoDayOfPublication() {
        WebPage page = page(
                "<meta http-equiv='date' content='x'>",
                "<div id='top'>Wednesday, 25 November 2026</div>" + article("")
                        + "<aside><time datetime='2026-11-20'>new</time></aside>");
        assertThat(page.published()).isNull();
    }

    @Test
    void encodingsAreFoundInTheBytes() {
        for (String charset : new String[] {"UTF-8", "windows-1252", "ISO-8859-1", "UTF-16"}) {
            String declared =
                    charset.equals("UTF-8") || charset.startsWith("UTF-16") ? "" : "<meta charset=" + charset + ">";
            byte[] bytes = ("<html><head>" + declared
                            + "<title>Größe der Hecke</title></head><body><p>x</p></body></html>")
                    .getBytes(Charset.forName(charset));
            assertThat(new PageReader().parse(new Received(bytes, null, "")).title())
                    .isEqualTo("Größe der Hecke");
        }
    }

    @Test
    void aSavedPageKeepsTheAddressItGives() {
        FetchResult result = new PageReader()
                .read(new Received(
                        "<link rel=canonical href='https://hedge.example/a'><title>A page</title><p>Text"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/html",
                        "saved.html"));
        assertThat(((FetchResult.Fetched) result).entries().getFirst().url()).isEqualTo("https://hedge.example/a");
    }

    @Test
    void aPageOfMoreElementsThanAnyIsRefused() {
        byte[] links = "<a href=x>y</a> ".repeat(100_001).getBytes(StandardCharsets.UTF_8);
        FetchResult result = new PageReader().read(new Received(links, "text/html", "https://hedge.example/"));
        assertThat(((FetchResult.Refused) result).why())
                .isEqualTo("https://hedge.example/: more than 100,000 elements, which no page to read should have");
    }

    @Test
    void linesWithinLinesAndWordsWithoutEndTakeNoTimeToSpeakOf() {
        String lines = "<div class=date>".repeat(80) + "<div class=date>x</div>".repeat(19_000);
        String word = "<p>a" + "\u0301".repeat(500_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            page("", lines);
            page("", word);
        });
    }

    @Test
    void hostilePagesEnd() {
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (String part : new String[] {
                "<div>", "<b><p>", "<a href=x>y</a>", "<table><tr><td>", "<h1>Birds and hedges</h1>", "<p>by Al "
            }) {
                page("", part.repeat(100_000));
            }
        });
    }
}
