package clew.view.web;

import clew.brief.Brief;
import clew.brief.Versions;
import clew.item.Item;
import clew.item.Items;
import clew.item.Snapshot;
import clew.reading.Passage;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages of what arrived: all items of a version, an item as it was kept, and the bytes of its snapshots.
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
        config.routes.get("/t/{slug}/v/{n}/items", this::all);
        config.routes.get("/snapshot/{sha}", this::snapshot);
    }

    private void item(Context c) {
        String slug = pages.thread(c).slug();
        Item item = items.find(slug, c.pathParam("item"))
                .orElseThrow(() -> new NotFoundResponse("This thread has no such item."));
        Snapshot snapshot =
                items.snapshot(item.page()).orElseThrow(() -> new NotFoundResponse("Its snapshot is not there."));
        int asked = Pages.number(c.queryParam("v"));
        BriefView brief = (asked > 0 ? versions.find(slug, asked) : versions.latest(slug))
                .map(BriefView::new)
                .orElse(null);
        List<Passage> passages = brief == null ? List.of() : brief.passages(item.id());
        Marked marked =
                Marked.of(snapshot, passages, Pages.number(c.queryParam("start")), Pages.number(c.queryParam("end")));
        Map<String, Object> values = new HashMap<>();
        values.put("item", item);
        values.put("marked", marked);
        values.put("slug", slug);
        values.put("brief", brief);
        values.put(
                "frame",
                brief == null ? pages.frame(item.title(), pages.thread(c)) : pages.frame(item.title(), brief.brief()));
        pages.page(c, "item.jte", values);
    }

    /// All items of a version: what became of each, and why.
    private void all(Context c) {
        BriefView brief = new BriefView(pages.version(c, c.pathParam("n")));
        Map<String, String> titles = new HashMap<>();
        for (Brief.Coverage row : brief.brief().coverage()) {
            items.find(brief.brief().thread().slug(), row.item())
                    .map(Item::title)
                    .filter(t -> !t.isBlank())
                    .ifPresent(t -> titles.put(row.item(), t));
        }
        pages.page(
                c, "items.jte", Map.of("brief", brief, "titles", titles, "frame", pages.frame("Items", brief.brief())));
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
