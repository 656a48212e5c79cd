package clew.cycle;

import clew.brief.Versions;
import clew.collect.Feeds;
import clew.item.Items;
import clew.thread.NarrativeThread;
import clew.thread.Threads;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Writes the next version of each thread that follows feeds, once a day, if anything new has arrived, and then
/// looks anew at what is searched for.
public final class DailyCycles implements Runnable {
    private final Threads threads;
    private final Feeds feeds;
    private final Items items;
    private final Versions versions;
    private final Function<String, CycleRunner> cycles;
    private final Consumer<String> renewal;
    private final InstantSource clock;

    /// The day on which a thread's searches were looked at.
    private final Map<String, LocalDate> renewed = new HashMap<>();

    /// The day on which nothing new was found, by thread, so that it is not looked for all day long.
    private final Map<String, LocalDate> looked = new HashMap<>();

    /// @param cycles the cycle as a thread has it, by its slug
    /// @param renewal told of each thread once a day, after its cycle if it has one
    public DailyCycles(
            Threads threads,
            Feeds feeds,
            Items items,
            Versions versions,
            Function<String, CycleRunner> cycles,
            Consumer<String> renewal,
            InstantSource clock) {
        this.threads = threads;
        this.feeds = feeds;
        this.items = items;
        this.versions = versions;
        this.cycles = cycles;
        this.renewal = renewal;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        for (NarrativeThread thread : threads.all()) {
            String slug = thread.slug();
            boolean waits = !today.equals(looked.get(slug))
                    && !feeds.of(slug).isEmpty()
                    && versions.heads(slug).stream().noneMatch(v -> v.asOf().startsWith(today.toString()))
                    && !items.unplaced(slug).isEmpty();
            if (waits) {
                looked.put(slug, today);
                cycles.apply(slug).run(thread, today, Progress.SILENT);
            }
            if (waits || !today.equals(renewed.put(slug, today))) {
                renewal.accept(slug);
            }
        }
    }
}
