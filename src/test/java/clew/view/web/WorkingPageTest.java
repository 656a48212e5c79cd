package clew.view.web;

import static org.assertj.core.api.Assertions.assertThat;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.TestHouse;
import clew.TestRooms;
import clew.brief.plain.PlainWriter;
import clew.collect.Followed;
import clew.cycle.CycleRunner;
import clew.cycle.Progress;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Hit;
import clew.model.Vector;
import clew.reading.rules.RuleReader;
import clew.thread.NarrativeThread;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WorkingPageTest {
    private static final String PATH = "/t/hedges/cycle";

    @TempDir
    Path data;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private TestHouse house;
    private LocalPages pages;

    @BeforeEach
    void open() {
        house = TestHouse.open(data);
    }

    @AfterEach
    void stop() {
        go.countDown();
        if (pages != null) {
            pages.close();
        }
        house.close();
    }

    private void serve(TestRooms rooms) {
        pages = new LocalPages(rooms);
    }

    /// Cycles that stop at the first meaning they ask for, until they are let go.
    private CycleRunner held() {
        var store = house.store();
        return new CycleRunner(
                store.items(),
                store.works(),
                store.versions(),
                store.cycles(),
                text -> {
                    begun.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        throw new ClewException(Kind.FAILED, "interrupted", e);
                    }
                    return new Vector(new float[] {1, 0});
                },
                new RuleReader(),
                new PlainWriter(),
                house.rooms().clock());
    }

    private HttpResponse<String> look() {
        return pages.send("GET", PATH);
    }

    /// The page once nothing is under way.
    private Document ended() {
        Document page = Jsoup.parse(look().body());
        while (!page.select("progress").isEmpty()) {
            Thread.onSpinWait();
            page = Jsoup.parse(look().body());
        }
        return page;
    }

    @Test
    void aThreadWithoutAVersionSaysWhatToDoNextWhereverItIsEntered() {
        serve(house.rooms());
        for (String path : List.of("/t/hedges", "/t/hedges/history")) {
            Document page = pages.page(path);
            assertThat(page.select("h1").text()).isEqualTo("Hedges and birds");
            assertThat(page.select("h2").eachText())
                    .containsExactly("Bring in what you have", "Follow feeds", "Write the first version");
            assertThat(page.select("main a[href$=/import], main a[href$=/feeds], form[action$=/cycle]"))
                    .hasSize(3);
        }
        assertThat(pages.send("GET", "/t/hedges/v/1").statusCode()).isEqualTo(404);
        assertThat(pages.send("GET", "/t/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aCycleRunsOnceHoweverOftenItIsAskedForAndThePageTellsHowFarItIs() throws Exception {
        house.take(TestHouse.debate().toArray(String[]::new));
        serve(house.rooms().running(held()));
        assertThat(look().headers().firstValue("Refresh")).isEmpty();

        pages.submit(PATH, "day=2020-12-31", 303);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        HttpResponse<String> running = look();
        Document page = Jsoup.parse(running.body());
        assertThat(running.headers().firstValue("Refresh")).hasValue("2");
        assertThat(page.select("label[for=progress]").text()).isEqualTo("embedding: 0 of 3");
        assertThat(page.select("progress#progress").attr("max")).isEqualTo("3");
        assertThat(page.select("button, script")).isEmpty();
        HttpResponse<String> still = pages.send("GET", PATH + "?still=1");
        assertThat(still.headers().firstValue("Refresh")).isEmpty();
        assertThat(still.body()).contains("This page stands still.");

        assertThat(pages.post(PATH, pages.address(), "day=2020-12-31")).isEqualTo(303);
        assertThat(pages.post("/t/hedges/collect", pages.address(), "")).isEqualTo(303);
        go.countDown();
        Document done = ended();
        assertThat(done.select("[role=status]").text())
                .isEqualTo("Version 1 was appended, as of 2020-12-31. Read version 1");
        assertThat(house.store().versions().heads("hedges")).hasSize(1);
        assertThat(pages.page("/t/hedges").select("a[href=/t/hedges/cycle]")).hasSize(1);

        pages.submit(PATH, "day=2020-12-31", 303);
        assertThat(ended().select("[role=status]").text())
                .isEqualTo("Nothing new by 2020-12-31, so no version was written; the latest stays version 1.");
    }

    @Test
    void aCycleThatWaitedForTheDailyOneSaysWhichVersionThatWas() throws Exception {
        house.take(TestHouse.debate().toArray(String[]::new));
        CycleRunner cycles = held();
        serve(house.rooms().running(cycles));
        NarrativeThread thread = house.store().threads().find("hedges").orElseThrow();
        Thread daily = Thread.ofPlatform().start(() -> cycles.run(thread, LocalDate.of(2024, 12, 31), Progress.SILENT));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        pages.submit(PATH, "", 303);
        while (cycles.waiting(thread.slug()) == 0 && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        go.countDown();
        daily.join();
        assertThat(ended().select("[role=status]").text())
                .startsWith("Version 1 was appended meanwhile, by the daily cycle.");
    }

    @Test
    void aDayThatIsNoneOrLiesInTheFutureStandsBesideItsField() throws Exception {
        serve(house.rooms());
        Document page = pages.submit(PATH, "day=soon", 400);
        assertThat(page.select("#day-error").text()).isEqualTo("“soon” is not a day; write it as 2021-12-31.");
        assertThat(page.select("#day").attr("value")).isEqualTo("soon");
        assertThat(pages.submit(PATH, "day=2025-01-02", 400)
                        .select("#day-error")
                        .text())
                .isEqualTo("2025-01-02 lies in the future; today is 2025-01-01.");
        assertThat(pages.page(PATH).select("progress, [role=status]")).isEmpty();
    }

    @Test
    void aCycleThatFailsSaysWhyInOneLineAndAnotherMayBegin() throws Exception {
        house.take(TestHouse.debate().toArray(String[]::new));
        house.brief("2020-12-31");
        serve(house.rooms());
        pages.submit(PATH, "day=2019-01-01", 303);
        assertThat(ended().select("[role=status]").text())
                .startsWith("Not done: version 1 is as of 2020-12-31: a later version cannot be as of 2019-01-01");
        house.take(TestHouse.answer());
        pages.submit(PATH, "", 303);
        assertThat(ended().select("[role=status]").text()).startsWith("Version 2 was appended, as of 2025-01-01.");
        assertThat(Jsoup.parse(look().body()).select("main a[href=/t/hedges/diff/1/2]"))
                .hasSize(1);
    }

    @Test
    void whatTheStoreRefusesIsShownAndNothingIsAppended() throws Exception {
        house.close();
        house = TestHouse.open(data, null, store -> (clew.cycle.CycleStore) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {clew.cycle.CycleStore.class}, (p, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        throw new ClewException(Kind.UNAVAILABLE, "the store is in use by another clew; stop it");
                    }
                    return method.invoke(store, arguments);
                }));
        house.take(TestHouse.debate().toArray(String[]::new));
        serve(house.rooms());
        pages.submit(PATH, "", 303);
        assertThat(ended().select("[role=status]").text())
                .isEqualTo("Not done: the store is in use by another clew; stop it");
        assertThat(house.store().versions().heads("hedges")).isEmpty();
    }

    @Test
    void feedsThatAreDueAreAskedNowAndOnlyThoseOfTheThread() throws Exception {
        FeedReader reader = new FeedReader() {
            @Override
            public boolean reads(Feed feed) {
                return true;
            }

            @Override
            public FetchResult read(Feed feed) {
                return feed.location().contains("other")
                        ? new FetchResult.Failed("asked for nothing")
                        : new FetchResult.Fetched(List.of(
                                new Hit().title("Hedges in May").entry("here").orElseThrow()));
            }
        };
        serve(house.rooms().reading(reader));
        pages.submit("/t/hedges/collect", "", 303);
        assertThat(ended().text()).contains("This thread follows no feed yet, so nobody was asked.");
        var feeds = house.store().feeds();
        feeds.follow(
                new Followed("hedges", "", "https://a.example/"),
                house.rooms().clock().instant());
        house.store().threads().open(new NarrativeThread("other", "Other", "Other?", List.of(), List.of(), ""));
        feeds.follow(
                new Followed("other", "", "https://other.example/"),
                house.rooms().clock().instant());
        pages.submit("/t/hedges/collect", "", 303);
        assertThat(ended().select("[role=status]").text()).isEqualTo("1 feed asked, 1 new item.");
        assertThat(house.store().items().count("hedges")).isEqualTo(1);
        assertThat(feeds.standing("https://other.example/")
                        .orElseThrow()
                        .trouble()
                        .times())
                .isZero();
        pages.submit("/t/hedges/collect", "", 303);
        assertThat(ended().select("[role=status]").text()).startsWith("No feed is due; the next is at ");
    }

    @Test
    void onlyTheseVeryPagesStartAnything() throws Exception {
        serve(house.rooms());
        for (String path : List.of(PATH, "/t/hedges/collect")) {
            assertThat(pages.post(path, "http://evil.example", "")).isEqualTo(403);
            assertThat(pages.post(path, pages.address(), "text/plain", "")).isEqualTo(400);
            assertThat(pages.post(path.replace("hedges", "nowhere"), pages.address(), ""))
                    .isEqualTo(404);
        }
        assertThat(pages.page(PATH).select("progress, [role=status]")).isEmpty();
    }
}
