package clew.view.web;

import clew.ClewException;
import clew.brief.Brief;
import clew.brief.Versions;
import clew.thread.NarrativeThread;
import clew.thread.Threads;
import clew.view.Hit;
import clew.view.Lookup;
import clew.view.Query;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks words and meaning up in one thread, or in all.
public final class SearchPage {
    private static final List<String> FIELDS = List.of("q", "kind", "in", "voice", "from", "to", "depth");
    /// Hits of a kind beside those of others, and alone.
    private static final int FEW = 8;

    private static final int MANY = 60;
    private static final int SHOWN = 3;

    private final Pages pages;
    private final Threads threads;
    private final Versions versions;
    private final Lookup lookup;

    SearchPage(Pages pages, Threads threads, Versions versions, Lookup lookup) {
        this.pages = pages;
        this.threads = threads;
        this.versions = versions;
        this.lookup = lookup;
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/search", c -> {
            NarrativeThread thread = pages.thread(c);
            show(c, thread.slug(), versions.latest(thread.slug()));
        });
        config.routes.get("/search", c -> show(c, "", Optional.empty()));
    }

    private void show(Context c, String slug, Optional<Brief> latest) {
        Map<String, String> given = new LinkedHashMap<>();
        FIELDS.forEach(f -> given.put(f, Objects.requireNonNullElse(c.queryParam(f), "")));
        Map<Hit.Kind, Lookup.Found> found = Map.of();
        String line = "";
        if (c.queryParamMap().containsKey("q")) {
            try {
                Query query = Query.of(given::get);
                int most = query.kind() == null ? FEW : MANY;
                found = slug.isEmpty() ? lookup.everywhere(query, most) : lookup.in(slug, query, most);
                line = said(found);
            } catch (ClewException e) {
                c.status(400);
                line = sentence(e.getMessage());
            }
        }
        Map<String, String> titles = new TreeMap<>();
        threads.all().forEach(t -> titles.put(t.slug(), t.title()));
        TreeSet<String> voices = new TreeSet<>();
        latest.ifPresent(b -> b.perspectives().forEach(p -> voices.add(p.voice().name())));
        pages.page(
                c,
                "search.jte",
                Map.of(
                        "slug",
                        slug,
                        "given",
                        given,
                        "line",
                        line,
                        "refused",
                        c.statusCode() == 400,
                        "found",
                        found,
                        "titles",
                        titles,
                        "voices",
                        List.copyOf(voices),
                        "frame",
                        pages.frame("Search", latest.orElse(null))));
    }

    private static String said(Map<Hit.Kind, Lookup.Found> found) {
        int all = found.values().stream().mapToInt(Lookup.Found::all).sum();
        return all == 0
                ? "Nothing here has these words or comes near to what they mean. Try fewer words, or fewer limits."
                : found.entrySet().stream()
                        .filter(e -> e.getValue().all() > 0)
                        .map(e -> e.getValue().all() + " "
                                + (e.getValue().all() == 1 ? word(e.getKey()) : heading(e.getKey()))
                                        .toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String sentence(String line) {
        return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1) + ".";
    }

    /// A kind in a word, as addresses have it.
    public static String word(Hit.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// What hits of a kind stand under.
    public static String heading(Hit.Kind kind) {
        return switch (kind) {
            case SENTENCE -> "Sentences";
            case SOURCE -> "Sources";
            case ITEM -> "Items";
        };
    }

    /// Where a hit opens.
    public static String address(Hit hit) {
        String thread = "/t/" + hit.thread();
        String version = thread + "/v/" + hit.version();
        return switch (hit.kind()) {
            case SENTENCE -> version + "/sentence/" + hit.id();
            case SOURCE -> version + "/s/" + hit.id();
            case ITEM -> place(hit).orElse(thread + "/item/" + hit.id());
        };
    }

    /// Where the passage of a hit stands in its item, if it has one.
    public static Optional<String> place(Hit hit) {
        return Optional.ofNullable(hit.place())
                .map(p -> "/t/" + hit.thread() + "/item/" + p.item() + "?start=" + p.start() + "&end=" + p.end()
                        + "#passage");
    }

    /// Who, when, how deep, and what found it, in a line.
    public static String facts(Hit hit) {
        // Not the members of a group beside the group that names them.
        List<String> voices = hit.voices().stream()
                .filter(v -> hit.voices().stream().noneMatch(o -> !o.equals(v) && o.contains(v)))
                .toList();
        Stream<String> facts = Stream.of(
                String.join(", ", voices.subList(0, Math.min(SHOWN, voices.size())))
                        + (voices.size() > SHOWN ? " and " + (voices.size() - SHOWN) + " more" : ""),
                hit.date() == null ? "date unknown" : hit.date().words(),
                switch (hit.depth()) {
                    case TITLE -> "known by its title";
                    case SNIPPET -> "opening read";
                    case ABSTRACT -> "abstract read";
                    case FULL -> "read in full";
                },
                hit.kind() != Hit.Kind.ITEM ? "" : (hit.inBrief() ? "in the brief: " : "set aside: ") + hit.why());
        return facts.filter(f -> !f.isBlank()).collect(Collectors.joining("; "));
    }

    /// What found a hit.
    public static String foundBy(Hit hit) {
        return hit.byWords() && hit.byMeaning() ? "words and meaning" : hit.byWords() ? "words" : "meaning";
    }

    /// The address of the same search for one kind of result alone.
    public static String alone(String slug, Map<String, String> given, Hit.Kind kind) {
        Map<String, String> fields = new LinkedHashMap<>(given);
        fields.put("kind", word(kind));
        return (slug.isEmpty() ? "" : "/t/" + slug) + "/search?"
                + fields.entrySet().stream()
                        .filter(e -> !e.getValue().isBlank())
                        .map(e -> e.getKey() + "="
                                + java.net.URLEncoder.encode(e.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
