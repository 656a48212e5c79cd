package clew.work;

import static org.assertj.core.api.Assertions.assertThat;

import clew.time.EdtfDate;
import clew.work.Identifier.Address;
import clew.work.Identifier.Arxiv;
import clew.work.Identifier.Doi;
import clew.work.Identifier.OpenReview;
import clew.work.Identifier.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/2101.01234",
                "http://arxiv.org/abs/2101.01234v3",
                "https://www.arxiv.org/pdf/2101.01234v1.pdf",
                "https://arxiv.org/pdf/2101.01234",
                "https://arxiv.org/html/2101.01234v2",
                "https://export.arxiv.org/abs/2101.01234",
                "https://www.alphaxiv.org/overview/2101.01234",
                "https://ar5iv.labs.arxiv.org/html/2101.01234",
                "https://doi.org/10.48550/arXiv.2101.01234"
            })
    void manyAddressesAreOneArxivNumber(String url) {
        assertThat(Identifier.of(url, "Moss")).containsExactly(new Arxiv("2101.01234"));
    }

    @Test
    void anArxivNumberInFrontOfATitleCounts() {
        assertThat(Identifier.of(null, "[2101.01234] Moss on roofs")).containsExactly(new Arxiv("2101.01234"));
        assertThat(Identifier.of(null, "Moss on roofs 2101.01234")).isEmpty();
        assertThat(Identifier.of("https://arxiv.org/abs/math/0211159", "")).containsExactly(new Arxiv("math/0211159"));
    }

    @Test
    void anArxivNumberTellsItsMonth() {
        assertThat(new Arxiv("2101.01234").month()).hasValue(new EdtfDate("2021-01"));
        assertThat(new Arxiv("2113.01234").month()).isEmpty();
        assertThat(new Arxiv("math/0211159").month()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://doi.org/10.1234/Moss.5",
                "http://dx.doi.org/10.1234/moss.5",
                "https://doi.org/10.1234%2Fmoss.5",
                "https://journals.example/doi/full/10.1234/moss.5",
                "https://journals.example/doi/pdf/10.1234/moss.5?download=true"
            })
    void manyAddressesAreOneDoi(String url) {
        assertThat(Identifier.of(url, "Moss")).containsExactly(new Doi("10.1234/moss.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://openreview.net/forum?id=Ab_c-9",
                "https://openreview.net/pdf?id=Ab_c-9",
                "https://openreview.net/attachment?name=supplement&id=Ab_c-9",
                "https://openreview.net/forum?id=Ab_c-9&noteId=zz"
            })
    void manyAddressesAreOneForum(String url) {
        assertThat(Identifier.of(url, "Moss")).containsExactly(new OpenReview("Ab_c-9"));
    }

    @Test
    void aPostIsOneOnEverySiteThatShowsIt() {
        assertThat(Identifier.of("https://www.lesswrong.com/posts/abcDEF1234567890X/moss", "Moss"))
                .isEqualTo(Identifier.of("https://www.alignmentforum.org/posts/abcDEF1234567890X", "Moss"))
                .containsExactly(new Post("abcDEF1234567890X"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.roofs.example/moss/, https://roofs.example/moss",
        "https://roofs.example:443/moss, https://roofs.example/moss",
        "https://ROOFS.example/moss, https://roofs.example/moss",
        "https://roofs.example/moss#top, https://roofs.example/moss",
        "https://roofs.example/moss?utm_source=x&utm_medium=y, https://roofs.example/moss",
        "https://roofs.example/moss?b=2&a=1, https://roofs.example/moss?a=1&b=2",
        "https://roofs.example/moss/index.html, https://roofs.example/moss",
        "https://roofs.example//moss, https://roofs.example/moss",
        "https://m.roofs.example/moss, https://roofs.example/moss"
    })
    void addressesThatDifferInNothingThatMattersAreOne(String a, String b) {
        assertThat(Identifier.of(a, "")).isNotEmpty().isEqualTo(Identifier.of(b, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "https://roofs.example/moss, https://roofs.example/Moss",
        "https://roofs.example/moss, https://roofs.example/moss?page=2",
        "https://roofs.example/moss, https://other.example/moss",
        "https://roofs.example/moss, https://roofs.example/moss/more"
    })
    void addressesThatMayBeTwoStayTwo(String a, String b) {
        assertThat(Identifier.of(a, "")).isNotEqualTo(Identifier.of(b, ""));
    }

    @Test
    void aSitesFrontPageNamesNoWork() {
        assertThat(Identifier.of("https://roofs.example/", "")).isEmpty();
        assertThat(Identifier.of("https://roofs.example/a", "")).hasOnlyElementsOfType(Address.class);
    }
}
