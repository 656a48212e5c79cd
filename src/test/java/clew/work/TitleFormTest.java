package clew.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleFormTest {
    private static final String PLAIN = "Moss cools the roofs of hot cities";

    private static TitleForm form(String raw) {
        return TitleForm.of(raw, List.of("Ada Quill"), "Roof Letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PDF] Moss cools the roofs of hot cities",
                "(PDF) Moss cools the roofs of hot cities",
                "Moss cools the roofs of hot cities (PDF)",
                "Moss cools the roofs of hot cities | OpenReview",
                "Moss cools the roofs of hot cities — LessWrong",
                "Moss cools the roofs of hot cities - arXiv",
                "Moss cools the roofs of hot cities – Ada Quill",
                "Moss cools the roofs of hot cities | Roof Letters",
                "[2101.01234] Moss cools the roofs of hot cities",
                "NeurIPS Poster Moss cools the roofs of hot cities",
                "ICML 2025 Oral: Moss cools the roofs of hot cities",
                "Best Paper Award: Moss cools the roofs of hot cities",
                "RETRACTED: Moss cools the roofs of hot cities",
                "MOSS COOLS THE ROOFS OF HOT CITIES",
                "“Moss cools the roofs of hot cities”",
                "Moss  cools the roofs\tof hot cities",
                "Moss cools the roofs of hot cities (2021)",
                "Moss &quot;cools&quot; the roofs of hot cities",
                "𝐌𝐨𝐬𝐬 𝐜𝐨𝐨𝐥𝐬 𝐭𝐡𝐞 𝐫𝐨𝐨𝐟𝐬 𝐨𝐟 𝐡𝐨𝐭 𝐜𝐢𝐭𝐢𝐞𝐬"
            })
    void whatTheWebAddsComesOff(String raw) {
        assertThat(form(raw).key()).isEqualTo(form(PLAIN).key());
        assertThat(form(raw).cut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moss cools the roofs of ...",
                "Moss cools the roofs of…",
                "[PDF] Moss cools the roofs of ...",
                "Moss cools the roofs of ... | OpenReview"
            })
    void aCutTitleIsKnownAsCut(String raw) {
        assertThat(form(raw).cut()).isTrue();
        assertThat(form(PLAIN).key()).startsWith(form(raw).key());
    }

    @ParameterizedTest
    @CsvSource({
        "Moss cools the roofs of hot cities - YouTube, elsewhere",
        "Moss cools the roofs of hot cities | Reddit, elsewhere",
        "Moss cools the roofs of hot cities (code), code",
        "[Review] Moss cools the roofs of hot cities, review"
    })
    void whatSaysThatThePageIsSomethingElseIsRemembered(String raw, String mark) {
        assertThat(form(raw).marks()).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Home",
                "Publications",
                "2026 Conference",
                "Schedule",
                "404",
                "Ada Quill - Google Scholar",
                "Moss"
            })
    void aTitleThatSaysNothingIsKnownAsSuch(String raw) {
        assertThat(form(raw).saysNothing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Moss: cooling roofs in cities, Moss in cities",
        "Is moss the answer? A study of roofs, Is gravel the answer? A study of roofs",
        "Moss cools roofs II, Moss cools roofs"
    })
    void otherTitlesStayOther(String a, String b) {
        assertThat(form(a).keys()).doesNotContainAnyElementsOf(form(b).keys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moss - friend or foe - of flat roofs", "Moss and roofs — a reply to Larch and Fern"})
    void whatIsNoSitesNameStaysInTheTitle(String raw) {
        assertThat(form(raw).display()).isEqualTo(raw);
    }
}
