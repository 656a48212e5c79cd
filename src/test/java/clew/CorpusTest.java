package clew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import clew.brief.Brief;
import clew.brief.Brief.Outcome;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.item.Depth;
import clew.publish.Format;
import clew.publish.PublishedSchema;
import clew.reading.Passage;
import clew.view.cli.Cli;
import clew.view.cli.House;
import clew.work.Relation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole product on real items of a real debate, through its commands. Skipped where the items are not at hand.
class CorpusTest {
    private static final Path ITEMS = Path.of("../shared/corpus/deep-learning-theory/items.jsonl");
    private static final String[] DAYS = {
        "2019-12-31", "2021-12-31", "2023-12-31", "2025-06-30", "2025-12-31", "2026-04-26", "2026-05-02"
    };

    @TempDir
    static Path data;

    private static final Map<String, JsonNode> sent = new HashMap<>();
    private static final Map<String, byte[]> stored = new HashMap<>();
    private static List<Brief> versions = List.of();
    private static Brief last;

    @BeforeAll
    static void runAllCycles() throws Exception {
        assumeTrue(Files.exists(ITEMS), "skipped: there is no " + ITEMS);
        for (String line : Files.readAllLines(ITEMS)) {
            JsonNode item = new ObjectMapper().readTree(line);
            sent.put(item.get("id").asText(), item);
        }
        clew(
                "new",
                "dlt",
                "--title",
                "Deep learning theory is broken, and maybe unfixable",
                "--question",
                "Is there, or can there be, a scientific theory that explains why deep networks generalise?");
        clew("import", "dlt", ITEMS.toString());
        for (String day : DAYS) {
            clew("cycle", "dlt", "--as-of", day);
        }
        clew("verify");
        try (House house = App.open(data, null)) {
            versions = IntStream.rangeClosed(1, DAYS.length)
                    .mapToObj(n -> house.versions().find("dlt", n).orElseThrow())
                    .toList();
            last = versions.getLast();
            passages()
                    .forEach(p -> stored.computeIfAbsent(
                            p.sha256(),
                            h -> house.items().snapshot(h).orElseThrow().bytes()));
        }
    }

    private static void clew(String... arguments) {
        assertThat(Cli.run(App::open, Map.of("CLEW_DATA", data.toString()), arguments))
                .as(String.join(" ", arguments))
                .isZero();
    }

    private static List<Sentence> sentences() {
        List<Sentence> all = new ArrayList<>();
        last.narrative().forEach(s -> all.addAll(s.sentences()));
        last.timeline().forEach(e -> all.add(e.sentence()));
        last.perspectives().forEach(p -> {
            all.add(p.stance());
            p.evolution().forEach(e -> all.add(e.sentence()));
        });
        last.tensions().forEach(t -> t.positions().forEach(p -> all.add(p.sentence())));
        return all;
    }

    private static Stream<Passage> passages() {
        return sentences().stream().flatMap(s -> s.citations().stream()).flatMap(c -> c.passages().stream());
    }

    private static Brief.Source source(String ref) {
        return last.sources().stream()
                .filter(s -> s.copies().stream().anyMatch(c -> c.relation() == Relation.COPY && ref.equals(c.ref())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ref + " is a copy of no source"));
    }

    private static Set<String> refs(Brief.Source source, Relation relation) {
        return source.copies().stream()
                .filter(c -> c.relation() == relation)
                .map(c -> String.valueOf(c.ref()))
                .collect(Collectors.toSet());
    }

    @Test
    void everySentenceIsCited() {
        assertThat(versions).hasSize(7);
        assertThat(sentences())
                .hasSizeGreaterThan(210)
                .allSatisfy(s -> assertThat(s.citations())
                        .isNotEmpty()
                        .allSatisfy(c -> assertThat(c.passages()).isNotEmpty()));
    }

    @Test
    void everyPassageIsInTheStoredBytes() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (Passage p : passages().toList()) {
            byte[] bytes = stored.get(p.sha256());
            assertThat(HexFormat.of().formatHex(sha.digest(bytes))).isEqualTo(p.sha256());
            assertThat(new String(Arrays.copyOfRange(bytes, p.start(), p.end()), StandardCharsets.UTF_8))
                    .isEqualTo(p.quote());
        }
    }

    @Test
    void thePaperListedElevenTimesIsOneSource() {
        Brief.Source source = source("dlt-126");

        assertThat(refs(source, Relation.COPY)).hasSize(11);
        assertThat(refs(source, Relation.ABOUT)).contains("dlt-120", "dlt-017", "dlt-062");
        assertThat(last.sources().stream()
                        .filter(s ->
                                s.title().toLowerCase(java.util.Locale.ROOT).startsWith("dynamical decoupling")))
                .hasSize(1);
    }

    @Test
    void theReviewOnTwoSitesIsOneSourceBesideThePaper() {
        assertThat(refs(source("dlt-380"), Relation.COPY)).contains("dlt-380", "dlt-391", "dlt-408");
        assertThat(refs(source("dlt-271"), Relation.ABOUT)).contains("dlt-380", "dlt-391");
    }

    @Test
    void theTimelineTellsWhatMattersMostOfEachYear() {
        assertThat(last.timeline()).hasSizeBetween(40, 120);
        assertThat(last.timeline().stream()
                        .filter(e -> !e.kind().equals("status"))
                        .collect(Collectors.groupingBy(
                                e -> String.valueOf(e.date()).substring(0, 4))))
                .allSatisfy((year, entries) -> assertThat(entries).hasSizeLessThanOrEqualTo(8));
        assertThat(last.timeline()).extracting(Brief.Entry::kind).contains("published", "status");
    }

    @Test
    void worksThatOthersNameAreToldByTheirWords() {
        Brief.Section named = last.narrative().stream()
                .filter(s -> s.id().equals("named"))
                .findFirst()
                .orElseThrow();
        assertThat(named.sentences())
                .filteredOn(
                        s -> s.text().startsWith("“Understanding deep learning requires rethinking generalization”"))
                .singleElement()
                .satisfies(s -> assertThat(s.text())
                        .endsWith(" is named in %d other works here."
                                .formatted(s.citations().size() - 1)));
        assertThat(named.sentences()).extracting(Sentence::kind).contains(Sentence.Kind.QUOTED);
    }

    @Test
    void theNarrativeIsReadWithEase() {
        assertThat(last.narrative().stream()
                        .flatMap(s -> s.sentences().stream())
                        .mapToInt(s -> s.text().split(" ").length)
                        .average()
                        .orElse(0))
                .isBetween(5.0, 25.0);
    }

    @Test
    void noTwoSourcesShareACopy() {
        List<String> copies = last.sources().stream()
                .flatMap(s -> s.copies().stream())
                .filter(c -> c.relation() == Relation.COPY)
                .map(Brief.SourceCopy::item)
                .toList();

        assertThat(copies).doesNotHaveDuplicates();
    }

    @Test
    void everyItemSeenIsAccountedForAndWhatIsAsideHasAReason() {
        assertThat(last.coverage())
                .hasSize(last.version().items())
                .allSatisfy(c -> assertThat(c.why()).isNotBlank());
        assertThat(last.coverage().stream().filter(c -> c.outcome() == Outcome.ASIDE))
                .hasSizeGreaterThan(50)
                .anySatisfy(c -> assertThat(c.why()).startsWith("not about the question"));
    }

    @Test
    void noDateIsMorePreciseThanTheItems() {
        assertThat(last.sources()).allSatisfy(s -> {
            if (s.date() != null) {
                assertThat(s.copies())
                        .filteredOn(c -> c.relation() == Relation.COPY)
                        .anySatisfy(c -> assertThat(dates(c)).anyMatch(d -> d.startsWith(s.date())));
            }
        });
    }

    /// Each date of version 7, and what its item says there. The table goes to `target/corpus-dates.md`.
    @Test
    void everyDateIsWhatItsItemSaysWhereItIsSaidToComeFrom() throws Exception {
        List<String> table =
                new ArrayList<>(List.of("| item | date | from | what stands there |", "|---|---|---|---|"));
        for (Brief.Source source : last.sources()) {
            for (Brief.SourceCopy copy : source.copies()) {
                if (copy.date() == null) {
                    assertThat(copy.dated()).isNull();
                    continue;
                }
                JsonNode item = sent.get(String.valueOf(copy.ref()));
                String said = said(copy, item);
                assertThat(says(said, copy))
                        .as(copy.ref() + ": " + copy.date() + " from " + copy.dated() + ", where stands: " + said)
                        .isTrue();
                table.add("| " + copy.ref() + " | " + copy.date() + " | " + copy.dated() + " | " + said + " |");
            }
        }
        assertThat(table).hasSizeGreaterThan(100);
        Files.write(Path.of("target/corpus-dates.md"), table.stream().distinct().toList());
    }

    /// What stands where the date of a copy is said to come from.
    private static String said(Brief.SourceCopy copy, JsonNode item) {
        return switch (String.valueOf(copy.dated())) {
            case "sender" -> item.path("published").asText();
            case "address" -> item.path("url").asText();
            case "number" ->
                item.path("url").asText() + " " + item.path("title").asText();
            case "text" ->
                Arrays.stream(item.path("text").asText().split("\n"))
                        .filter(l -> l.contains(String.valueOf(copy.date()).substring(0, 4)))
                        .findFirst()
                        .orElse("");
            default -> throw new AssertionError(copy.dated());
        };
    }

    /// Whether a date stands there, no more precise than it is given.
    private static boolean says(String said, Brief.SourceCopy copy) {
        String date = String.valueOf(copy.date());
        String[] parts = date.split("-");
        return switch (String.valueOf(copy.dated())) {
            case "sender" -> said.startsWith(date) && (said.length() == date.length() || said.charAt(10) == 'T');
            case "address" -> said.contains(date) || said.contains(date.replace('-', '/'));
            case "number" -> said.contains(parts[0].substring(2) + parts[1] + ".");
            default ->
                (parts.length == 1 && said.contains(date))
                        || said.contains(LocalDate.parse(parts.length == 2 ? date + "-01" : date)
                                .getMonth()
                                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                        || said.contains(date);
        };
    }

    /// What an item says of its date: the sender's, and the month in an arXiv number.
    private static List<String> dates(Brief.SourceCopy copy) {
        JsonNode item = sent.get(String.valueOf(copy.ref()));
        List<String> dates = new ArrayList<>(List.of(item.path("published").asText()));
        java.util.regex.Matcher arxiv = java.util.regex.Pattern.compile("\\b(\\d\\d)(\\d\\d)\\.\\d{4,5}\\b")
                .matcher(item.path("url").asText() + " " + item.path("title").asText());
        while (arxiv.find()) {
            dates.add("20" + arxiv.group(1) + "-" + arxiv.group(2));
        }
        return dates;
    }

    @Test
    void aBareTitleSupportsOnlyWhatIsComputed() {
        Set<String> bare = last.sources().stream()
                .filter(s -> s.copies().stream()
                        .filter(c -> c.relation() == Relation.COPY)
                        .allMatch(c -> c.depth() == Depth.TITLE))
                .map(Brief.Source::work)
                .collect(Collectors.toSet());

        assertThat(sentences())
                .filteredOn(s -> s.kind() != Sentence.Kind.COMPUTED)
                .flatExtracting(Sentence::citations)
                .extracting(Citation::work)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(bare);
    }

    @Test
    void perspectivesAreNamedVoicesWithEvidence() {
        assertThat(last.perspectives()).hasSizeGreaterThan(20).allSatisfy(p -> {
            assertThat(p.voice().name()).isNotBlank();
            assertThat(p.stance().citations()).isNotEmpty();
        });
        assertThat(last.perspectives().stream().map(p -> p.voice().id())).doesNotHaveDuplicates();
    }

    @Test
    void atLeastFiveTensionsStandBetweenDifferentVoices() {
        assertThat(last.tensions()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(t -> {
            assertThat(t.question()).endsWith("?");
            assertThat(t.positions().stream().map(Brief.Position::voice).distinct())
                    .hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void everyVersionValidatesAndFollowsTheOneBefore() {
        String previous = null;
        for (Brief version : versions) {
            assertThat(PublishedSchema.faults(Format.JSON.publish(version))).isEmpty();
            assertThat(version.version().previous()).isEqualTo(previous);
            previous = version.version().hash();
        }
    }
}
