package clew.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.ClewException;
import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.SentencePinning;
import clew.item.Items;
import clew.thread.NarrativeThread;
import clew.view.Hit.Kind;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// To the embedder of the house, words lie near if both or neither speak of a recipe.
class LookupTest {
    @TempDir
    Path data;

    private TestHouse house;
    private Lookup lookup;
    private Brief latest;

    @BeforeEach
    void writeOneVersion() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        latest = house.brief("2020-12-31");
        lookup = house.lookup();
    }

    @AfterEach
    void close() {
        lookup.close();
        house.close();
    }

    private static Query query(String... fields) {
        Map<String, String> given = new java.util.HashMap<>();
        for (int i = 0; i + 1 < fields.length; i += 2) {
            given.put(fields[i], fields[i + 1]);
        }
        return Query.of(given::get);
    }

    private List<Hit> hits(String... fields) {
        return lookup.in(TestHouse.SLUG, query(fields), 50).values().stream()
                .flatMap(f -> f.hits().stream())
                .toList();
    }

    private static String marked(Excerpt excerpt) {
        return excerpt.stretches().stream()
                .filter(Excerpt.Stretch::marked)
                .map(Excerpt.Stretch::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void sentencesSourcesAndItemsAreFoundWithThePassageThatFitsMarkedWhereItStands() {
        assertThat(lookup.in(TestHouse.SLUG, query("q", "fallow"), 50).values())
                .allSatisfy(f -> assertThat(f.hits()).hasSize(f.all()).isNotEmpty());

        Hit item = hits("q", "fallow", "kind", "item").getFirst();
        assertThat(item.byWords()).isTrue();
        assertThat(item.inBrief()).isTrue();
        assertThat(marked(item.passage())).isEqualTo("fallow");
        byte[] page = house.store()
                .items()
                .snapshot(house.store()
                        .items()
                        .find(TestHouse.SLUG, item.id())
                        .orElseThrow()
                        .page())
                .orElseThrow()
                .bytes();
        Hit.Place at = item.place();
        assertThat(new String(page, at.start(), at.end() - at.start(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(item.passage().text())
                .startsWith("I find that hedges");

        Hit sentence = hits("q", "fallow", "kind", "sentence").getFirst();
        assertThat(latest.sentences()).anyMatch(s -> s.id().equals(sentence.id()));
        assertThat(marked(sentence.title())).isEqualTo("fallow");
    }

    @Test
    void wordsAreFoundInAnyFormAndMarkedAsTheyAreWritten() {
        assertThat(hits("q", "planting hedge", "kind", "item"))
                .filteredOn(h -> h.title().text().startsWith("Hedges do not"))
                .singleElement()
                .satisfies(h -> assertThat(marked(h.title())).isEqualTo("Hedges"));
    }

    @Test
    void whatIsSetAsideIsFoundToldApartAndSaysWhy() {
        assertThat(hits("q", "berries"))
                .filteredOn(Hit::byWords)
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.inBrief()).isFalse();
                    assertThat(h.why()).startsWith("not about the question");
                    assertThat(h.byWords()).isTrue();
                    assertThat(h.byMeaning()).isFalse();
                });
        assertThat(hits("q", "berries", "in", "aside")).hasSize(1);
        assertThat(hits("q", "berries", "in", "brief")).noneMatch(Hit::byWords);
    }

    @Test
    void meaningFindsWhatHasNoneOfTheWordsAndSaysSo() {
        List<Hit> found = hits("q", "some recipe nobody wrote", "in", "aside");

        assertThat(found).singleElement().satisfies(h -> {
            assertThat(h.title().text()).contains("hedgerow jam");
            assertThat(h.byMeaning()).isTrue();
        });
        assertThat(hits("q", "avifauna", "kind", "item")).hasSize(2).allSatisfy(h -> {
            assertThat(h.byWords()).isFalse();
            assertThat(h.byMeaning()).isTrue();
            assertThat(marked(h.passage())).isEqualTo(h.passage().text());
        });
    }

    @Test
    void whatBothFindStandsBeforeWhatOneFindsByReciprocalRank() {
        List<Hit> found = hits("q", "fallow", "kind", "item");

        assertThat(found.getFirst().score()).isGreaterThan(1.0 / 61);
        assertThat(found.getFirst().byWords() && found.getFirst().byMeaning()).isTrue();
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(found.getLast().byWords()).isFalse();
        assertThat(found.getLast().score()).isLessThanOrEqualTo(1.0 / 61);
    }

    @ParameterizedTest
    @CsvSource({
        "voice, amberg, Jost Amberg",
        "voice, OCKERT, Wilma Ockert",
        "voice, Nobody, ''",
        "from, 2020, Jost Amberg",
        "from, 2021, ''",
        "to, 2019, ''",
        "depth, abstract, Jost Amberg",
        "depth, full, ''"
    })
    void limitsLeaveOnlyWhatFitsThem(String field, String value, String voice) {
        List<Hit> found = hits("q", "hedges birds", "in", "brief", field, value);

        if (voice.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).anySatisfy(h -> assertThat(h.voices()).contains(voice));
            assertThat(found)
                    .allSatisfy(
                            h -> assertThat(!field.equals("voice") || h.voices().contains(voice))
                                    .isTrue());
        }
    }

    @Test
    void aYearIsOfWhatMayHaveBeenInItAndWhatHasNoDateIsOfNone() {
        house.take(TestHouse.item("Hedges and wrens", "Nan Tolley", "", "We show that hedges shelter wrens."));
        latest = house.brief("2025-06-30");

        assertThat(hits("q", "wrens", "kind", "item")).isNotEmpty();
        assertThat(hits("q", "wrens", "kind", "item", "from", "1990"))
                .noneMatch(h -> h.title().text().contains("wrens"));
        assertThat(hits("q", "hedges", "from", "2020", "to", "2020", "in", "brief"))
                .isNotEmpty()
                .allSatisfy(h -> assertThat(h.date().first().getYear()).isEqualTo(2020));
    }

    @Test
    void anIndexIsMadeOncePerVersionAndGrowsWithWhatArrives() {
        hits("q", "fallow");
        hits("q", "berries");
        assertThat(lookup.made()).isOne();

        house.take(TestHouse.item("Hedges and voles", "Nan Tolley", "2021", "We show that hedges hide voles."));
        assertThat(hits("q", "voles", "in", "aside"))
                .filteredOn(Hit::byWords)
                .singleElement()
                .satisfies(h -> assertThat(h.why()).isEqualTo("waits for the next cycle"));
        assertThat(lookup.made()).isOne();

        house.brief("2021-12-31");
        assertThat(hits("q", "voles", "in", "brief")).isNotEmpty();
        assertThat(lookup.made()).isEqualTo(2);
    }

    @Test
    void aSentenceThatAPersonRejectedIsFoundNoMore() {
        Hit sentence = hits("q", "fallow", "kind", "sentence").getFirst();
        new SentencePinning(house.store().versions(), house.store().works(), TestHouse.SLUG, InstantSource.system())
                .reject(null, sentence.id());
        house.brief("2020-12-31");

        assertThat(hits("q", "fallow", "kind", "sentence")).noneMatch(h -> h.id().equals(sentence.id()));
    }

    @Test
    void allThreadsAreSearchedTogether() {
        house.store()
                .threads()
                .open(new NarrativeThread("moss", "Moss", "Does moss cool roofs?", List.of(), List.of(), ""));
        List<Items.ItemWithSnapshots> items = new ArrayList<>();
        Path inbox = data.resolve("moss.jsonl");
        try {
            java.nio.file.Files.writeString(
                    inbox, TestHouse.item("Fallow roofs", "Ada Quill", "2020", "Moss on fallow roofs."));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        items.addAll(TestHouse.read(inbox));
        house.store().items().add("moss", items);

        assertThat(lookup.everywhere(query("q", "fallow"), 50).get(Kind.ITEM).hits())
                .filteredOn(Hit::byWords)
                .extracting(Hit::thread)
                .contains("moss", TestHouse.SLUG);
        assertThat(hits("q", "moss roofs", "kind", "item"))
                .noneMatch(h -> h.thread().equals("moss"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\") OR *:* [",
                "((((((((((((((((((((fallow",
                "-",
                "a* ~9 +fallow|",
                "\\",
                "fallow\\",
                "title:fallow",
                "<script>alert(1)</script>",
                "fallow' OR '1'='1",
                "\u202efallow",
                "the of and",
                "日本語 fallow",
                "fallow\u0000\n\tland"
            })
    void hostileWordsAreWords(String words) {
        try {
            assertThat(hits("q", words)).allSatisfy(h -> assertThat(h.thread()).isEqualTo(TestHouse.SLUG));
        } catch (ClewException e) {
            assertThat(e.kind()).isEqualTo(ClewException.Kind.BAD_INPUT);
            assertThat(e.getMessage()).startsWith("there is no word in");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', q, '', there is nothing to look for",
        "'   ', q, '', there is nothing to look for",
        "'?!', q, '', there is no word in",
        "birds, from, 20, is no year",
        "birds, to, ١٩٩٩, is no year",
        "birds, kind, video, 'take sentence, source, item'",
        "birds, in, attic, take brief or aside",
        "birds, depth, deep, 'take title, snippet, abstract, full'"
    })
    void aQueryThatCannotBeMeantIsRefusedInOneLine(String words, String field, String value, String line) {
        String[] fields = field.equals("q") ? new String[] {"q", words} : new String[] {"q", words, field, value};

        assertThatThrownBy(() -> query(fields))
                .isInstanceOfSatisfying(
                        ClewException.class, e -> assertThat(e.kind()).isEqualTo(ClewException.Kind.BAD_INPUT))
                .hasMessageContaining(line);
    }

    @Test
    void tooManyWordsAndYearsTheWrongWayRoundAreRefused() {
        assertThatThrownBy(() -> query("q", "moss ".repeat(100))).hasMessageContaining("300 characters");
        assertThatThrownBy(() -> query("q", "moss", "from", "2021", "to", "2020"))
                .hasMessageContaining("turn them round");
    }

    @Test
    void aLongPassageIsCutBetweenWordsAroundWhatFits() {
        String text = "word ".repeat(300) + "needle " + "tail ".repeat(300);
        Excerpt.Stretch found =
                Excerpt.of("a needle", Excerpt.stems("needles")).stretches().getLast();
        clew.text.Span span = Excerpt.best(text, 0, Excerpt.stems("needles"), s -> 0);

        assertThat(found).isEqualTo(new Excerpt.Stretch("needle", true));
        assertThat(span.of(text)).contains("needle").hasSizeLessThan(340);
        assertThat(span.of(text).strip()).matches("(?:word |needle|tail| )+");
    }
}
