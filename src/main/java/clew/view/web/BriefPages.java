package clew.view.web;

import clew.brief.Brief;
import clew.brief.Versions;
import clew.publish.Format;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;

/// The pages of a thread's versions: each version with its sentences and sources, and its exports.
final class BriefPages {
    private final Pages pages;
    private final FeedsPage feeds;
    private final Corrections corrections;
    private final Visits visits;

    BriefPages(Pages pages, Versions versions, FeedsPage feeds, Corrections corrections) {
        this.pages = pages;
        this.feeds = feeds;
        this.corrections = corrections;
        this.visits = new Visits(versions);
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}", c -> {
            Brief latest = pages.latest(c);
            brief(c, latest, visits.visited(c, latest));
        });
        config.routes.get("/t/{slug}/v/{n}", this::versionOrExport);
        config.routes.get("/t/{slug}/v/{n}/s/{number}", this::source);
        config.routes.get("/t/{slug}/v/{n}/sentence/{id}", this::sentence);
    }

    private void brief(Context c, Brief brief, Brief.Change change) {
        pages.page(
                c,
                "thread.jte",
                Map.of(
                        "brief",
                        new BriefView(brief, change),
                        "dead",
                        feeds.dead(brief.thread().slug()),
                        "frame",
                        pages.frame(brief.thread().title(), brief)));
    }

    private void versionOrExport(Context c) {
        String n = c.pathParam("n");
        int dot = n.indexOf('.');
        Optional<Format> format = dot < 0 ? Optional.empty() : Format.of(n.substring(dot + 1));
        if (format.isEmpty()) {
            Brief brief = pages.version(c, n);
            brief(c, brief, visits.named(c, brief));
            return;
        }
        Brief brief = pages.version(c, n.substring(0, dot));
        c.contentType(format.get().mediaType() + "; charset=utf-8");
        c.header("Content-Security-Policy", format.get().policy());
        c.result(format.get().publish(brief));
    }

    private void source(Context c) {
        BriefView view = new BriefView(pages.version(c, c.pathParam("n")));
        Brief.Source source = view.brief().sources().stream()
                .filter(s -> Integer.toString(s.number()).equals(c.pathParam("number")))
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("This version has no source " + c.pathParam("number") + "."));
        pages.page(
                c,
                "source.jte",
                Map.of("brief", view, "source", source, "frame", pages.frame(source.title(), view.brief())));
    }

    private void sentence(Context c) {
        BriefView view = new BriefView(pages.version(c, c.pathParam("n")));
        BriefView.Printed printed = view.sentence(c.pathParam("id"))
                .orElseThrow(() -> new NotFoundResponse("This version has no such sentence."));
        pages.page(
                c,
                "sentence.jte",
                Map.of(
                        "brief",
                        view,
                        "printed",
                        printed,
                        "pins",
                        corrections.of(
                                view.brief().thread().slug(), printed.sentence().id()),
                        "frame",
                        pages.frame("What a sentence rests on", view.brief())));
    }
}
