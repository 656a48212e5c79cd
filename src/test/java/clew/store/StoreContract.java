package clew.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.TestHouse;
import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.collect.Allowance;
import clew.collect.Arrival;
import clew.collect.Feeds;
import clew.collect.Followed;
import clew.collect.Lead;
import clew.collect.ReactiveQueries;
import clew.collect.ReactiveQuery;
import clew.collect.Standing;
import clew.cycle.CycleOutcome;
import clew.cycle.CycleStore;
import clew.cycle.Round;
import clew.item.Item;
import clew.item.Snapshot;
import clew.net.Wishes;
import clew.thread.NarrativeThread;
import clew.work.Copy;
import clew.work.Resolved;
import clew.work.Work;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every store must do, whichever database is under it.
abstract class StoreContract implements ModelRecordContract {
    private static final String SLUG = TestHouse.SLUG;

    @TempDir
    Path folder;

    /// The address of an empty database, `null` for SQLite in the data folder. The same one all through a test.
    abstract String url();

    @Override
    public TestHouse open() {
        return open(UnaryOperator.identity());
    }

    TestHouse open(UnaryOperator<CycleStore> wrapped) {
        return TestHouse.open(folder, url(), wrapped);
    }

    @Test
    void whatIsSearchedForIsKeptAndForgotten() {
        Instant now = Instant.parse("2025-01-01T00:00:00Z");
        try (TestHouse house = open()) {
            ReactiveQueries queries = house.store().reactive();
            assertThat(queries.allowance(SLUG)).isEqualTo(Allowance.NONE);
            queries.allow(SLUG, new Allowance(List.of("arxiv"), 3));
            queries.allow(SLUG, new Allowance(List.of("arxiv", "hn"), 4));
            assertThat(queries.allowance(SLUG)).isEqualTo(new Allowance(List.of("arxiv", "hn"), 4));
            Lead lead = new Lead(Lead.Kind.TENSION, "t1", "t1", 2, "hedges birds", "an open question");
            ReactiveQuery one =
                    new ReactiveQuery("hn-hedges-birds", "hn", lead, ReactiveQuery.State.ACTIVE, 2, now, null);
            ReactiveQuery ended = new ReactiveQuery(
                    "arxiv-hedges-birds",
                    "arxiv",
                    lead,
                    ReactiveQuery.State.RETIRED,
                    2,
                    now,
                    new ReactiveQuery.Ended(3, "its question is settled"));
            queries.keep(SLUG, List.of(one, ended));
            queries.keep(SLUG, List.of(one));
            assertThat(queries.of(SLUG)).containsExactly(ended, one);
            queries.forget(SLUG, one.slug());
            assertThat(queries.of(SLUG)).containsExactly(ended);
            assertThat(queries.of("nobody")).isEmpty();
        }
    }

    @Test
    void feedsAreDueWhenTheySayAndKeptWithWhatTheyBring() {
        Instant now = Instant.parse("2025-01-01T00:00:00Z");
        String one = "https://a.example/f";
        try (TestHouse house = open()) {
            Feeds feeds = house.store().feeds();
            assertThat(feeds.nextDue()).isEmpty();
            assertThat(feeds.followed()).isEmpty();
            assertThat(feeds.follow(new Followed(SLUG, "A", one), now)).isTrue();
            assertThat(feeds.follow(new Followed(SLUG, "again", one), now)).isFalse();
            feeds.follow(new Followed(SLUG, "", "https://b.example/f"), now.plusSeconds(60));
            assertThat(feeds.due(now)).extracting(Standing::location).containsExactly(one);
            assertThat(feeds.due(now.plusSeconds(60))).hasSize(2);
            Standing later = Standing.fresh(one, now.plusSeconds(600));
            assertThat(feeds.takeIn(new Arrival(List.of(), n -> later))).isZero();
            Wishes wishes = house.store().wishes();
            wishes.rest("a.example", now.plusSeconds(5));
            wishes.robots("https://old.example", new Wishes.Robots("", now));
            wishes.robots("https://a.example", new Wishes.Robots("Disallow: /", now.plusSeconds(5)));
            wishes.robots("https://a.example", new Wishes.Robots("Allow: /ä", now.plus(Wishes.Robots.KEPT)));
        }
        try (TestHouse house = open()) {
            Feeds feeds = house.store().feeds();
            assertThat(feeds.nextDue()).hasValue(now.plusSeconds(60));
            assertThat(feeds.standing(one)).map(Standing::next).hasValue(now.plusSeconds(600));
            assertThat(feeds.leave(SLUG, one)).isTrue();
            assertThat(feeds.due(now.plusSeconds(1000)))
                    .as("nobody follows the other")
                    .hasSize(1);
            feeds.follow(new Followed(SLUG, "", one), now);
            assertThat(feeds.standing(one)).map(Standing::next).hasValue(now.plusSeconds(600));
            assertThat(house.store().wishes().until("a.example")).hasValue(now.plusSeconds(5));
            assertThat(house.store().wishes().until("b.example")).isEmpty();
            assertThat(house.store().wishes().robots("https://a.example"))
                    .hasValue(new Wishes.Robots("Allow: /ä", now.plus(Wishes.Robots.KEPT)));
            assertThat(house.store().wishes().robots("https://old.example")).isEmpty();
        }
    }

    @Test
    void aThreadIsKeptAndItsSlugIsTakenOnce() {
        NarrativeThread bees =
                new NarrativeThread("bees", "Bienen ≠ “bees” 🐝", "Où?", List.of("a b"), List.of("ü"), "invented");
        try (TestHouse house = open()) {
            house.store().threads().open(bees);
            assertThatThrownBy(() -> house.store().threads().open(bees))
                    .isInstanceOfSatisfying(
                            ClewException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BAD_INPUT))
                    .hasMessageContaining("bees");
        }
        try (TestHouse house = open()) {
            assertThat(house.store().threads().find("bees")).contains(bees);
            assertThat(house.store().threads().all())
                    .extracting(NarrativeThread::slug)
                    .containsExactly("bees", SLUG);
        }
    }

    @Test
    void anItemIsKeptVerbatimAndOnce() {
        String text = "Ein Satz mit e\u0301, 𝐟𝐞𝐭𝐭 und 🐦. ".repeat(2_000);
        String line = TestHouse.item("Vögel „hier“", "Ö. Ä", "2020-02", text);
        try (TestHouse house = open()) {
            assertThat(house.take(line)).isEqualTo(1);
            assertThat(house.take(line)).isZero();
            Item item = house.store().items().unplaced(SLUG).getFirst();
            Snapshot raw = house.store().items().snapshot(item.raw()).orElseThrow();
            assertThat(new String(raw.bytes(), StandardCharsets.UTF_8)).isEqualTo(line);
            assertThat(raw.intact()).isTrue();
            assertThat(house.store().items().snapshot(item.page()).orElseThrow().text())
                    .contains(text.strip());
            assertThat(house.store().items().count(SLUG)).isEqualTo(1);
        }
    }

    @Test
    void aVersionAndAllItRestsOnAreThereAfterTheProgramEnds() {
        Brief first;
        Brief second;
        try (TestHouse house = open()) {
            house.take(TestHouse.debate().toArray(String[]::new));
            first = house.brief("2020-12-31");
            house.take(TestHouse.answer());
            second = house.brief("2021-12-31");
        }
        try (TestHouse house = open()) {
            assertThat(house.store().versions().find(SLUG, 1)).contains(first);
            assertThat(house.store().versions().latest(SLUG)).contains(second);
            assertThat(house.store().versions().heads(SLUG)).containsExactly(first.version(), second.version());
            assertThat(second.version().previous()).isEqualTo(first.version().hash());
            assertThat(house.store().versions().document(SLUG, 2)).contains(BriefJson.write(second));
            assertThat(house.store().works().all(SLUG)).hasSize(4);
            assertThat(house.store().cycles().placements(SLUG)).hasSize(4);
            assertThat(house.store().cycles().vectors(SLUG)).hasSize(4);
            assertThat(house.verify().faults()).isEmpty();
        }
    }

    @Test
    void aCycleThatFindsNothingNewAppendsNothing() {
        try (TestHouse house = open()) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.brief("2020-12-31");
            assertThat(house.cycle("2021-12-31")).isEqualTo(new CycleOutcome.NothingNew(1, 0));
            assertThat(house.store().versions().heads(SLUG)).hasSize(1);
        }
    }

    @Test
    void aRoundThatFailsInTheMiddleLeavesNothing() {
        List<Round> rounds = new ArrayList<>();
        try (TestHouse house = open(store -> withCommit(store, rounds::add))) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.cycle("2020-12-31");
            Round round = rounds.getFirst();
            // The version and the works go in first; then comes a copy of an item that is not there.
            Work work = round.resolved().works().getLast();
            Work unfounded = new Work(
                    "wffffffffff",
                    work.title(),
                    List.of(),
                    List.of(missing(work.copies().getFirst())),
                    List.of());
            Round broken = new Round(
                    round.thread(),
                    new Resolved(
                            Stream.concat(round.resolved().works().stream(), Stream.of(unfounded))
                                    .toList(),
                            Set.of(),
                            round.resolved().keys(),
                            java.util.Map.of(),
                            Set.of("i-missing"),
                            java.util.Map.of(),
                            List.of()),
                    round.placements(),
                    round.vectors(),
                    round.readings(),
                    round.tensions(),
                    round.brief());
            assertThatThrownBy(() -> house.store().cycles().commit(broken)).isInstanceOf(ClewException.class);
            assertThat(house.store().versions().heads(SLUG)).isEmpty();
            assertThat(house.store().works().all(SLUG)).isEmpty();
            assertThat(house.store().cycles().placements(SLUG)).isEmpty();
            assertThat(house.verify().faults()).isEmpty();
            house.store().cycles().commit(round);
            assertThat(house.verify().faults()).isEmpty();
            assertThat(house.store().versions().heads(SLUG)).hasSize(1);
        }
    }

    /// The same copy of an item that no store has.
    private static Copy missing(Copy c) {
        return new Copy(
                "i-missing",
                c.ref(),
                c.url(),
                c.title(),
                c.authors(),
                c.published(),
                c.dated(),
                c.seen(),
                c.venue(),
                c.kind(),
                c.status(),
                c.feed(),
                c.depth(),
                c.page(),
                c.outBy(),
                c.certain(),
                c.role(),
                c.because(),
                c.unsettled(),
                c.sketch());
    }

    @Test
    void aVersionFollowsOnlyTheOneItWasWrittenAfter() {
        List<Round> rounds = new ArrayList<>();
        try (TestHouse house = open(store -> withCommit(store, rounds::add))) {
            house.take(TestHouse.debate().toArray(String[]::new));
            house.cycle("2020-12-31");
            house.store().cycles().commit(rounds.getFirst());
            assertThatThrownBy(() -> house.store().cycles().commit(rounds.getFirst()))
                    .isInstanceOf(ClewException.class)
                    .hasMessageContaining("meanwhile");
            assertThat(house.store().versions().heads(SLUG)).hasSize(1);
        }
    }

    @Test
    void onlyItemsThatAreNewAreCountedAlsoWithinOneBatch() {
        String one = TestHouse.item("One", "", "2020", "");
        String other = TestHouse.item("Other", "", "2020", "");
        try (TestHouse house = open()) {
            assertThat(house.take(one, one)).isEqualTo(1);
            assertThat(house.take(one, other, other)).isEqualTo(1);
            assertThat(house.take(one, other)).isZero();
            assertThat(house.store().items().count(SLUG)).isEqualTo(2);
        }
    }

    @Test
    void twoAddingAtOnceLoseNothing() throws InterruptedException {
        try (TestHouse house = open()) {
            List<Thread> threads = new ArrayList<>();
            List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
            Path inbox = folder;
            for (int t = 0; t < 2; t++) {
                int lane = t;
                threads.add(Thread.ofPlatform()
                        .uncaughtExceptionHandler((x, e) -> failures.add(e))
                        .start(() -> {
                            for (int i = 0; i < 20; i++) {
                                Path file = inbox.resolve("lane" + lane + ".jsonl");
                                write(file, TestHouse.item("Note " + lane + " " + i, "", "2020", "") + "\n");
                                house.store().items().add(SLUG, TestHouse.read(file));
                            }
                        }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
            assertThat(house.store().items().count(SLUG)).isEqualTo(40);
        }
    }

    private static void write(Path file, String text) {
        try {
            java.nio.file.Files.writeString(file, text);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The store with another way to commit.
    static CycleStore withCommit(CycleStore store, java.util.function.Consumer<Round> commit) {
        return (CycleStore) Proxy.newProxyInstance(
                StoreContract.class.getClassLoader(), new Class<?>[] {CycleStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commit.accept((Round) arguments[0]);
                        return null;
                    }
                    return method.invoke(store, arguments);
                });
    }
}
