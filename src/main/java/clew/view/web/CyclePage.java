package clew.view.web;

import clew.ClewException;
import clew.collect.Collector;
import clew.collect.Feeds;
import clew.collect.Followed;
import clew.collect.Standing;
import clew.cycle.CycleOutcome;
import clew.cycle.Progress;
import clew.text.Words;
import clew.thread.NarrativeThread;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page on which feeds are asked and the next version is written, with how far that has come. Of each thread one
/// thing is done at a time.
public final class CyclePage implements AutoCloseable {
    private static final String SECONDS = "2";

    private final Pages pages;
    private final Feeds feeds;
    private final Workbench bench;
    private final InstantSource clock;
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final ExecutorService running = Executors.newVirtualThreadPerTaskExecutor();

    CyclePage(Pages pages, Feeds feeds, Workbench bench, InstantSource clock) {
        this.pages = pages;
        this.feeds = feeds;
        this.bench = bench;
        this.clock = clock;
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/cycle", this::show);
        config.routes.post("/t/{slug}/cycle", c -> {
            LocalDate asOf = day(c);
            begin(c, (thread, progress) -> cycle(thread, asOf, progress));
        });
        config.routes.post("/t/{slug}/collect", c -> begin(c, this::collect));
    }

    /// How far a piece of work has come.
    ///
    /// @param doing what is being done
    /// @param done so far
    /// @param of in all; 0 if not known
    /// @param ended what came of it; nothing while it goes on
    /// @param version that was written; 0 for none
    public record Work(
            String doing, int done, int of, @Nullable String ended, int version) {
        static Work doing(String doing, int done, int of) {
            return new Work(doing, done, of, null, 0);
        }

        static Work ended(String how, int version) {
            return new Work("", 0, 0, how, version);
        }

        /// Whether it goes on.
        public boolean runs() {
            return ended == null;
        }
    }

    /// Something to do with a thread.
    private interface Task {
        Work run(NarrativeThread thread, Progress progress) throws InterruptedException;
    }

    private void begin(Context c, Task task) {
        Forms.requireOwnPage(c);
        NarrativeThread thread = pages.thread(c);
        String slug = thread.slug();
        AtomicBoolean free = new AtomicBoolean();
        works.compute(slug, (s, now) -> {
            free.set(now == null || !now.runs());
            return free.get() ? Work.doing("beginning", 0, 0) : now;
        });
        if (free.get()) {
            running.execute(() -> works.put(slug, done(task, thread)));
        }
        c.redirect("/t/" + slug + "/cycle", HttpStatus.SEE_OTHER);
    }

    private Work done(Task task, NarrativeThread thread) {
        try {
            return task.run(thread, (doing, done, of) -> works.put(thread.slug(), Work.doing(doing, done, of)));
        } catch (ClewException e) {
            return Work.ended("It did not work: " + e.getMessage(), 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Work.ended("It was stopped.", 0);
        } catch (RuntimeException e) {
            return Work.ended("It did not work, for a reason that should not occur. Nothing was lost.", 0);
        }
    }

    private Work cycle(NarrativeThread thread, LocalDate asOf, Progress progress) {
        CycleOutcome outcome = bench.cycles().apply(thread.slug()).run(thread, asOf, progress);
        bench.renew().accept(thread.slug());
        return switch (outcome) {
            case CycleOutcome.Appended appended -> {
                int number = appended.brief().version().number();
                yield Work.ended("Version " + number + " is written.", number);
            }
            case CycleOutcome.NothingNew nothing ->
                Work.ended(
                        "Nothing new by " + asOf + ", so no version was written."
                                + (nothing.waiting() == 0
                                        ? ""
                                        : " " + Words.counted(nothing.waiting(), "item")
                                                + " may not have been out by then."),
                        0);
        };
    }

    private Work collect(NarrativeThread thread, Progress progress) throws InterruptedException {
        bench.renew().accept(thread.slug());
        Set<String> wanted =
                feeds.of(thread.slug()).stream().map(Followed::location).collect(Collectors.toSet());
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger items = new AtomicInteger();
        AtomicInteger troubles = new AtomicInteger();
        Collector.Listener listener = new Collector.Listener() {
            @Override
            public void asked(Standing now, int added) {
                items.addAndGet(added);
                troubles.addAndGet(now.trouble().why() == null ? 0 : 1);
                progress.at("asking feeds", asked.incrementAndGet(), wanted.size());
            }
        };
        Collector.Started started = bench.collector().start(s -> wanted.contains(s.location()), listener);
        started.await();
        if (started.feeds() == 0) {
            return Work.ended(
                    wanted.isEmpty() ? "This thread follows no feed yet." : "No feed of this thread is due yet.", 0);
        }
        return Work.ended(
                Words.counted(started.feeds(), "feed") + " asked, " + Words.counted(items.get(), "new item")
                        + (troubles.get() == 0 ? "." : "; " + troubles.get() + " of them had trouble: see Feeds."),
                0);
    }

    /// The day a person gave; today if none.
    private LocalDate day(Context c) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        String given = c.formParam("day");
        if (given == null || given.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(given.strip());
            if (!day.isAfter(today)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a day that is to come.
        }
        throw new ClewException(
                ClewException.Kind.BAD_INPUT, "'" + given + "' is not a day up to today; write it as 2021-12-31");
    }

    private void show(Context c) {
        NarrativeThread thread = pages.thread(c);
        Work work = works.getOrDefault(thread.slug(), Work.ended("", 0));
        if (work.runs()) {
            c.header("Refresh", SECONDS);
        }
        pages.page(
                c,
                "cycle.jte",
                Map.of(
                        "slug",
                        thread.slug(),
                        "work",
                        work,
                        "today",
                        clock.instant().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                        "frame",
                        pages.frame(c, "Write the next version")));
    }

    @Override
    public void close() {
        running.shutdownNow();
    }
}
