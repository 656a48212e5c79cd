package clew.view.web;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.collect.Allowance;
import clew.collect.Feeds;
import clew.collect.Followed;
import clew.collect.HealthText;
import clew.collect.Reactive;
import clew.collect.ReactiveQuery;
import clew.collect.Standing.Health;
import clew.feed.Links;
import clew.thread.NarrativeThread;
import clew.view.Following;
import clew.view.Following.Look;
import clew.view.Rooms;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The feeds of a thread and how they do, and the searches that Clew derives from its brief, which can be allowed,
/// pinned, edited and stopped here.
public final class FeedsPage {
    private final Pages pages;
    private final Feeds feeds;
    private final Reactive reactive;
    private final Following following;

    FeedsPage(Pages pages, Rooms rooms) {
        this.pages = pages;
        this.feeds = rooms.feeds();
        this.reactive = rooms.reactive();
        this.following = new Following(rooms);
    }

    /// A feed as the page shows it.
    ///
    /// @param name as the person named it, else where it is
    /// @param link where it can be opened, if it can
    /// @param health in words
    public record Row(
            String name,
            String location,
            @Nullable String link,
            @Nullable String movedTo,
            Health standing,
            String health) {
        /// Whether a person should do something about it.
        public boolean dead() {
            return standing == Health.DEAD;
        }
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/feeds", c -> show(c, "", ""));
        config.routes.post("/t/{slug}/feeds/add", this::add);
        on(config, "pin", (c, slug) -> reactive.pin(slug, Forms.given(c, "search")));
        on(config, "stop", (c, slug) -> reactive.stop(slug, Forms.given(c, "search")));
        on(config, "edit", (c, slug) -> reactive.edit(slug, Forms.given(c, "search"), Forms.given(c, "words")));
        on(config, "allow", (c, slug) -> reactive.allow(slug, allowance(c)));
    }

    private void on(JavalinConfig config, String what, BiConsumer<Context, String> change) {
        config.routes.post("/t/{slug}/feeds/" + what, c -> {
            Forms.requireOwnPage(c);
            String slug = pages.thread(c).slug();
            change.accept(c, slug);
            c.redirect("/t/" + slug + "/feeds#searches", HttpStatus.SEE_OTHER);
        });
    }

    private static Allowance allowance(Context c) {
        List<String> services = Stream.of(Forms.given(c, "services").split("[,\\s]+"))
                .filter(s -> !s.isEmpty())
                .toList();
        int budget = Pages.number(Forms.given(c, "budget"));
        if (budget == 0) {
            throw new ClewException(Kind.BAD_INPUT, "the budget is a number from 1 to " + Allowance.MOST);
        }
        return new Allowance(services, budget);
    }

    /// Follows what was typed, as `clew feed add` does; what cannot be followed stays in its field.
    private void add(Context c) {
        Forms.requireOwnPage(c);
        String slug = pages.thread(c).slug();
        String written = Forms.typed(c, "written");
        switch (following.look(written)) {
            case Look.Nothing nothing -> {
                c.status(HttpStatus.BAD_REQUEST);
                show(c, written, nothing.why());
            }
            case Look.Found found -> {
                following.follow(slug, "", found.location());
                c.redirect("/t/" + slug + "/feeds", HttpStatus.SEE_OTHER);
            }
        }
    }

    private void show(Context c, String written, String error) {
        NarrativeThread thread = pages.thread(c);
        String slug = thread.slug();
        List<Reactive.Shown> searches = reactive.shown(slug);
        Map<String, Object> values = new HashMap<>();
        values.put("slug", slug);
        values.put("written", written);
        values.put("error", error);
        values.put("title", thread.title());
        values.put(
                "rows",
                rows(feeds.of(slug).stream()
                        .filter(f -> !ReactiveQuery.isTag(f.name()))
                        .toList()));
        values.put("allowance", reactive.allowance(slug));
        values.put("searches", searches.stream().filter(s -> s.query().asked()).toList());
        values.put("ended", searches.stream().filter(s -> !s.query().asked()).toList());
        values.put("frame", pages.frame("Feeds", thread));
        pages.page(c, "feeds.jte", values);
    }

    private List<Row> rows(List<Followed> followed) {
        return followed.stream().map(this::row).toList();
    }

    /// Feeds that are gone or have not answered for long.
    List<Row> dead(String slug) {
        return rows(feeds.of(slug)).stream().filter(Row::dead).toList();
    }

    private Row row(Followed followed) {
        String name = followed.name().isEmpty() ? followed.location() : followed.name();
        String address = followed.location().replaceFirst("^page:", "");
        String link = Links.web(address) ? address : null;
        return feeds.standing(followed.location())
                .map(s -> new Row(name, followed.location(), link, s.movedTo(), s.health(), HealthText.of(s)))
                .orElseGet(() -> new Row(name, followed.location(), link, null, Health.NEW, "not asked yet"));
    }
}
