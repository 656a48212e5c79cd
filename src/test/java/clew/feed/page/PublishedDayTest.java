package clew.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import clew.feed.Received;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedDayTest {
    private static final String ADDRESS = "https://orchard.example/notes/apples";
    private static final String TEXT =
            "<p>An old orchard feeds more kinds of bees than a young one, because its trunks are hollow and its grass is "
                    + "mown late. The wardens have counted them every June for nine years.</p>";

    private static @Nullable String day(String address, String html) {
        return new PageReader()
                .parse(new Received(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", address))
                .published();
    }

    private static String page(String language, String head, String line) {
        return "<html lang='%s'><head>%s</head><body><article><h1>Apples and bees</h1>%s%s</article></body></html>"
                .formatted(language, head, line, TEXT.repeat(4));
    }

    private static String stated(String instant) {
        return "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"" + instant
                + "\"}</script>";
    }

    @Test
    void anInstantIsOnTheDayThatItHadWhereTheLanguageIsSpoken() {
        assertThat(day(ADDRESS, page("de", stated("2024-01-09T23:00:00Z"), ""))).isEqualTo("2024-01-10");
        assertThat(day(ADDRESS, page("de", stated("2024-07-09T22:30:00+00:00"), "")))
                .isEqualTo("2024-07-10");
        assertThat(day(ADDRESS, page("ja", stated("2024-01-09T16:00Z"), ""))).isEqualTo("2024-01-10");
        assertThat(day(ADDRESS, page("de", stated("2024-01-09T20:00:00Z"), ""))).isEqualTo("2024-01-09");
        assertThat(day(ADDRESS, page("de", stated("2024-01-09T23:00:00-05:00"), "")))
                .isEqualTo("2024-01-09");
    }

    @Test
    void aLanguageOfManyZonesLeavesTheInstantToWhatThePageShows() {
        String shown = "<p>9 January 2024</p>";
        assertThat(day(ADDRESS, page("en", stated("2024-01-10T02:41:00Z"), shown)))
                .isEqualTo("2024-01-09");
        assertThat(day(ADDRESS, page("en", stated("2024-01-10T02:41:00Z"), ""))).isEqualTo("2024-01-10");
        // Not a day on which this instant can fall.
        assertThat(day(ADDRESS, page("en", stated("2024-01-10T15:00:00Z"), shown)))
                .isEqualTo("2024-01-10");
    }

    @Test
    void aDateWithoutWordOfWhatItIsYieldsToOneThatIsShown() {
        String vague = "<meta name=date content='2024-02-20'>";
        assertThat(day(ADDRESS, page("en", vague, "<p class=date>9 January 2024</p>")))
                .isEqualTo("2024-01-09");
        assertThat(day(ADDRESS, page("en", vague, ""))).isEqualTo("2024-02-20");
        assertThat(day(ADDRESS, page("en", "<meta property='article:modified_time' content='2024-02-20'>", "")))
                .isNull();
    }

    private static @Nullable String shown(String language, String line) {
        return day(ADDRESS, page(language, "", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Published 9 January 2024. Last updated 20 February 2024.</p>",
                "<p>Last updated 20 February 2024. Published 9 January 2024.</p>",
                "<p class=meta>Last updated 20 February 2024. Published 9 January 2024.</p>",
                "<p>9 January 2024 (updated 20 February 2024)</p>",
                "<p class=date>9 January 2024 (updated 20 February 2024)</p><p class=date>12 March 2024</p>",
                "<p>Last updated 20 February 2024</p><p>9 January 2024</p>",
                "<div><h2>An updated list</h2><p>9 January 2024</p></div><p>12 March 2024</p>",
                "<p>Last updated 20 February 2024</p><p>Published 9 January 2024</p>",
                "<p><span>Last updated 20 February 2024</span> <span>Published 9 January 2024</span></p>",
                "<p><b>Updated</b> <i>20 February 2024</i> <b>Published</b> <i>9 January 2024</i></p>",
                "<div><p class=meta><b>Updated</b> <time>20 February 2024</time></p>"
                        + "<p class=meta><b>Published</b> <time>9 January 2024</time></p></div>",
                "<p>Updated <time>20 February 2024</time>. Published <time>9 January 2024</time></p>",
                "<p>Updated <time datetime=2024-02-20>last month</time>. Published <time datetime=2024-01-09>in "
                        + "January</time></p>",
                "<p>Published <time datetime=2024-01-09>in January</time>. Updated <time datetime=2024-02-20>last "
                        + "month</time></p>"
            })
    void theDayOfPublicationGoesBeforeThatOfAChange(String line) {
        assertThat(shown("en-GB", line)).isEqualTo("2024-01-09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Last updated 20 February 2024</p>",
                "<p class=date>Last updated 20 February 2024</p>",
                "<p>Updated <time>20 February 2024</time></p>",
                "<p>Updated <time datetime=2024-02-20>last month</time></p>"
            })
    void theDayOfAChangeIsTakenWhereThereIsNoOther(String line) {
        assertThat(shown("en-GB", line)).isEqualTo("2024-02-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside><p class=date>Published 3 May 2023</p></aside>",
                "<div class=related><p class=date>Published 3 May 2023</p></div>",
                "<div class=comment><p>Posted 3 May 2023, 10:15</p></div>",
                "<div class=sidebar><time>3 May 2023</time></div>"
            })
    void aDayBesideTheTextIsNotItsDay(String beside) {
        assertThat(shown("en-GB", beside)).isNull();
        assertThat(shown("en-GB", beside + "<p>9 January 2024</p>")).isEqualTo("2024-01-09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de    | Zuletzt aktualisiert am 20. Februar 2024, veröffentlicht am 9. Januar 2024",
                "de    | Aktualisiert: 20.02.2024 · Erstellt: 09.01.2024",
                "de    | Am 20.2.2024 aktualisiert, am 9.1.2024 veröffentlicht",
                "fr    | Mis à jour le 20 février 2024. Publié le 9 janvier 2024.",
                "fr    | Modifié le 20/02/2024 - Publié le 09/01/2024",
                "es    | Actualizado el 20 de febrero de 2024. Publicado el 9 de enero de 2024.",
                "it    | Aggiornato il 20 febbraio 2024, pubblicato il 9 gennaio 2024",
                "nl    | Bijgewerkt op 20 februari 2024, gepubliceerd op 9 januari 2024",
                "sv    | Uppdaterad 20 februari 2024. Publicerad 9 januari 2024.",
                "pl    | Zaktualizowano 20.02.2024, opublikowano 09.01.2024",
                "en-US | Updated 02/20/2024; published 01/09/2024",
                "ja    | 更新日 2024年2月20日 公開日 2024年1月9日"
            })
    void publicationIsToldFromAChangeInManyLanguages(String language, String line) {
        assertThat(shown(language, "<p>" + line + "</p>")).isEqualTo("2024-01-09");
        assertThat(shown(language, "<p class=date>" + line + "</p>")).isEqualTo("2024-01-09");
    }
}
