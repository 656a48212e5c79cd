package clew.collect;

import clew.ClewException;
import clew.collect.Pace.Taken;
import clew.collect.Standing.Health;
import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.item.Intake;
import clew.item.Items.ItemWithSnapshots;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks the feeds that are due and takes in what they bring. Feeds of one host are asked one after another, hosts side
/// by side, so that a slow one holds up nobody else. Hosts that did not answer the last time are asked after those that
/// did, over lines of their own, so that many of them do not either.
public final class Collector implements AutoCloseable {
    private static final int MOST_HOSTS = 512;
    private static final int MOST_TROUBLED = 128;

    /// How long those that did not answer the last time wait for the others at most.
    private static final long HEAD_START_SECONDS = 5;

    private static final Comparator<Standing> LIKELY_TO_ANSWER_FIRST = Comparator.<Standing>comparingInt(
                    s -> s.trouble().times())
            .thenComparing(s -> s.good() == null)
            .thenComparingInt(Collector::place);

    private final Feeds feeds;
    private final List<FeedReader> readers;
    private final InstantSource clock;
    private final ExecutorService hosts = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore answering = new Semaphore(MOST_HOSTS, true);
    private final Semaphore troubled = new Semaphore(MOST_TROUBLED, true);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean begun = new AtomicBoolean();

    public Collector(Feeds feeds, List<FeedReader> readers, InstantSource clock) {
        this.feeds = feeds;
        this.readers = List.copyOf(readers);
        this.clock = clock;
    }

    /// Of those that never answered, bad ones often stand in a row, as in a list that somebody brought; so they come in
    /// an order of no meaning, and the others as they are.
    private static int place(Standing standing) {
        return standing.good() == null
                ? new SplittableRandom(standing.location().hashCode()).nextInt()
                : 0;
    }

    /// Told of each feed that was asked.
    public interface Listener {
        /// @param now how it stands after that
        /// @param added how many of its items were new
        void asked(Standing now, int added);

        /// Told once of each feed that has just been given up: it is gone, or has not answered for two weeks.
        default void died(Standing now) {}
    }

    /// Starts asking what is due and not under way, and returns.
    ///
    /// @param which of the feeds that are due
    /// @return what waits for those that were started
    public Started start(Predicate<Standing> which, Listener listener) {
        Instant now = clock.instant();
        Map<String, List<Standing>> byHost = new LinkedHashMap<>();
        due(now).filter(which)
                .sorted(LIKELY_TO_ANSWER_FIRST)
                .forEach(s ->
                        byHost.computeIfAbsent(host(s), h -> new ArrayList<>()).add(s));
        byHost.keySet().removeIf(h -> !underWay.add(h));
        List<Standing> asked = byHost.values().stream().flatMap(List::stream).toList();
        try {
            feeds.keep(asked.stream().map(s -> Pace.begun(s, now)).toList());
        } catch (ClewException e) {
            underWay.removeAll(byHost.keySet());
            throw e;
        }
        CountDownLatch first = new CountDownLatch(
                (int) byHost.values().stream().filter(d -> !isTroubled(d)).count());
        List<Future<?>> started = new ArrayList<>();
        byHost.forEach((host, due) -> started.add(hosts.submit(() -> {
            try {
                ask(due, first, listener);
            } finally {
                underWay.remove(host);
            }
        })));
        return new Started(asked.size(), started);
    }

    /// What may be asked now. When the program has just begun, that is also what bothers nobody: folders of this
    /// machine, and feeds that were not asked for want of a permission that may be there now.
    private Stream<Standing> due(Instant now) {
        if (begun.get()) {
            return feeds.due(now).stream();
        }
        List<Standing> followed = feeds.followed();
        begun.set(true);
        return followed.stream()
                .filter(s -> !s.next().isAfter(now) || s.trouble().barred() || s.local())
                .sorted(Comparator.comparing(Standing::next));
    }

    /// Feeds that are being asked.
    ///
    /// @param feeds how many
    public record Started(int feeds, List<Future<?>> hosts) {
        /// Whether all were.
        boolean isDone() {
            return hosts.stream().allMatch(Future::isDone);
        }

        /// Waits until all were.
        public void await() throws InterruptedException {
            for (Future<?> host : hosts) {
                try {
                    host.get();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof ClewException c) {
                        throw c;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
    }

    private static boolean isTroubled(List<Standing> due) {
        return due.getFirst().trouble().times() > 0;
    }

    /// @param due feeds of one host
    /// @param first how many hosts that are not in trouble have still to be asked
    private void ask(List<Standing> due, CountDownLatch first, Listener listener) {
        if (isTroubled(due)) {
            try {
                first.await(HEAD_START_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return;
            }
            ask(due, troubled, listener);
            return;
        }
        try {
            ask(due, answering, listener);
        } finally {
            first.countDown();
        }
    }

    private void ask(List<Standing> due, Semaphore lines, Listener listener) {
        lines.acquireUninterruptibly();
        try {
            for (Standing standing : due) {
                if (!hosts.isShutdown()) {
                    ask(standing, listener);
                }
            }
        } finally {
            lines.release();
        }
    }

    /// A folder is read on until it gives nothing new, as it gives no more than a part at a time.
    private void ask(Standing standing, Listener listener) {
        Standing now = standing;
        int added = 0;
        boolean more = true;
        while (more && !hosts.isShutdown()) {
            Asked asked = askOnce(now);
            more = asked.more && asked.now.local();
            added += asked.added;
            now = asked.now;
        }
        if (hosts.isShutdown() && now.equals(standing)) {
            return;
        }
        listener.asked(now, added);
        if (now.health() == Health.DEAD && standing.health() != Health.DEAD) {
            listener.died(now);
        }
    }

    private record Asked(Standing now, int added, boolean more) {}

    private Asked askOnce(Standing standing) {
        Feed feed = new Feed(standing.location(), standing.where());
        FetchResult result = reader(feed)
                .map(r -> r.read(feed, standing.memory()))
                .orElseGet(() -> new FetchResult.Refused(
                        standing.where() + " is no feed that Clew can read; see: clew feed kinds"));
        if (hosts.isShutdown() && result instanceof FetchResult.Failed) {
            // That we broke off is no fault of theirs.
            return new Asked(standing, 0, false);
        }
        Instant now = clock.instant();
        List<Arrival.Delivery> deliveries = new ArrayList<>();
        Taken taken = result instanceof FetchResult.Fetched fetched
                ? deliver(fetched, standing.location(), now, deliveries)
                : Taken.NOTHING;
        int added = feeds.takeIn(new Arrival(deliveries, n -> Pace.after(standing, result, taken.with(n), now)));
        return new Asked(Pace.after(standing, result, taken.with(added), now), added, taken.entries() > 0);
    }

    private Taken deliver(
            FetchResult.Fetched fetched, String location, Instant now, List<Arrival.Delivery> deliveries) {
        List<String> refused = new ArrayList<>(fetched.refused());
        feeds.followers(location)
                .forEach(f -> deliveries.add(new Arrival.Delivery(
                        f.thread(), taken(fetched.entries(), f, now, deliveries.isEmpty() ? refused : null))));
        return new Taken(0, fetched.entries().size(), refused, fetched.beyond());
    }

    private Optional<FeedReader> reader(Feed feed) {
        return readers.stream().filter(r -> r.reads(feed)).findFirst();
    }

    /// @param refused takes a line for each entry that cannot be used; one such entry does not cost the others
    private static List<ItemWithSnapshots> taken(
            List<Entry> entries, Followed follower, Instant now, @Nullable List<String> refused) {
        Intake intake = new Intake(now);
        List<ItemWithSnapshots> taken = new ArrayList<>();
        for (Entry entry : entries) {
            try {
                taken.add(intake.take(named(entry, follower)));
            } catch (ClewException e) {
                if (refused != null) {
                    refused.add(e.getMessage());
                }
            }
        }
        return taken;
    }

    private static Entry named(Entry entry, Followed follower) {
        String name = !follower.name().isEmpty()
                ? follower.name()
                : entry.feed() == null || entry.feed().isBlank() ? follower.location() : entry.feed();
        return entry.of(name);
    }

    /// What may be asked one after another only.
    private String host(Standing standing) {
        Feed feed = new Feed(standing.location(), standing.where());
        return reader(feed).map(r -> r.asks(feed)).orElse(standing.where());
    }

    @Override
    public void close() {
        hosts.shutdownNow();
    }
}
