package clew.view;

import clew.collect.Collector;
import clew.collect.Followed;
import clew.collect.HealthText;
import clew.collect.Standing;
import clew.collect.Standing.Health;
import clew.cycle.Progress;
import clew.text.Words;
import clew.thread.NarrativeThread;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Asks the feeds that are due, now.
public final class Collecting {
    private final Rooms rooms;

    public Collecting(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What came of it.
    ///
    /// @param feeds how many were due
    /// @param barred how many of them were not asked, as what is set here does not allow it
    /// @param items how many are new
    public record Outcome(int feeds, int barred, int items) {
        /// In one line, if any feed was due.
        public String said() {
            return Words.counted(feeds - barred, "feed") + " asked"
                    + (barred == 0 ? "" : "; " + barred + (barred == 1 ? " is" : " are") + " not allowed") + ", "
                    + Words.counted(items, "new item") + ".";
        }
    }

    /// Asks, and returns when all have answered.
    ///
    /// @param thread of which the feeds are asked; all if not given
    /// @param listener told of every feed that was asked
    public Outcome run(@Nullable String thread, Collector.Listener listener, Progress progress)
            throws InterruptedException {
        (thread == null
                        ? rooms.threads().all().stream()
                                .map(NarrativeThread::slug)
                                .toList()
                        : List.of(thread))
                .forEach(rooms.reactive()::renew);
        Set<String> wanted = thread == null
                ? Set.of()
                : rooms.feeds().of(thread).stream().map(Followed::location).collect(Collectors.toSet());
        Counting counting = new Counting(listener, progress);
        Collector.Started started =
                rooms.collector().start(s -> thread == null || wanted.contains(s.location()), counting);
        counting.of(started.feeds());
        started.await();
        return new Outcome(started.feeds(), counting.barred.get(), counting.items.get());
    }

    /// Why no feed was due, in one line; empty if none is followed.
    public String notDue() {
        return rooms.feeds()
                .nextDue()
                .map(next -> "No feed is due; the next is at " + HealthText.minute(next) + ".")
                .orElse("");
    }

    private static final class Counting implements Collector.Listener {
        private final Collector.Listener listener;
        private final Progress progress;
        private final AtomicInteger all = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger barred = new AtomicInteger();
        private final AtomicInteger items = new AtomicInteger();

        Counting(Collector.Listener listener, Progress progress) {
            this.listener = listener;
            this.progress = progress;
        }

        void of(int feeds) {
            all.set(feeds);
            progress.at("asking feeds", asked.get(), feeds);
        }

        @Override
        public void asked(Standing now, int added) {
            items.addAndGet(added);
            barred.addAndGet(now.health() == Health.BARRED ? 1 : 0);
            progress.at("asking feeds", asked.incrementAndGet(), all.get());
            listener.asked(now, added);
        }

        @Override
        public void died(Standing now) {
            listener.died(now);
        }
    }
}
