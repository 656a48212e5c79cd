package clew.view.web;

import clew.brief.Brief;
import clew.brief.Versions;
import clew.collect.Feeds;
import clew.collect.Followed;
import clew.collect.HealthText;
import clew.collect.Standing.Health;
import clew.thread.NarrativeThread;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The feeds of a thread and how they do.
public final class FeedsPage {
    private final Pages pages;
    private final Feeds feeds;
    private final Versions versions;

    FeedsPage(Pages pages, Feeds feeds, Versions versions) {
        this.pages = pages;
        this.feeds = feeds;
        this.versions = versions;
    }

    /// A feed as the page shows it.
    ///
    /// @param name as the person named it, else its address
    /// @param health in words
    public record Row(
            String name, String location, @Nullable String movedTo, Health standing, String health) {
        /// Whether a person should do something about it.
        public boolean dead() {
            return standing == Health.DEAD;
        }
    }

    void show(Context c) {
        NarrativeThread thread = pages.thread(c);
        Brief latest = versions.latest(thread.slug()).orElse(null);
        Map<String, Object> values = new HashMap<>();
        values.put("slug", thread.slug());
        values.put("title", thread.title());
        values.put("rows", rows(thread.slug()));
        values.put("frame", pages.frame("Feeds", latest));
        pages.page(c, "feeds.jte", values);
    }

    List<Row> rows(String slug) {
        return feeds.of(slug).stream().map(this::row).toList();
    }

    /// Feeds that are gone or have not answered for long.
    List<Row> dead(String slug) {
        return rows(slug).stream().filter(Row::dead).toList();
    }

    private Row row(Followed followed) {
        String name = followed.name().isEmpty() ? followed.location() : followed.name();
        return feeds.standing(followed.location())
                .map(s -> new Row(name, followed.location(), s.movedTo(), s.health(), HealthText.of(s)))
                .orElseGet(() -> new Row(name, followed.location(), null, Health.NEW, "not asked yet"));
    }
}
