package clew.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.App;
import clew.TestHouse;
import clew.brief.Brief;
import clew.collect.ReactiveQuery.State;
import clew.collect.Standing.Brought;
import clew.feed.Keys;
import clew.feed.Searches;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searches that follow from a brief: two papers that contradict each other, and what is asked because of it.
class ReactiveTest {
    private static final String SLUG = TestHouse.SLUG;

    @TempDir
    Path data;

    private TestHouse house;
    private Reactive reactive;
    private Instant now = Instant.parse("2025-01-02T00:00:00Z");

    @BeforeEach
    void oneVersion() {
        house = TestHouse.open(data);
        house.take(TestHouse.debate().toArray(String[]::new));
        house.take(
                TestHouse.item("A map of old hedges AND site:evil.example \"birds\"", "Nan Tolley", "2019-04-01", ""));
        house.brief("2020-12-31");
        reactive = new Reactive(
                house.store().reactive(),
                house.store().feeds(),
                house.store().versions(),
                house.store().cycles()::tensions,
                new Searches(App.searches(), Keys.NONE, ""),
                () -> now);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<ReactiveQuery> asked() {
        return reactive.shown(SLUG).stream()
                .map(Reactive.Shown::query)
                .filter(ReactiveQuery::asked)
                .toList();
    }

    private Set<String> followed() {
        return house.store().feeds().of(SLUG).stream().map(Followed::location).collect(Collectors.toSet());
    }

    private void allow(int budget, String... services) {
        reactive.allow(SLUG, new Allowance(List.of(services), budget));
    }

    /// The feed of a query was read, that often, and brought so much.
    private void read(ReactiveQuery q, int readings, int items, Instant last) {
        Standing s = house.store().feeds().standing(q.location()).orElseThrow();
        house.store()
                .feeds()
                .keep(List.of(new Standing(
                        s.location(),
                        null,
                        s.memory(),
                        now,
                        60,
                        now,
                        now,
                        s.trouble(),
                        new Brought(items, last, readings, 0, 0, null))));
    }

    private ReactiveQuery query(String slug) {
        return house.store().reactive().of(SLUG).stream()
                .filter(q -> q.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsSearchedForUntilAPersonAllowsIt() {
        reactive.renew(SLUG);
        assertThat(asked()).isEmpty();
        assertThat(followed()).isEmpty();
        allow(2, "arxiv");
        assertThat(followed()).hasSize(2).allMatch(l -> l.startsWith("arxiv:"));
        reactive.allow(SLUG, new Allowance(List.of(), 2));
        assertThat(followed()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void eachKindOfCauseHasItsTurnAndSaysWhy() {
        allow(20, "arxiv");
        assertThat(asked())
                .extracting(q -> q.lead().kind())
                .contains(Lead.Kind.TENSION, Lead.Kind.VOICE, Lead.Kind.GAP);
        assertThat(asked()).allSatisfy(q -> {
            assertThat(q.lead().why()).contains("“");
            assertThat(q.lead().words().split(" ")).hasSizeBetween(3, 6);
            assertThat(q.tag()).startsWith("reactive:arxiv-");
        });
        assertThat(asked().stream().map(q -> q.lead().words()))
                .as("what an outsider wrote into a title is words and nothing else")
                .allMatch(w -> w.matches("[\\p{L}\\p{N} ]+") && w.equals(w.toLowerCase(java.util.Locale.ROOT)));
        assertThat(asked())
                .anyMatch(q -> q.lead().words().equals("jost amberg hedges birds")
                        || q.lead().words().equals("wilma ockert hedges birds"));
    }

    @Test
    void theSameBriefGivesTheSameSearches() {
        var brief = house.store().versions().latest(SLUG).orElseThrow();
        var tensions = house.store().cycles().tensions(SLUG);
        assertThat(Leads.of(brief, tensions))
                .isEqualTo(Leads.of(brief, tensions))
                .isNotEmpty();
        allow(5, "arxiv", "hn");
        List<ReactiveQuery> first = asked();
        reactive.renew(SLUG);
        assertThat(asked()).isEqualTo(first);
    }

    @Test
    void aModelsWordsForAQuestionAreNotSearchedFor() {
        Brief brief = house.store().versions().latest(SLUG).orElseThrow();
        var tensions = house.store().cycles().tensions(SLUG);
        List<Brief.Tension> retold = brief.tensions().stream()
                .map(t -> new Brief.Tension(
                        t.id(),
                        "Which shop sells the best hedges?",
                        t.status(),
                        t.opened(),
                        t.positions(),
                        t.wouldSettle(),
                        t.history()))
                .toList();
        Brief other = new Brief(
                brief.thread(),
                brief.version(),
                brief.narrative(),
                brief.timeline(),
                brief.perspectives(),
                retold,
                brief.sources(),
                brief.coverage(),
                brief.pins(),
                brief.changes(),
                brief.audit());

        assertThat(retold).isNotEmpty();
        assertThat(Leads.of(other, tensions)).isEqualTo(Leads.of(brief, tensions));
    }

    @Test
    void thereAreNeverMoreThanTheBudget() {
        allow(3, "arxiv", "hn", "openalex");
        assertThat(followed()).hasSize(3);
        allow(2, "arxiv", "hn", "openalex");
        assertThat(followed()).hasSize(2);
        asked().forEach(q -> reactive.pin(SLUG, q.slug()));
        reactive.stop(SLUG, asked().getFirst().slug());
        assertThat(asked())
                .as("another takes the place of one that was stopped")
                .hasSize(2);
        asked().forEach(q -> reactive.pin(SLUG, q.slug()));
        assertThatThrownBy(() -> allow(1, "arxiv"))
                .hasMessageContaining("2 searches would be pinned, and the budget is 1");
        assertThatThrownBy(() -> allow(0, "arxiv")).hasMessageContaining("allow 1 to 50");
        String stopped = house.store().reactive().of(SLUG).stream()
                .filter(q -> q.state() == State.STOPPED)
                .findFirst()
                .orElseThrow()
                .slug();
        assertThatThrownBy(() -> reactive.pin(SLUG, stopped)).hasMessageContaining("stop one, or allow more");
        assertThat(followed()).hasSize(2);
    }

    @Test
    void whatBringsNothingRetiresAndMakesRoom() {
        allow(1, "arxiv");
        ReactiveQuery first = asked().getFirst();
        read(first, 3, 0, null);
        reactive.renew(SLUG);
        assertThat(asked()).as("a week is waited").containsExactly(first);
        now = now.plus(Duration.ofDays(8));
        reactive.renew(SLUG);
        assertThat(query(first.slug()).state()).isEqualTo(State.RETIRED);
        assertThat(query(first.slug()).ended().why()).isEqualTo("brought nothing in 3 readings");
        assertThat(asked()).hasSize(1).doesNotContain(first);
        assertThat(followed()).hasSize(1).doesNotContain(first.location());
    }

    @Test
    void whatBringsWhatNobodyCitesRetiresOnceAVersionHasSeenIt() {
        now = Instant.parse("2024-12-01T00:00:00Z");
        allow(1, "arxiv");
        ReactiveQuery first = asked().getFirst();
        Instant version = Instant.parse("2025-01-01T12:00:00Z");
        now = version.plus(Duration.ofDays(2));
        read(first, 5, 7, version.plus(Duration.ofDays(1)));
        reactive.renew(SLUG);
        assertThat(asked()).as("no version has seen what it brought").containsExactly(first);
        read(first, 5, 7, version.minus(Duration.ofDays(1)));
        reactive.renew(SLUG);
        assertThat(query(first.slug()).ended().why()).isEqualTo("the brief rests on none of the 7 items it brought");
    }

    @Test
    void whatCameBeforeASearchBeganIsNotItsMerit() {
        allow(1, "arxiv");
        ReactiveQuery first = asked().getFirst();
        read(first, 5, 7, now.minus(Duration.ofDays(1)));
        now = now.plus(Duration.ofDays(8));
        reactive.renew(SLUG);
        assertThat(query(first.slug()).ended().why()).isEqualTo("brought nothing in 5 readings");
    }

    @Test
    void aPersonPinsEditsAndStops() {
        allow(2, "arxiv");
        ReactiveQuery first = asked().getFirst();
        reactive.edit(SLUG, first.slug(), "hedge  sparrows OR finches");
        assertThat(query(first.slug()).state()).isEqualTo(State.PINNED);
        assertThat(followed()).contains("arxiv:hedge sparrows OR finches").doesNotContain(first.location());
        assertThat(query(first.slug()).lead().why()).endsWith("; the words are yours");
        now = now.plus(Duration.ofDays(400));
        read(query(first.slug()), 50, 0, null);
        reactive.renew(SLUG);
        assertThat(followed()).as("what is pinned stays").contains("arxiv:hedge sparrows OR finches");
        ReactiveQuery other = asked().stream()
                .filter(q -> q.state() == State.ACTIVE)
                .findFirst()
                .orElseThrow();
        reactive.stop(SLUG, other.slug());
        for (int i = 0; i < 3; i++) {
            reactive.renew(SLUG);
        }
        assertThat(query(other.slug()).state())
                .as("what was stopped never comes back")
                .isEqualTo(State.STOPPED);
        assertThat(followed()).doesNotContain(other.location());
        assertThatThrownBy(() -> reactive.stop(SLUG, "nothing")).hasMessageContaining("has no search 'nothing'");
        assertThatThrownBy(() -> reactive.edit(SLUG, first.slug(), " ")).hasMessageContaining("needs words");
    }

    @Test
    void aServiceThatTakesNoWordsOrIsNotSetUpIsNotAllowed() {
        assertThatThrownBy(() -> allow(2, "youtube")).hasMessageContaining("no service to search by words");
        assertThatThrownBy(() -> allow(2, "nowhere")).hasMessageContaining("clew feed kinds");
        assertThatThrownBy(() -> allow(2, "brave")).hasMessageContaining("CLEW_BRAVE_KEY");
        assertThatThrownBy(() -> allow(2, "lemmy")).hasMessageContaining("lemmy needs");
        allow(2, "lemmy@forum.example");
        assertThat(followed()).allMatch(l -> l.startsWith("lemmy@forum.example:"));
    }
}
