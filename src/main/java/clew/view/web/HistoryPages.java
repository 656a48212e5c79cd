package clew.view.web;

import clew.brief.Brief;
import clew.brief.Reasons;
import clew.brief.Versions;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The history of a thread: its versions along time, and how any two of them differ.
final class HistoryPages {
    private final Pages pages;
    private final Versions versions;

    HistoryPages(Pages pages, Versions versions) {
        this.pages = pages;
        this.versions = versions;
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/history", this::history);
        config.routes.get("/t/{slug}/on", this::on);
        config.routes.get("/t/{slug}/diff", this::chosen);
        config.routes.get("/t/{slug}/diff/{a}/{b}", this::diff);
    }

    private void history(Context c) {
        Brief latest = pages.latest(c);
        List<Brief> all = new ArrayList<>();
        versions.heads(latest.thread().slug())
                .forEach(v -> versions.find(latest.thread().slug(), v.number()).ifPresent(all::addFirst));
        pages.page(c, "history.jte", Map.of("versions", all, "frame", pages.frame("History", latest)));
    }

    /// Leads to the version that stood on a day: the last one of that day or before.
    private void on(Context c) {
        Brief latest = pages.latest(c);
        LocalDate day = day(c.queryParam("day")).orElse(LocalDate.MAX);
        List<Brief.Version> all = versions.heads(latest.thread().slug());
        Brief.Version stood = all.stream()
                .filter(v -> !LocalDate.parse(v.asOf().substring(0, 10)).isAfter(day))
                .reduce((older, newer) -> newer)
                .orElse(all.getFirst());
        c.redirect("/t/" + latest.thread().slug() + "/v/" + stood.number(), HttpStatus.SEE_OTHER);
    }

    private static Optional<LocalDate> day(@Nullable String given) {
        try {
            return given == null ? Optional.empty() : Optional.of(LocalDate.parse(given));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// Leads from a form to the address of a comparison.
    private void chosen(Context c) {
        String slug = pages.thread(c).slug();
        String view = "side".equals(c.queryParam("view")) ? "?view=side" : "";
        int from = Pages.number(c.queryParam("from"));
        int to = Pages.number(c.queryParam("to"));
        c.redirect("/t/" + slug + "/diff/" + from + "/" + to + view, HttpStatus.SEE_OTHER);
    }

    private void diff(Context c) {
        Brief a = pages.version(c, c.pathParam("a"));
        Brief b = pages.version(c, c.pathParam("b"));
        pages.page(
                c,
                "diff.jte",
                Map.of(
                        "difference",
                        new Difference(a, b, Reasons.between(a, b, versions)),
                        "heads",
                        versions.heads(b.thread().slug()),
                        "side",
                        "side".equals(c.queryParam("view")),
                        "frame",
                        pages.frame("What changed", b)));
    }
}
