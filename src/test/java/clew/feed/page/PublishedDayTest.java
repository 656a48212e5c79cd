package clew.feed.page;

import static org.assertj.core.api.Assertions.assertThat;

import clew.feed.Received;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
}
