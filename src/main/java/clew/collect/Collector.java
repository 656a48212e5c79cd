package clew.collect;

import clew.ClewException;
import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.item.Intake;
import clew.item.Items.ItemWithSnapshots;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Asks the feeds that are due and takes in what they bring. Feeds of one host are asked one after another, hosts side
/// by side, so that a slow one holds up nobody else.
public final class Collector implements AutoCloseable {
    private static final int MOST_HOSTS = 512;

    /// More entries than this are no feed any more; the first are taken.
    private static final int MOST_ENTRIES = 2_000;

    private final Feeds feeds;
    private final List<FeedReader> readers;
    private final InstantSource clock;
    private final ExecutorService hosts = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore open = new Semaphore(MOST_HOSTS, true);
    private final Storing storing;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    public Collector(Feeds feeds, List<FeedReader> readers, InstantSource clock) {
        this.feeds = feeds;
        this.storing = new Storing(feeds);
        this.readers = List.copyOf(readers);
        this.clock = clock;
    }

    /// Told of each feed that was asked.
    public interface Listener {
        /// @param now how it stands after that
        /// @param added how many of its items were new
        void asked(Standing now, int added);
    }

    /// Starts asking what is due and not under way, and returns.
    ///
    /// @param which of the feeds that are due
    /// @return what waits for those that were started
    public Started start(Predicate<Standing> which, Listener listener) {
        Instant now = clock.instant();
        Map<String, List<Standing>> byHost = new LinkedHashMap<>();
        feeds.due(now).stream()
                .filter(which)
                // Those that answer come before those that do not.
                .sorted(Comparator.comparingInt(Standing::failures))
                .forEach(s -> byHost.computeIfAbsent(host(s.where()), h -> new ArrayList<>())
                        .add(s));
        byHost.keySet().removeIf(h -> !underWay.add(h));
        List<Standing> asked = byHost.values().stream().flatMap(List::stream).toList();
        feeds.keep(asked.stream().map(s -> Pace.begun(s, now)).toList());
        List<Future<?>> started = new ArrayList<>();
        byHost.forEach((host, due) -> started.add(hosts.submit(() -> ask(host, due, listener))));
        return new Started(asked.size(), started);
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

    private void ask(String host, List<Standing> due, Listener listener) {
        open.acquireUninterruptibly();
        try {
            for (Standing standing : due) {
                if (!hosts.isShutdown()) {
                    ask(standing, listener);
                }
            }
        } finally {
            open.release();
            underWay.remove(host);
        }
    }

    private void ask(Standing standing, Listener listener) {
        Feed feed = new Feed(standing.location(), standing.where());
        FetchResult result = readers.stream()
                .filter(r -> r.reads(feed))
                .findFirst()
                .map(r -> r.read(feed, standing.last()))
                .orElseGet(() -> new FetchResult.Refused(
                        standing.where() + " is no feed that Clew can read; give a web address"));
        Instant now = clock.instant();
        List<Arrival.Delivery> deliveries = result instanceof FetchResult.Fetched fetched
                ? feeds.followers(standing.location()).stream()
                        .map(f -> new Arrival.Delivery(f.thread(), taken(fetched.entries(), f, now)))
                        .toList()
                : List.of();
        int added = storing.keep(new Arrival(deliveries, n -> Pace.after(standing, result, n, now)));
        listener.asked(Pace.after(standing, result, added, now), added);
    }

    private static List<ItemWithSnapshots> taken(List<Entry> entries, Followed follower, Instant now) {
        Intake intake = new Intake(now);
        List<ItemWithSnapshots> taken = new ArrayList<>();
        for (Entry entry : entries.subList(0, Math.min(entries.size(), MOST_ENTRIES))) {
            try {
                taken.add(intake.take(named(entry, follower)));
            } catch (ClewException e) {
                // One entry that cannot be used does not cost the others.
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

    /// What may be asked one after another only; anything without a host is its own.
    private static String host(String location) {
        @Nullable String host = null;
        try {
            host = URI.create(location).getHost();
        } catch (IllegalArgumentException e) {
            // not a plain address: asked by itself
        }
        return host == null ? location : host.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void close() {
        hosts.shutdownNow();
    }
}
