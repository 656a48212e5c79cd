package clew.collect;

import static org.assertj.core.api.Assertions.assertThat;

import clew.TestHouse;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In which order feeds are asked, and who waits for whom.
class CollectorTest {
    private static final int MANY = 600;

    @TempDir
    Path data;

    private final Instant now = Instant.parse("2025-01-02T00:00:00Z");
    private final CountDownLatch answers = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private TestHouse house;
    private Feeds feeds;

    /// Each feed at a host of its own.
    private final FeedReader reader = new Recording(false);
    /// All at one host, so asked one after another.
    private final FeedReader oneHost = new Recording(true);

    /// Feeds named `dead` do not answer before they are told to.
    private final class Recording implements FeedReader {
        private final boolean oneHost;

        Recording(boolean oneHost) {
            this.oneHost = oneHost;
        }

        @Override
        public boolean reads(Feed feed) {
            return true;
        }

        @Override
        public FetchResult read(Feed feed) {
            asked.add(feed.location());
            if (!feed.location().startsWith("dead")) {
                return new FetchResult.Fetched(List.of());
            }
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new FetchResult.Failed("no answer");
        }

        @Override
        public String asks(Feed feed) {
            return oneHost ? "one" : FeedReader.super.asks(feed);
        }
    }

    @BeforeEach
    void open() {
        house = TestHouse.open(data);
        feeds = house.store().feeds();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void follow(String location) {
        feeds.follow(new Followed(TestHouse.SLUG, "", location), now);
    }

    private void keep(String location, FetchResult last) {
        keep(location, last, now.minusSeconds(1_000_000));
    }

    private void keep(String location, FetchResult last, Instant when) {
        follow(location);
        Standing standing = Standing.fresh(location, now.minusSeconds(60));
        feeds.keep(List.of(Pace.after(standing, last, Pace.Taken.NOTHING, when)));
    }

    private void askAllAtOneHost() throws InterruptedException {
        try (Collector collector = new Collector(feeds, List.of(oneHost), () -> now)) {
            collector.start(s -> true, (standing, added) -> {}).await();
        }
    }

    @Test
    void whoAnsweredComesBeforeWhoIsNewAndThatBeforeWhoDidNotAnswer() throws InterruptedException {
        keep("a", new FetchResult.Failed("no answer"));
        follow("b");
        keep("c", new FetchResult.Fetched(List.of()));
        askAllAtOneHost();
        assertThat(asked).containsExactly("c", "b", "a");
    }

    @Test
    void aRowOfNeighboursIsMixedAmongTheOthers() throws InterruptedException {
        List<String> later = IntStream.range(0, 40).mapToObj(i -> "b" + i).toList();
        IntStream.range(0, 40).forEach(i -> follow("a" + i));
        later.forEach(this::follow);
        askAllAtOneHost();
        assertThat(asked).hasSize(80);
        assertThat(asked.stream().limit(40).filter(later::contains)).hasSizeBetween(10, 30);
    }

    @Test
    void ofThoseThatAnsweredTheOneThatWaitedLongestComesFirst() throws InterruptedException {
        List<Integer> days = List.of(13, 17, 11, 15, 12, 16, 14);
        days.forEach(d -> keep("waits" + d, new FetchResult.Fetched(List.of()), now.minusSeconds(d * 86_400L)));
        askAllAtOneHost();
        assertThat(asked).containsExactly("waits17", "waits16", "waits15", "waits14", "waits13", "waits12", "waits11");
    }

    @Test
    void manyThatDoNotAnswerLeaveLinesToThoseThatDo() throws InterruptedException {
        List<Standing> dead = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String location = "dead" + i;
            follow(location);
            dead.add(Pace.after(
                    Standing.fresh(location, now),
                    new FetchResult.Later("later", Optional.empty()),
                    Pace.Taken.NOTHING,
                    now.minusSeconds(1_000_000)));
        }
        feeds.keep(dead);
        try (Collector collector = new Collector(feeds, List.of(reader), () -> now)) {
            Collector.Started slow = collector.start(s -> true, (standing, added) -> {});
            assertThat(slow.feeds()).isEqualTo(MANY);
            follow("good");
            CountDownLatch good = new CountDownLatch(1);
            collector.start(s -> true, (standing, added) -> good.countDown());
            assertThat(good.await(1, TimeUnit.MINUTES))
                    .as("asked while the others are waited for")
                    .isTrue();
            assertThat(slow.isDone()).isFalse();
            answers.countDown();
            slow.await();
        }
        assertThat(asked).hasSize(MANY + 1);
    }

    @Test
    void whoIsNotHeardOutBecauseWeStopIsNotBlamed() throws InterruptedException {
        follow("dead");
        List<Standing> told = Collections.synchronizedList(new ArrayList<>());
        Collector collector = new Collector(feeds, List.of(reader), () -> now);
        Collector.Started started = collector.start(s -> true, (standing, added) -> told.add(standing));
        while (asked.isEmpty()) {
            Thread.sleep(1);
        }
        collector.close();
        started.await();

        assertThat(told).isEmpty();
        assertThat(feeds.followed()).extracting(s -> s.trouble().times()).containsExactly(0);
    }
}
