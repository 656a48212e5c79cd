package clew.work;

import static org.assertj.core.api.Assertions.assertThat;

import clew.item.Depth;
import clew.time.EdtfDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {
    private final List<Work> works = new ArrayList<>();

    private OriginsTest work(
            String kind, @Nullable String url, @Nullable String venue, Depth depth, String... authors) {
        String id = "w" + works.size();
        works.add(new Work(
                id,
                "Work " + id,
                List.of(authors),
                List.of(new Copy(
                        "i" + id,
                        null,
                        url,
                        "Work " + id,
                        List.of(authors),
                        new EdtfDate("2020-05-01"),
                        Dating.From.SENDER,
                        LocalDate.parse("2020-05-01"),
                        venue,
                        kind,
                        null,
                        null,
                        depth,
                        "",
                        LocalDate.parse("2020-05-01"),
                        true,
                        Role.COPY,
                        "first copy found",
                        false,
                        "")),
                List.of()));
        return this;
    }

    private int count() {
        return new Origins(Voices.of(works, List.of(), page -> "", Pins.NONE)).count(works);
    }

    @Test
    void worksOfDifferentPeopleCountEach() {
        work("paper", null, null, Depth.ABSTRACT, "Ada Quill").work("paper", null, null, Depth.ABSTRACT, "Bo Larch");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void anAuthorQuotingThemselfCountsOnceWhateverTheSpelling() {
        work("paper", null, null, Depth.ABSTRACT, "Ada Quill", "Bo Larch")
                .work("blog", null, null, Depth.FULL, "Quill, A.");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theDesksOfOnePublisherCountOnce() {
        work("news", "https://www.example.co.uk/a", "The Example", Depth.FULL, "Ada Quill")
                .work("news", "https://sport.example.co.uk/b", "Example Sport", Depth.FULL, "Bo Larch")
                .work("news", "https://other.co.uk/c", "The Other", Depth.FULL, "Cy Fern");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void onePreprintServerIsNoPublisherOfOpinions() {
        work("preprint", "https://arxiv.org/abs/2001.00001", "arXiv", Depth.ABSTRACT, "Ada Quill")
                .work("preprint", "https://arxiv.org/abs/2001.00002", "arXiv", Depth.ABSTRACT, "Bo Larch");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatLinksTwoMakesThemOne() {
        work("paper", null, null, Depth.ABSTRACT, "Ada Quill")
                .work("paper", null, null, Depth.ABSTRACT, "Bo Larch")
                .work("paper", null, null, Depth.ABSTRACT, "Bo Larch", "Ada Quill");

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aBareTitleIsNoOrigin() {
        work("paper", null, null, Depth.ABSTRACT, "Ada Quill").work("news", null, null, Depth.TITLE, "Bo Larch");

        assertThat(count()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/x,example.org",
        "https://a.b.example.com.au/,example.com.au",
        "https://news.example.de/1,example.de",
        "http://localhost/,localhost",
        "not an address,''"
    })
    void aSiteIsWhatSomebodyRegistered(String url, String site) {
        assertThat(Origins.site(url)).isEqualTo(site);
    }
}
