package clew.view.web;

import clew.brief.Brief;
import clew.brief.Versions;
import clew.item.Item;
import clew.item.Items;
import clew.item.Snapshot;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Map;
import java.util.Optional;

/// The pages of what arrived: an item as it was kept, and the bytes of its snapshots.
final class ItemPages {
    private static final String SNAPSHOT_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Pages pages;
    private final Items items;
    private final Versions versions;

    ItemPages(Pages pages, Items items, Versions versions) {
        this.pages = pages;
        this.items = items;
        this.versions = versions;
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/item/{item}", this::item);
        config.routes.get("/snapshot/{sha}", this::snapshot);
    }

    private void item(Context c) {
        String slug = pages.thread(c).slug();
        Item item = items.find(slug, c.pathParam("item"))
                .orElseThrow(() -> new NotFoundResponse("This thread has no such item."));
        Snapshot snapshot =
                items.snapshot(item.page()).orElseThrow(() -> new NotFoundResponse("Its snapshot is not there."));
        Marked marked = Marked.of(snapshot, Pages.number(c.queryParam("start")), Pages.number(c.queryParam("end")));
        Brief brief = versions.latest(slug).orElse(null);
        pages.page(
                c,
                "item.jte",
                Map.of("item", item, "marked", marked, "slug", slug, "frame", pages.frame(item.title(), brief)));
    }

    private void snapshot(Context c) {
        Snapshot snapshot = Optional.of(c.pathParam("sha"))
                .filter(s -> s.matches("[0-9a-f]{64}"))
                .flatMap(items::snapshot)
                .orElseThrow(() -> new NotFoundResponse("There is no such snapshot."));
        c.header("Content-Security-Policy", SNAPSHOT_POLICY);
        c.contentType("text/plain; charset=utf-8").result(snapshot.bytes());
    }
}
