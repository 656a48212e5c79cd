package clew.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.ClewException;
import clew.feed.Discovery.Candidate;
import clew.feed.file.BibFile;
import clew.feed.file.JsonLines;
import clew.feed.file.WatchedFolder;
import clew.feed.file.WatchedFolder.Look;
import clew.text.Markup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFilesTest {
    @TempDir
    Path folder;

    private static Received received(String text) {
        return new Received(text.getBytes(StandardCharsets.UTF_8), null, "https://hedge.example/news/");
    }

    private List<Entry> read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        FetchResult result = new BibFile().read(new Feed(name, file.toString()));
        return ((FetchResult.Fetched) result).entries();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b/c?q, d, https://a.example/b/d",
        "https://a.example/b/c, ../d/./e, https://a.example/d/e",
        "https://a.example, d, https://a.example/d",
        "https://a.example/b?x=1, ?y=2, https://a.example/b?y=2",
        "https://a.example/b, //c.example/d, https://c.example/d",
        "https://a.example/b, ../../../d, https://a.example/d",
        "https://a.example/b, mailto:x@y.example, mailto:x@y.example",
        "'', d, d"
    })
    void addressesAreResolvedAsTheStandardSays(String base, String reference, String absolute) {
        assertThat(Links.resolve(base, reference)).isEqualTo(absolute);
    }

    @Test
    void thePagesOwnFeedsComeBeforeGuesses() {
        List<Candidate> found = Discovery.of(received("<base href='https://cdn.example/'><link rel='alternate' "
                + "type='application/rss+xml' title='All' href='all.rss'><link rel=alternate type=text/html hreflang=de href=/de>"
                + "<a href='/x/atom.xml'>Atom</a><a href='javascript:feed'>no</a>"));
        assertThat(found.getFirst()).isEqualTo(new Candidate("https://cdn.example/all.rss", "All", true));
        assertThat(found.get(1)).isEqualTo(new Candidate("https://cdn.example/x/atom.xml", "Atom", true));
        assertThat(found.stream().skip(2)).isNotEmpty().noneMatch(Candidate::named);
        assertThat(found)
                .extracting(Candidate::address)
                .contains("https://hedge.example/news/feed", "https://hedge.example/feed.xml");
    }

    private static List<Feed> listed(Received list) {
        return Opml.outlines(list).orElseThrow().feeds();
    }

    @Test
    void opmlGoesOutAsItComesIn() {
        List<Feed> feeds = List.of(
                new Feed("Hedge \"& <news>", "https://hedge.example/feed?a=1&b=2"), new Feed("B", "http://b.example/"));
        assertThat(listed(new Received(Opml.write("Mine", feeds), null, ""))).isEqualTo(feeds);
        assertThat(
                        listed(
                                received(
                                        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='f'>"
                                                + "<outline TEXT='&x;' XMLURL='https://a.example/'/><outline xmlUrl='file:///x'/></outline>")))
                .containsExactly(new Feed("&x;", "https://a.example/"));
    }

    @Test
    void aListOfMoreElementsThanAnyHasIsRefused() {
        String many = "<outline xmlUrl='https://a.example/'/>".repeat(100_001);
        assertThatThrownBy(() -> Opml.outlines(received("<opml><body>" + many)))
                .isInstanceOf(ClewException.class)
                .hasMessageEndingWith(": more than 100,000 elements, which no list of feeds should have");
        String deep = "<outline text='f'>".repeat(50_000) + "<outline xmlUrl='https://a.example/'/>";
        assertThat(Opml.outlines(received("<opml><body>" + deep))).isPresent();
    }

    private String refused(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return ((FetchResult.Refused) new JsonLines().read(new Feed(name, file.toString()))).why();
    }

    @Test
    void aLineOfMorePartsOrElementsThanAnItemHasIsRefused() throws IOException {
        String parts = "[" + "0,".repeat(500_000) + "0]";
        assertThat(refused("a.jsonl", "{\"title\":\"t\",\"kept\":" + parts + "}"))
                .startsWith("a.jsonl line 1, column ")
                .endsWith("not one JSON object (more than 500,000 parts)");
        assertThat(refused("b.jsonl", "{\"title\":\"t\",\"kept\":" + "[".repeat(200) + "]".repeat(200) + "}"))
                .endsWith("not one JSON object (more than 100 levels)");
        assertThat(refused("c.jsonl", "{\"html\":\"" + "<i>".repeat(100_001) + "\"}"))
                .isEqualTo("c.jsonl line 1: 'html' has more than 100,000 elements, which no page to read should have");
        Path file = Files.writeString(
                folder.resolve("d.jsonl"), "{\"html\":\"<p>Bees hum.</p>" + "<div>".repeat(50_000) + "deep\"}");
        FetchResult.Fetched deep = (FetchResult.Fetched) new JsonLines().read(new Feed("d", file.toString()));
        assertThat(deep.entries().getFirst().text()).startsWith("Bees hum.");
    }

    @Test
    void bibTexIsRead() throws IOException {
        Entry entry = read("a.bib", """
                @string{nips = "Neural Information Processing"}
                @comment{none}
                @inproceedings{quill2020, title = {On {H}edges \\& Birds}, author = {Quill, Ada and G{\\"o}del, Kurt and others},
                  booktitle = nips # { 33}, year = 2020, month = may, doi = {10.1000/1}, abstract = "A text."}
                """.replace("\\\\", "\\")).getFirst();
        assertThat(entry.title()).isEqualTo("On Hedges & Birds");
        assertThat(entry.authors()).containsExactly("Quill, Ada", "Gödel, Kurt");
        assertThat(entry.venue()).isEqualTo("Neural Information Processing 33");
        assertThat(entry.published()).isEqualTo("2020-05");
        assertThat(entry.url()).isEqualTo("https://doi.org/10.1000/1");
        assertThat(entry.ref()).isEqualTo("quill2020");
        assertThat(entry.text()).isEqualTo("A text.");
    }

    @Test
    void risIsRead() throws IOException {
        List<Entry> entries = read(
                "a.ris",
                "TY  - JOUR\r\nTI  - On Hedges\r\nAU  - Quill, Ada\r\nAU  - Oak, Ben\r\nPY  - 2020/05//\r\n"
                        + "JO  - Hedge Studies\r\nAB  - First line\r\nand second.\r\nUR  - https://hedge.example/1\r\nER  - \r\nTY  - JOUR\r\nTI  - Two\r\nER  -\r\n");
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().published()).isEqualTo("2020-05");
        assertThat(entries.getFirst().text()).isEqualTo("First line and second.");
        assertThat(entries.getFirst().authors()).containsExactly("Quill, Ada", "Oak, Ben");
    }

    @Test
    void aFolderGivesWhatIsNewOrChanged() throws IOException {
        WatchedFolder watched = new WatchedFolder(List.of(new BibFile()));
        Path a = Files.writeString(folder.resolve("a.ris"), "TI  - One\nER  -\n");
        Files.writeString(folder.resolve("b.ris"), "nothing");
        Files.writeString(folder.resolve("c.xyz"), "unknown");
        Look first = watched.look(folder, Map.of());
        assertThat(first.entries()).extracting(Entry::title).containsExactly("One");
        assertThat(first.refused()).singleElement().asString().startsWith("b.ris: ");
        Look second = watched.look(folder, first.marks());
        assertThat(second.entries()).isEmpty();
        assertThat(second.refused()).hasSize(1);
        Files.writeString(a, "TI  - Two\nER  -\n");
        Files.setLastModifiedTime(a, FileTime.fromMillis(1));
        assertThat(watched.look(folder, second.marks()).entries())
                .extracting(Entry::title)
                .containsExactly("Two");
    }

    @Test
    void markupBecomesTextOrHarmless() {
        assertThat(Markup.plain("<p>One <b>bold</b><br>line<script>x()</script></p><ul><li>a<li>b</ul>"))
                .isEqualTo("One bold\nline\n\na\nb");
        assertThat(Markup.plain("safe <iframe src=x> and what follows")).isEqualTo("safe and what follows");
        assertThat(Markup.plain("safe <!-- never closed > and what follows")).isEqualTo("safe and what follows");
        assertThat(Markup.harmless(
                        "<a href='/x' onclick='y()'>a</a><img src='javascript:z'><style>*{}</style>",
                        "https://a.example/"))
                .isEqualTo("<a href=\"https://a.example/x\" rel=\"nofollow noopener noreferrer\">a</a><img>");
    }
}
