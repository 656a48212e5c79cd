package clew.view.web;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.brief.SentencePinning;
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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Takes what a person corrects, each a pin, and shows what holds: who is who, and what is printed.
public final class Corrections {
    private static final int SHORT_LIST = 12;
    private static final List<VoiceForm> FORMS = List.of(
            new VoiceForm("one-voice", "a", "is also", "b", true, "One voice"),
            new VoiceForm("two-voices", "a", "is not", "b", true, "Two voices"),
            new VoiceForm("name", "name", "is printed as", "chosen", false, "Rename"));

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
        config.routes.get("/t/{slug}/corrections", c -> show(c, Wrong.NOTHING));
        on(config, "one-work", (c, pins) -> pins.oneWork(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "two-works", (c, pins) -> pins.twoWorks(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "title", (c, pins) -> pins.title(Forms.given(c, "item"), Forms.given(c, "title")));
        on(config, "one-voice", (c, pins) -> pins.oneVoice(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "two-voices", (c, pins) -> pins.twoVoices(List.of(Forms.given(c, "a"), Forms.given(c, "b"))));
        on(config, "name", (c, pins) -> pins.name(Forms.given(c, "name"), Forms.given(c, "chosen")));
        on(config, "undo", (c, pins) -> pins.undo(Pages.number(Forms.given(c, "number"))));
        onSentence(config, "reject", (c, pins) -> pins.reject(version(c), Forms.given(c, "sentence")));
        onSentence(config, "keep", (c, pins) -> pins.keep(version(c), Forms.given(c, "sentence")));
        onSentence(
                config,
                "reword",
                (c, pins) -> pins.reword(version(c), Forms.given(c, "sentence"), Forms.given(c, "words")));
        on(config, "split", (c, pins) -> pins.twoWorks(apart(c)));
    }

    private void on(JavalinConfig config, String what, BiConsumer<Context, Pinning> correction) {
        post(config, what, "", (c, slug) -> correction.accept(c, new Pinning(items, works, slug, clock)));
    }

    private void onSentence(JavalinConfig config, String what, BiConsumer<Context, SentencePinning> correction) {
        post(
                config,
                what,
                "#pins",
                (c, slug) -> correction.accept(c, new SentencePinning(versions, works, slug, clock)));
    }

    private void post(JavalinConfig config, String what, String place, BiConsumer<Context, String> taking) {
        config.routes.post("/t/{slug}/corrections/" + what, c -> {
            Forms.requireOwnPage(c);
            String slug = pages.thread(c).slug();
            try {
                taking.accept(c, slug);
            } catch (ClewException e) {
                if (e.kind() != Kind.BAD_INPUT && e.kind() != Kind.NOT_FOUND) {
                    throw e;
                }
                c.status(Pages.status(e.kind()));
                show(c, Wrong.of(c, what, e.getMessage()));
                return;
            }
            c.redirect("/t/" + slug + "/corrections" + place, HttpStatus.SEE_OTHER);
        });
    }

    private static int version(Context c) {
        return Pages.number(Forms.given(c, "version"));
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

    /// A form of two names.
    ///
    /// @param known whether the second is one that the brief prints
    public record VoiceForm(String what, String first, String between, String then, boolean known, String button) {}

    /// A correction that could not be taken, as it was typed.
    ///
    /// @param line why
    public record Wrong(String what, String line, String first, String then) {
        private static final Wrong NOTHING = new Wrong("", "", "", "");

        private static Wrong of(Context c, String what, String line) {
            return FORMS.stream()
                    .filter(f -> f.what().equals(what))
                    .map(f -> new Wrong(what, line, Forms.typed(c, f.first()), Forms.typed(c, f.then())))
                    .findFirst()
                    .orElse(new Wrong(what, line, "", ""));
        }

        /// Whether it came by this form.
        public boolean in(VoiceForm form) {
            return what.equals(form.what());
        }
    }

    /// A pair that may be one work.
    public record Pair(Doubt doubt, String a, String b) {}

    /// A pin that holds.
    ///
    /// @param followed whether the latest version follows it already
    public record Held(Pin pin, String says, boolean followed) {}

    /// The pins that hold on one sentence.
    List<Held> of(String slug, String sentence) {
        return held(slug, versions.latest(slug), i -> i).stream()
                .filter(h -> h.pin().kind().ofSentences())
                .filter(h -> h.pin().about().getFirst().equals(sentence))
                .toList();
    }

    private List<Held> held(String slug, Optional<Brief> latest, UnaryOperator<String> title) {
        Set<Integer> followed = new TreeSet<>();
        latest.ifPresent(b -> b.pins().forEach(p -> followed.add(p.number())));
        return new Pins(works.pins(slug))
                .holding().stream()
                        .map(p -> new Held(p, p.said(title), followed.contains(p.number())))
                        .toList();
    }

    private void show(Context c, Wrong wrong) {
        String slug = pages.thread(c).slug();
        Optional<Brief> latest = versions.latest(slug);
        Map<String, String> titles = new HashMap<>();
        List<Work> all = works.all(slug);
        all.forEach(w -> w.copies().forEach(copy -> titles.put(copy.item(), copy.title())));
        List<Doubt> doubts = works.doubts(slug);
        Set<String> voices = new TreeSet<>();
        latest.ifPresent(b -> b.perspectives().forEach(p -> voices.add(p.voice().name())));
        List<Held> pins = held(slug, latest, i -> titles.getOrDefault(i, i));
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
                        "forms",
                        FORMS,
                        "wrong",
                        wrong,
                        "frame",
                        pages.frame("Corrections", pages.thread(c))));
    }
}
