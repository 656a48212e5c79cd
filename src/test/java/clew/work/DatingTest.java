package clew.work;

import static org.assertj.core.api.Assertions.assertThat;

import clew.item.Page;
import clew.work.Dating.From;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatingTest {
    private static String page(@Nullable String published, @Nullable String address, String title, String body) {
        return Page.write(title, List.of(), published, null, null, null, address, body);
    }

    private static void dated(String page, String date, From from) {
        assertThat(Dating.of(page)).hasValueSatisfying(d -> {
            assertThat(d.date().value()).isEqualTo(date);
            assertThat(d.from()).isEqualTo(from);
            assertThat(d.end()).isGreaterThan(d.start());
        });
    }

    @Test
    void whatTheSenderSaysComesFirst() {
        dated(page("2019", "https://hedge.example/2020/05/04/birds", "Hedges", ""), "2019", From.SENDER);
    }

    @Test
    void anAddressTellsTheDayOrTheMonth() {
        dated(page(null, "https://hedge.example/2020/05/04/birds", "Hedges", ""), "2020-05-04", From.ADDRESS);
        dated(page(null, "https://hedge.example/news/2020-05-04-birds", "Hedges", ""), "2020-05-04", From.ADDRESS);
        dated(page(null, "https://hedge.example/2020/05/birds.html", "Hedges", ""), "2020-05", From.ADDRESS);
    }

    @Test
    void numbersThatAreNoDatesTellNothing() {
        assertThat(Dating.of(page(null, "https://hedge.example/2020/birds", "Hedges", "")))
                .isEmpty();
        assertThat(Dating.of(page(null, "https://hedge.example/2020/13/birds", "Hedges", "")))
                .isEmpty();
        assertThat(Dating.of(page(null, "https://hedge.example/20200/05/birds", "Hedges", "")))
                .isEmpty();
    }

    @Test
    void aPageThatSaysWhenItWasPublishedIsBelieved() {
        String page = page(null, null, "Hedges", "By Ada Quill\nPublished on 2020-05-04\n\nHedges bring birds back.");
        dated(page, "2020-05-04", From.TEXT);
        assertThat(Dating.of(page).map(d -> page.substring(d.start(), d.end()))).contains("2020-05-04");
    }

    @Test
    void aPageSaysItInWordsToo() {
        dated(page(null, null, "Hedges", "Published 4 May 2020 by the Hedge Society."), "2020-05-04", From.TEXT);
        dated(page(null, null, "Hedges", "[Submitted on 4 May 2020 (v1)]"), "2020-05-04", From.TEXT);
        assertThat(Dating.of(page(null, null, "Hedges", "Posted yesterday"))).isEmpty();
    }

    @Test
    void aDateThatATextSpeaksOfIsNotItsOwn() {
        assertThat(Dating.of(page(null, null, "Hedges", "On 2020-05-04 the council voted. It published on paper.")))
                .isEmpty();
    }

    @Test
    void theNumberOfAPreprintTellsItsMonth() {
        dated(page(null, "https://arxiv.org/abs/2005.01234", "Hedges", ""), "2020-05", From.NUMBER);
        dated(page(null, null, "[2005.01234] Hedges", ""), "2020-05", From.NUMBER);
    }
}
