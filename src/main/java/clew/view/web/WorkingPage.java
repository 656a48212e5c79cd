package clew.view.web;

import clew.brief.Versions;
import clew.cycle.CycleOutcome;
import clew.cycle.Progress;
import clew.cycle.Runs;
import clew.thread.NarrativeThread;
import clew.view.Collecting;
import clew.view.Rooms;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a thread's feeds are asked and its next version is written, in the background, and how far that has come.
/// Without scripts: while something is under way the page asks for itself every two seconds, unless the person stops
/// that.
final class WorkingPage implements AutoCloseable {
    private static final String EVERY = "2";

    private final Pages pages;
    private final Rooms rooms;
    private final Versions versions;
    private final Runs runs = new Runs();

    WorkingPage(Pages pages, Rooms rooms) {
        this.pages = pages;
        this.rooms = rooms;
        this.versions = rooms.versions();
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/cycle", c -> show(c, rooms.today().toString(), ""));
        config.routes.post("/t/{slug}/cycle", this::write);
        config.routes.post("/t/{slug}/collect", this::collect);
    }

    private void write(Context c) {
        Forms.requireOwnPage(c);
        NarrativeThread thread = pages.thread(c);
        String given = Forms.typed(c, "day");
        Optional<String> objection = objection(given);
        if (objection.isPresent()) {
            c.status(HttpStatus.BAD_REQUEST);
            show(c, given, objection.get());
            return;
        }
        LocalDate day = given.isEmpty() ? rooms.today() : LocalDate.parse(given);
        runs.start(thread.slug(), "cycle", progress -> cycle(thread, day, progress));
        toProgress(c, thread);
    }

    private void collect(Context c) {
        Forms.requireOwnPage(c);
        NarrativeThread thread = pages.thread(c);
        runs.start(thread.slug(), "collect", progress -> collect(thread.slug(), progress));
        toProgress(c, thread);
    }

    private static void toProgress(Context c, NarrativeThread thread) {
        c.redirect("/t/" + thread.slug() + "/cycle", HttpStatus.SEE_OTHER);
    }

    /// What is wrong with a day, in one line.
    private Optional<String> objection(String day) {
        try {
            return day.isEmpty() || !LocalDate.parse(day).isAfter(rooms.today())
                    ? Optional.empty()
                    : Optional.of(day + " lies in the future; today is " + rooms.today() + ".");
        } catch (DateTimeParseException e) {
            return Optional.of("“" + day + "” is not a day; write it as 2021-12-31.");
        }
    }

    private Runs.End cycle(NarrativeThread thread, LocalDate day, Progress progress) {
        int before = versions.heads(thread.slug()).size();
        CycleOutcome outcome = rooms.cycles(rooms.model(thread.slug())).run(thread, day, progress);
        rooms.reactive().renew(thread.slug());
        return switch (outcome) {
            case CycleOutcome.Appended appended -> {
                int number = appended.brief().version().number();
                yield new Runs.End("Version " + number + " was appended, as of " + day + ".", false, number);
            }
            case CycleOutcome.NothingNew nothing
            when nothing.latest() > before ->
                new Runs.End(
                        "Version " + nothing.latest() + " was appended meanwhile, by the daily cycle.",
                        false,
                        nothing.latest());
            case CycleOutcome.NothingNew nothing -> new Runs.End(nothing(nothing, day));
        };
    }

    private static String nothing(CycleOutcome.NothingNew nothing, LocalDate day) {
        return "Nothing new by " + day + ", so no version was written"
                + (nothing.latest() == 0 ? "." : "; the latest stays version " + nothing.latest() + ".")
                + (nothing.waiting() == 0 ? "" : " " + nothing.waiting() + " items may not have been out by then.");
    }

    private Runs.End collect(String slug, Progress progress) throws InterruptedException {
        if (rooms.feeds().of(slug).isEmpty()) {
            return new Runs.End("This thread follows no feed yet, so nobody was asked.");
        }
        Collecting collecting = new Collecting(rooms);
        Collecting.Outcome outcome = collecting.run(slug, (now, added) -> {}, progress);
        return new Runs.End(outcome.feeds() == 0 ? collecting.notDue() : outcome.said());
    }

    private void show(Context c, String day, String error) {
        NarrativeThread thread = pages.thread(c);
        Optional<Runs.Run> run = runs.last(thread.slug());
        boolean still = c.queryParam("still") != null;
        boolean underWay = run.map(r -> r.end() == null).orElse(false);
        if (underWay && !still) {
            c.header("Refresh", EVERY);
        }
        c.header("Cache-Control", "no-store");
        Map<String, Object> values = values(thread, "The next version");
        values.put("waiting", underWay ? 0 : waiting(thread));
        run.ifPresent(r -> values.put("run", r));
        values.put("still", still);
        values.put("day", day);
        values.put("error", error);
        pages.page(c, "cycle.jte", values);
    }

    /// The page of a thread that has no version yet: what to do next.
    void begin(Context c, NarrativeThread thread) {
        Map<String, Object> values = values(thread, thread.title());
        values.put("waiting", waiting(thread));
        pages.page(c, "begin.jte", values);
    }

    private int waiting(NarrativeThread thread) {
        return rooms.items().unplaced(thread.slug()).size();
    }

    private Map<String, Object> values(NarrativeThread thread, String title) {
        String slug = thread.slug();
        List<Integer> numbers =
                versions.heads(slug).stream().map(v -> v.number()).sorted().toList();
        Map<String, Object> values = new HashMap<>();
        values.put("thread", thread);
        values.put("feeds", rooms.feeds().of(slug).size());
        values.put("latest", numbers.isEmpty() ? 0 : numbers.getLast());
        values.put("today", rooms.today().toString());
        values.put("frame", pages.frame(title, thread));
        return values;
    }

    @Override
    public void close() {
        runs.close();
    }
}
