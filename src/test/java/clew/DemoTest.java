package clew;

import static org.assertj.core.api.Assertions.assertThat;

import clew.brief.Brief;
import clew.brief.Brief.Coverage;
import clew.brief.Brief.Outcome;
import clew.brief.Brief.Source;
import clew.brief.Sentence;
import clew.view.cli.Cli;
import clew.view.cli.House;
import clew.work.Relation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must come out of each trap that the bundled debate holds. Items are named by their refs, `demo-` left out.
class DemoTest {
    @TempDir
    static Path data;

    private static List<Brief> versions;
    private static Brief last;

    @BeforeAll
    static void runAllCycles() {
        assertThat(Cli.run(App::open, Map.of("CLEW_DATA", data.toString()), "demo", "--once"))
                .isZero();
        try (House house = App.open(data.resolve("demo"), null)) {
            assertThat(house.verifier().verify("night-lights").faults()).isEmpty();
            versions = IntStream.rangeClosed(1, 8)
                    .mapToObj(n -> house.versions().find("night-lights", n).orElseThrow())
                    .toList();
        }
        last = versions.getLast();
    }

    private static Coverage row(Brief brief, String ref) {
        return brief.coverage().stream()
                .filter(c -> ("demo-" + ref).equals(c.ref()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ref + " is not accounted for"));
    }

    private static String work(String ref) {
        return String.valueOf(row(last, ref).work());
    }

    private static Source source(Brief brief, String ref) {
        String work = row(brief, ref).work();
        return brief.sources().stream()
                .filter(s -> s.work().equals(work))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        ref + " is no source of version " + brief.version().number()));
    }

    private static Set<String> refs(Source source, Relation relation) {
        return source.copies().stream()
                .filter(c -> c.relation() == relation)
                .map(c -> String.valueOf(c.ref()).replace("demo-", ""))
                .collect(Collectors.toSet());
    }

    private static Stream<Sentence> sentences(Brief brief) {
        return Stream.of(
                        brief.narrative().stream().flatMap(s -> s.sentences().stream()),
                        brief.timeline().stream().map(Brief.Entry::sentence),
                        brief.perspectives().stream().map(Brief.Perspective::stance),
                        brief.tensions().stream()
                                .flatMap(t -> t.positions().stream().map(Brief.Position::sentence)))
                .flatMap(s -> s);
    }

    private static List<Sentence> restingOn(Brief brief, String ref) {
        String work = row(brief, ref).work();
        return sentences(brief)
                .filter(s -> s.citations().stream().anyMatch(c -> c.work().equals(work)))
                .toList();
    }

    private static Brief.Perspective perspective(String name) {
        return last.perspectives().stream()
                .filter(p -> p.voice().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no perspective of " + name));
    }

    @Test
    void everyCycleAppendsAVersionAndSaysWhatChanged() {
        assertThat(versions)
                .hasSize(8)
                .allSatisfy(v -> assertThat(v.audit().resolved())
                        .isPositive()
                        .isEqualTo(v.audit().passages()));
        assertThat(versions.subList(1, 8))
                .allSatisfy(v -> assertThat(v.changes().added()).isNotEmpty());
        assertThat(sentences(last)).allSatisfy(s -> assertThat(s.citations()).isNotEmpty());
    }

    @Test
    void aPostOnTwoSitesIsOneWork() {
        assertThat(work("006")).isEqualTo(work("007"));
        assertThat(work("027")).isEqualTo(work("028"));
        assertThat(source(last, "006").independentOrigins()).isEqualTo(1);
    }

    @Test
    void aPreprintThatBecomesAPosterAndThenWinsAnAwardIsOneWorkWithAHistory() {
        assertThat(refs(source(last, "001"), Relation.COPY)).contains("001", "009", "010", "013", "020", "023");
        assertThat(source(versions.getFirst(), "001").status()).isEqualTo("preprint");
        assertThat(source(versions.get(1), "001").status()).isEqualTo("poster");
        assertThat(source(last, "001").status()).isEqualTo("best paper award");
        assertThat(restingOn(last, "001"))
                .anySatisfy(s -> assertThat(s.text()).contains("is listed as best paper award"));
    }

    @Test
    void copiesWithCutOrShoutedTitlesAreCopies() {
        assertThat(work("056")).isEqualTo(work("046"));
        assertThat(work("047")).isEqualTo(work("046"));
        assertThat(work("062")).isEqualTo(work("061"));
        assertThat(work("067")).isEqualTo(work("061"));
        assertThat(work("072")).isEqualTo(work("071"));
    }

    @Test
    void aTitleCutTooShortToTellIsSetAsideNotGuessedAt() {
        for (String ref : List.of("073", "085")) {
            assertThat(row(last, ref).outcome()).as(ref).isEqualTo(Outcome.ASIDE);
            assertThat(row(last, ref).why()).as(ref).isNotBlank();
        }
    }

    @Test
    void aWireReportInThreePapersIsOneOrigin() {
        assertThat(work("031")).isEqualTo(work("030"));
        assertThat(work("032")).isEqualTo(work("030"));
        assertThat(work("075")).isEqualTo(work("074"));
    }

    @Test
    void aTalkAndAPressReleaseStandBesideTheWork() {
        assertThat(work("057")).isNotEqualTo(work("046"));
        assertThat(work("058")).isNotEqualTo(work("046"));
        assertThat(refs(source(last, "046"), Relation.ABOUT)).contains("057", "058");
    }

    @Test
    void aCommentOlderThanThePaperItIsNamedAfterStaysBeforeIt() {
        List<String> dates = last.timeline().stream()
                .filter(e -> e.kind().equals("published"))
                .map(e -> String.valueOf(e.date()))
                .toList();
        assertThat(dates.stream().filter(d -> d.length() == 10)).isSorted();
        assertThat(work("055")).isNotEqualTo(work("026"));
        assertThat(source(last, "055").date()).isEqualTo("2019-05-10");
        assertThat(restingOn(last, "055")).noneSatisfy(s -> assertThat(s.text()).containsPattern("answer|repl|respon"));
    }

    @Test
    void aYearStaysAYear() {
        for (String ref : List.of("033", "035", "064")) {
            assertThat(source(last, ref).precision()).isEqualTo("year");
            assertThat(source(last, ref).date()).hasSize(4);
        }
        assertThat(last.timeline())
                .filteredOn(e -> "2020".equals(e.date()))
                .allSatisfy(e -> assertThat(e.precision()).isEqualTo("year"));
    }

    @Test
    void theDayAPageWasFoundIsNotTheDayItWasWritten() {
        assertThat(source(last, "068").date()).isNull();
        assertThat(source(last, "068").precision()).isEqualTo("unknown");
        String work = work("068");
        assertThat(last.timeline())
                .noneMatch(e ->
                        e.sentence().citations().stream().anyMatch(c -> c.work().equals(work)));
    }

    @Test
    void papersByNearlyOneTitleStayTwo() {
        assertThat(Set.of(work("001"), work("035"), work("052"))).hasSize(3);
        assertThat(work("053")).isNotEqualTo(work("054"));
    }

    @Test
    void oneVoiceUnderTwoNamesIsOne() {
        assertThat(perspective("Bethlehem Tesfaye").voice().members()).contains("Bethlehem Tesfaye", "tesfaye_b");
        assertThat(last.perspectives()).noneMatch(p -> p.voice().name().equals("tesfaye_b"));
        assertThat(last.perspectives())
                .filteredOn(p -> p.voice().members().contains("The Halvorsen Lab"))
                .singleElement()
                .satisfies(p -> assertThat(p.voice().members()).contains("Ingrid Halvorsen", "Per Ree", "Tova Okonjo"));
    }

    @Test
    void aClaimCorrectedLaterIsPrintedAsQualified() {
        assertThat(work("049")).isEqualTo(work("016"));
        assertThat(restingOn(versions.get(1), "016"))
                .filteredOn(s -> s.kind() == Sentence.Kind.ATTRIBUTED)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.status()).isEqualTo(Sentence.Status.SUPPORTED));
        assertThat(restingOn(last, "016"))
                .filteredOn(s -> s.kind() == Sentence.Kind.ATTRIBUTED)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.status()).isEqualTo(Sentence.Status.QUALIFIED));
    }

    @Test
    void aRetractionReachesWhatRestedOnThePaper() {
        assertThat(work("048")).isEqualTo(work("026"));
        Brief before = versions.get(3);
        Brief after = versions.get(4);
        assertThat(restingOn(before, "026"))
                .anySatisfy(s -> assertThat(s.kind()).isEqualTo(Sentence.Kind.ATTRIBUTED));
        assertThat(source(after, "026").status()).isEqualTo("retracted");
        assertThat(restingOn(after, "026"))
                .filteredOn(s -> s.kind() == Sentence.Kind.ATTRIBUTED)
                .allSatisfy(s -> assertThat(s.status()).isNotEqualTo(Sentence.Status.SUPPORTED));
        assertThat(after.narrative().stream().flatMap(s -> s.sentences().stream()))
                .noneMatch(s -> s.kind() == Sentence.Kind.ATTRIBUTED
                        && s.citations().stream().anyMatch(c -> c.work().equals(work("026"))));
        assertThat(Stream.concat(after.changes().weakened().stream(), after.changes().withdrawn().stream()))
                .isNotEmpty();
    }

    @Test
    void whatOnlySharesTheWordsIsSetAsideWithAReason() {
        for (String ref : List.of("011", "012", "021", "022", "034", "044", "079", "089")) {
            assertThat(row(last, ref).outcome()).as(ref).isEqualTo(Outcome.ASIDE);
            assertThat(row(last, ref).why()).as(ref).isNotBlank();
        }
    }

    @Test
    void ordersToAProgramAreNotFollowedAndMarkupIsText() {
        assertThat(sentences(last))
                .noneSatisfy(s -> assertThat(s.text()).containsIgnoringCase("left out of any summary"));
        // The sources it says were retracted are still there.
        assertThat(source(last, "003").status()).isEqualTo("journal");
        assertThat(restingOn(last, "003")).isNotEmpty();
        assertThat(clew.publish.Format.HTML.publish(last))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @Test
    void whatIsDatedLaterThanTheVersionIsNotInIt() {
        assertThat(last.coverage()).noneMatch(c -> "demo-087".equals(c.ref()));
        assertThat(versions.getFirst().coverage()).noneMatch(c -> "demo-014".equals(c.ref()));
    }

    @Test
    void aTitleAloneCarriesNothingButItself() {
        Set<String> bare = last.sources().stream()
                .filter(s -> s.copies().stream()
                        .filter(c -> c.relation() == Relation.COPY)
                        .allMatch(c -> c.depth() == clew.item.Depth.TITLE))
                .map(Source::work)
                .collect(Collectors.toSet());
        assertThat(sentences(last)
                        .filter(s -> s.kind() != Sentence.Kind.COMPUTED)
                        .flatMap(s -> s.citations().stream()))
                .noneMatch(c -> bare.contains(c.work()));
    }
}
