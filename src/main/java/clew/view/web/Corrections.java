package clew.view.web;

import clew.brief.Brief;
import clew.brief.Versions;
import clew.item.Items;
import clew.work.Doubt;
import clew.work.Pin;
import clew.work.Pinning;
import clew.work.Pins;
import clew.work.Work;
import clew.work.Works;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// The page on which a person corrects who is who, each a pin.
public final class Corrections {
    private static final int SHORT_LIST = 12;

    private final Pages pages;
    private final Versions versions;
    private final Items items;
    private final Works works;
    private final InstantSource clock;

    Corrections(Pages pages, Versions versions, Items items, Works works, InstantSource clock) {
        this.pages = pages;
        this.versions = versions;
        this.items = items;
        this.works = works;
        this.clock = clock;
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/corrections", this::show);
        on(config, "one-work", (c, pins) -> pins.oneWork(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "two-works", (c, pins) -> pins.twoWorks(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "title", (c, pins) -> pins.title(Forms.given(c, "item"), Forms.given(c, "title")));
        on(config, "one-voice", (c, pins) -> pins.oneVoice(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "two-voices", (c, pins) -> pins.twoVoices(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "name", (c, pins) -> pins.name(Forms.given(c, "name"), Forms.given(c, "chosen")));
        on(config, "undo", (c, pins) -> pins.undo(Pages.number(Forms.given(c, "number"))));
        on(config, "split", (c, pins) -> pins.twoWorks(apart(c)));
    }

    private void on(JavalinConfig config, String what, BiConsumer<Context, Pinning> correction) {
        config.routes.post("/t/{slug}/corrections/" + what, c -> {
            Forms.requireOwnPage(c);
            String slug = pages.thread(c).slug();
            correction.accept(c, new Pinning(items, works, slug, clock));
            c.redirect("/t/" + slug + "/corrections", HttpStatus.SEE_OTHER);
        });
    }

    /// An item, and all other copies of the work it is in.
    private List<String> apart(Context c) {
        String item = Forms.given(c, "item");
        Stream<String> others = works.all(pages.thread(c).slug()).stream()
                .map(w -> w.copies().stream().map(copy -> copy.item()).toList())
                .filter(copies -> copies.contains(item))
                .flatMap(List::stream)
                .filter(i -> !i.equals(item));
        return Stream.concat(Stream.of(item), others).toList();
    }

    /// A pair that may be one work.
    public record Pair(Doubt doubt, String a, String b) {}

    /// A pin that holds.
    ///
    /// @param followed whether the latest version follows it already
    public record Held(Pin pin, String says, boolean followed) {}

    private void show(Context c) {
        String slug = pages.thread(c).slug();
        Optional<Brief> latest = versions.latest(slug);
        Map<String, String> titles = new HashMap<>();
        List<Work> all = works.all(slug);
        all.forEach(w -> w.copies().forEach(copy -> titles.put(copy.item(), copy.title())));
        List<Doubt> doubts = works.doubts(slug);
        Set<Integer> followed = new TreeSet<>();
        Set<String> voices = new TreeSet<>();
        latest.ifPresent(b -> {
            b.pins().forEach(p -> followed.add(p.number()));
            b.perspectives().forEach(p -> voices.add(p.voice().name()));
        });
        List<Held> pins = new Pins(works.pins(slug))
                .holding().stream()
                        .map(p -> new Held(p, p.said(i -> titles.getOrDefault(i, i)), followed.contains(p.number())))
                        .toList();
        List<Pair> pairs = doubts.stream()
                .limit(SHORT_LIST)
                .map(d -> new Pair(d, titles.getOrDefault(d.a(), d.a()), titles.getOrDefault(d.b(), d.b())))
                .toList();
        pages.page(
                c,
                "corrections.jte",
                Map.of(
                        "slug",
                        slug,
                        "pairs",
                        pairs,
                        "more",
                        doubts.size() - pairs.size(),
                        "pins",
                        pins,
                        "voices",
                        List.copyOf(voices),
                        "frame",
                        pages.frame("Corrections", pages.thread(c))));
    }
}
