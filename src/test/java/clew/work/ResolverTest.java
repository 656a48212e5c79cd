package clew.work;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.item.Item;
import clew.item.Items.ItemWithSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {
    private static final String TITLE = "Moss cools the roofs of hot cities";
    private static final String TEXT =
            "Roofs are hot in summer and cities suffer from it. We grew moss on forty flat roofs"
                    + " and measured their surface for three summers. We show that moss cools roofs by four degrees at noon. The"
                    + " effect vanishes at night, when the wet mats keep the warmth of the day under them.";

    @TempDir
    Path folder;

    private Resolved resolve(List<String> lines) {
        return resolve("2024-12-31", lines);
    }

    private Resolved resolve(String day, List<String> lines) {
        return resolve(day, lines, Neighbours.NONE);
    }

    private Resolved resolve(String day, List<String> lines, Neighbours stored) {
        try {
            Path file = Files.write(folder.resolve("items.jsonl"), lines);
            List<ItemWithSnapshots> taken = TestHouse.read(file);
            Map<String, String> pages = new TreeMap<>();
            taken.forEach(i -> pages.put(i.page().sha256(), i.page().text()));
            List<Item> items = taken.stream().map(ItemWithSnapshots::item).toList();
            return new Resolver(LocalDate.parse(day), pages::get, stored, Pins.NONE).resolve(items);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String item(String title, String authors, String published, String text, String... more) {
        return TestHouse.item(title, authors, published, text, more);
    }

    private static String paper(String title, String authors, String published, String text) {
        return item(title, authors, published, text, "kind", "paper");
    }

    @Test
    void aSecondPartIsAnotherWorkAndSoIsTheOtherPaper() {
        assertThat(resolve(List.of(
                                paper(TITLE, "Ada Quill; Bo Larch", "2013-11", TEXT),
                                paper(TITLE + " II", "Ada Quill; Bo Larch", "2015", "We grew grass on huts.")))
                        .works())
                .hasSize(2);
        assertThat(resolve(List.of(
                                item("The paper that cooled the roofs", "Ada Quill", "2021-03-01", ""),
                                item("The other paper that cooled the roofs", "Ada Quill", "2021-03-02", "")))
                        .works())
                .hasSize(2);
    }

    @Test
    void aTextInThePlaceOfATitleIsNotLaidAlongOthersLetterByLetter() {
        String title = "moss and grass on the roofs of huts in hot towns, of which we tell ".repeat(10);

        assertThat(whyOneWork(title)).contains("same title but for its spelling");
        assertThat(whyOneWork(title + title)).contains("nearly the same title");
    }

    private String whyOneWork(String title) {
        Resolved resolved = resolve(List.of(
                paper(title + "twice", "Ada Quill", "2021", ""), paper(title + "twyce", "Ada Quill", "2021", "")));
        return resolved.works().getFirst().copies().getLast().because();
    }

    @Test
    void aWorkBearsTheTitleWithTheSubtitleThatSomeCopiesLeaveOut() {
        String whole = "Moss against Slate: What Cools the Roofs of Hot Towns";
        List<String> copies = List.of(
                paper("[PDF] moss against slate - arXiv", "Ada Quill; Bo Larch", "2021-03", TEXT),
                paper("Moss against Slate", "Ada Quill; Bo Larch", "2021-03", TEXT),
                paper("Moss against slate: what cools the roofs ...", "Ada Quill; Bo Larch", "2021-03", TEXT),
                paper("ICLR Poster " + whole, "Ada Quill; Bo Larch", "2021-03", TEXT));

        for (List<String> order : List.of(copies, copies.reversed())) {
            assertThat(resolve(order).works())
                    .singleElement()
                    .satisfies(w -> assertThat(w.title()).isEqualTo(whole));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Session 3: %s", "Roof Days 2021: %s", "%s: Supplementary Material", "%s: a PDF", "%s"})
    void whatAPageSaysBesideATitleIsNoSubtitle(String around) {
        TitleForm plain = TitleForm.of(TITLE, List.of(), "");
        TitleForm other = TitleForm.of(around.formatted(TITLE), List.of(), "");

        assertThat(Titles.completes(other, plain)).isFalse();
        assertThat(Titles.completes(plain, other)).isFalse();
    }

    @Test
    void aPreprintItsPosterAndABareLinkAreOneWorkWithAHistory() {
        Resolved resolved = resolve(List.of(
                item(TITLE, "Ada Quill; Bo Larch", "2021-03", TEXT, "kind", "paper", "status", "preprint"),
                item("NeurIPS Poster " + TITLE, "A. Quill; B. Larch", "2022", "", "kind", "paper", "status", "poster"),
                item("[PDF] Moss cools the roofs of hot ...", "", "", ""),
                item(TITLE.toUpperCase(java.util.Locale.ROOT) + " | OpenReview", "", "", "")));

        assertThat(resolved.works()).singleElement().satisfies(w -> {
            assertThat(w.copies())
                    .hasSize(4)
                    .allSatisfy(c -> assertThat(c.because()).isNotBlank());
            assertThat(w.title()).isEqualTo(TITLE);
            assertThat(w.authors()).containsExactly("Ada Quill", "Bo Larch");
            assertThat(w.standing().orElseThrow().status()).isEqualTo("poster");
            assertThat(w.date()).hasValueSatisfying(d -> assertThat(d.value()).isEqualTo("2021-03"));
        });
    }

    @Test
    void oneIdentifierIsOneWorkWhateverTheTitles() {
        Resolved resolved = resolve(List.of(
                item(TITLE, "Ada Quill", "2021", TEXT, "url", "https://arxiv.org/abs/2101.01234v1"),
                item("On moss", "Ada Quill", "2022", "", "url", "https://arxiv.org/pdf/2101.01234v4")));

        assertThat(resolved.works())
                .singleElement()
                .satisfies(w -> assertThat(w.copies())
                        .anySatisfy(c -> assertThat(c.because()).contains("arXiv 2101.01234")));
    }

    @Test
    void aPostOnTwoSitesUnderTwoTitlesIsOneWorkByItsText() {
        Resolved resolved = resolve(List.of(
                item("Roofs of moss", "ada", "2021-05-01", TEXT, "url", "https://one.example/roofs"),
                item(
                        "What grows up there",
                        "ada",
                        "2021-05-02",
                        TEXT + " Comments are open.",
                        "url",
                        "https://two.example/x")));

        assertThat(resolved.works())
                .singleElement()
                .satisfies(w -> assertThat(w.copies().getLast().because()).contains("nearly the same text"));
    }

    @Test
    void otherAuthorsKeepOneTitleApart() {
        assertThat(resolve(List.of(
                                paper("Moss and light", "Ada Quill", "2019", TEXT),
                                paper("Moss and light", "Cy Fern", "2021", "We find that light harms moss on walls.")))
                        .works())
                .hasSize(2);
    }

    @Test
    void papersByNearlyOneTitleStayTwo() {
        assertThat(resolve(List.of(
                                paper("Moss cools the roofs of hot cities", "Ada Quill", "2019", TEXT),
                                paper(
                                        "Gravel cools the roofs of hot cities",
                                        "Ada Quill",
                                        "2020",
                                        "We show it of gravel."),
                                paper(
                                        "Moss cools the roofs of cold cities",
                                        "Ada Quill",
                                        "2021",
                                        "We show it of cold.")))
                        .works())
                .hasSize(3);
    }

    @Test
    void aTalkAndAReviewStandBesideTheWork() {
        Resolved resolved = resolve(List.of(
                paper(TITLE, "Ada Quill; Bo Larch", "2021-03", TEXT),
                item(TITLE + " - YouTube", "", "2021-09", "", "kind", "talk"),
                item("Review: “" + TITLE + "”", "Cy Fern", "2021-10-02", "I doubt the nights.", "kind", "post")));

        assertThat(resolved.works()).hasSize(3);
        Work paper = resolved.works().stream()
                .filter(w -> w.kind().equals("paper"))
                .findFirst()
                .orElseThrow();
        assertThat(resolved.works().stream().filter(w -> !w.equals(paper)))
                .allSatisfy(w -> assertThat(w.about()).singleElement().satisfies(a -> {
                    assertThat(a.work()).isEqualTo(paper.id());
                    assertThat(a.because()).isNotBlank();
                }));
    }

    @Test
    void anOlderWorkDoesNotSpeakOfANewerOne() {
        assertThat(resolve(List.of(
                                paper(TITLE, "Ada Quill", "2021-03", TEXT),
                                item("Notes on: " + TITLE, "Cy Fern", "2019-10-02", "I doubt it.", "kind", "post")))
                        .works())
                .hasSize(2)
                .allSatisfy(w -> assertThat(w.about()).isEmpty());
    }

    @Test
    void whatMayNotHaveBeenOutYetWaitsWithAReason() {
        Resolved resolved = resolve(
                "2021-06-30",
                List.of(
                        paper(TITLE, "Ada Quill", "2021", TEXT),
                        paper("Gravel on the roofs of towns", "Bo Larch", "2022-01-01", "We show it."),
                        paper("Tiles on the roofs of towns", "Bo Larch", "2021-06-30", "We show it.")));

        assertThat(resolved.works())
                .singleElement()
                .satisfies(w -> assertThat(w.title()).startsWith("Tiles"));
        assertThat(resolved.waiting().values())
                .containsExactlyInAnyOrder(
                        "dated 2021, which may be after 2021-06-30", "dated 2022-01-01, after 2021-06-30");
    }

    @Test
    void anUndatedCopyIsTakenInByAWorkThatSurelyWasOutAndIsNotCertain() {
        Resolved resolved = resolve(
                "2021-06-30", List.of(paper(TITLE, "Ada Quill", "2021-03", TEXT), item("[PDF] " + TITLE, "", "", "")));

        assertThat(resolved.works()).singleElement().satisfies(w -> {
            assertThat(w.copies()).extracting(Copy::certain).containsExactlyInAnyOrder(true, false);
            assertThat(w.certain()).isTrue();
        });
    }

    @Test
    void theOrderOfItemsDoesNotMatter() {
        List<String> lines = new ArrayList<>(List.of(
                paper(TITLE, "Ada Quill; Bo Larch", "2021-03", TEXT),
                item("[PDF] Moss cools the roofs of hot ...", "", "", ""),
                item("NeurIPS Poster " + TITLE, "A. Quill", "2022", ""),
                item(TITLE + " - YouTube", "", "2021-09", ""),
                paper("Gravel cools the roofs of hot cities", "Cy Fern", "2020", "We show it of gravel."),
                item("Roofs of moss", "ada", "2021-05-01", TEXT)));
        List<Work> works = resolve(lines).works();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(lines, random);
            assertThat(resolve(lines).works()).isEqualTo(works);
        }
    }

    @Test
    void aKeyThatLeadsToItsWorkAlreadyIsNotStoredAgain() {
        MemoryWorks stored = new MemoryWorks();
        Resolved first = resolve("2024-12-31", List.of(paper(TITLE, "Ada Quill", "2020", "")));
        stored.commit(first);
        Resolved second = resolve(
                "2024-12-31",
                List.of(item(TITLE, "Ada Quill", "2021", TEXT, "kind", "preprint", "url", "https://moss.example/1")),
                stored);
        stored.commit(second);

        String work = first.works().getFirst().id();
        assertThat(second.works()).extracting(Work::id).containsExactly(work);
        assertThat(second.keys().get(work))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.keys().get(work));
        assertThat(stored.underKeys(first.keys().get(work)).values())
                .allSatisfy(w -> assertThat(w).contains(work));
    }
}
