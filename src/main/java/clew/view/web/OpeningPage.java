package clew.view.web;

import clew.collect.SearchWords;
import clew.feed.Search;
import clew.thread.NarrativeThread;
import clew.view.Following;
import clew.view.Following.Look;
import clew.view.Rooms;
import clew.view.web.Opening.Offer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens a thread in two steps: the question, then the feeds that suit it. Nobody on the net is asked but for the
/// addresses that the person pasted; a search is put only once it is ticked and the thread is open.
public final class OpeningPage {
    private static final int LONGEST = 500;
    private static final int MOST_ADDRESSES = 10;

    private final Pages pages;
    private final Rooms rooms;
    private final Following following;

    OpeningPage(Pages pages, Rooms rooms) {
        this.pages = pages;
        this.rooms = rooms;
        this.following = new Following(rooms);
    }

    /// A service that needs no key.
    ///
    /// @param name as people write it
    /// @param brings what it finds
    public record Service(String name, String brings, boolean ticked) {}

    void route(JavalinConfig config) {
        config.routes.get("/new", c -> show(c, Opening.blank()));
        config.routes.post("/new", this::submit);
    }

    private void submit(Context c) {
        Forms.requireOwnPage(c);
        Opening sent = Opening.sent(c);
        String slug = sent.slug().isEmpty() ? NarrativeThread.slug(sent.title()) : sent.slug();
        Map<String, String> errors = errors(sent, slug);
        if (!errors.isEmpty()) {
            c.status(HttpStatus.BAD_REQUEST);
            show(c, sent.with(sent.step(), sent.slug(), sent.words(), sent.addresses(), sent.offers(), errors));
            return;
        }
        List<Offer> offers = new ArrayList<>(sent.offers());
        String left = look(sent.pasted(), offers, errors);
        String words = sent.words().isEmpty() ? words(sent) : sent.words();
        boolean ready = sent.step() == 2 && sent.pasted().isEmpty() && !"look".equals(c.formParam("do"));
        if (ready && !sent.services().isEmpty() && sent.words().isEmpty()) {
            errors.put("words", "Say which words to search for, or tick no search.");
        }
        if (ready && errors.isEmpty()) {
            open(c, sent, slug);
            return;
        }
        c.status(errors.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        show(c, sent.with(2, slug, words, left, offers, errors));
    }

    private Map<String, String> errors(Opening sent, String slug) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (sent.title().isEmpty()) {
            errors.put("title", "Give the thread a title, such as “Wild bees”.");
        }
        if (sent.question().isEmpty()) {
            errors.put("question", "Write the question that the debate is about.");
        }
        Map.of(
                        "title", sent.title(),
                        "question", sent.question(),
                        "include", sent.include(),
                        "exclude", sent.exclude(),
                        "words", sent.words())
                .forEach((field, typed) -> {
                    if (typed.length() > LONGEST) {
                        errors.put(field, "At most " + LONGEST + " characters; this has " + typed.length() + ".");
                    }
                });
        if (sent.pasted().size() > MOST_ADDRESSES) {
            errors.put("addresses", "At most " + MOST_ADDRESSES + " at a time; paste the rest after these.");
        }
        if (!errors.containsKey("title")) {
            slug(sent, slug).ifPresent(why -> errors.put("slug", why));
        }
        Stream.concat(
                        sent.offers().stream().map(Offer::location),
                        sent.services().stream().map(s -> s + ":words"))
                .filter(l -> following.location(l).isEmpty()
                        || following.objection(l).isPresent())
                .findFirst()
                .ifPresent(l -> errors.put("feeds", "“" + l + "” cannot be followed; leave it unticked."));
        return errors;
    }

    private Optional<String> slug(Opening sent, String slug) {
        try {
            new NarrativeThread(slug, sent.title(), sent.question(), List.of(), List.of(), "");
        } catch (IllegalArgumentException e) {
            return Optional.of(
                    slug.isEmpty()
                            ? "The title makes no short name; give one in lower-case letters, digits and hyphens."
                            : "Use lower-case letters, digits and hyphens, at most 60, such as night-lights.");
        }
        return rooms.threads()
                .find(slug)
                .map(t -> "There is a thread “" + slug + "” already (" + t.title() + "); give this one another name.");
    }

    /// Looks at what was pasted, side by side.
    ///
    /// @param offers takes what was found
    /// @return what nothing was found at
    private String look(List<String> pasted, List<Offer> offers, Map<String, String> errors) {
        List<String> left = new ArrayList<>();
        List<String> why = new ArrayList<>();
        Map<String, Look> looks = new Looking(following).at(pasted);
        looks.forEach((written, look) -> {
            switch (look) {
                case Look.Nothing nothing -> {
                    left.add(written);
                    why.add(nothing.why());
                }
                case Look.Found found -> {
                    offer(
                            offers,
                            found.location(),
                            "found" + (found.how().isEmpty() ? " as written" : found.how()),
                            true);
                    found.others().forEach(o -> offer(offers, o, "also named at " + written, false));
                }
            }
        });
        if (!why.isEmpty()) {
            errors.put("addresses", String.join("; ", why) + ". Correct or remove what is left.");
        }
        return String.join("\n", left);
    }

    private static void offer(List<Offer> offers, String location, String how, boolean ticked) {
        if (offers.stream().noneMatch(o -> o.location().equals(location))) {
            offers.add(new Offer(location, how, ticked));
        }
    }

    private static String words(Opening sent) {
        SearchWords words = new SearchWords(sent.title(), List.of());
        return words.of(sent.question(), SearchWords.MOST)
                .or(() -> words.of(sent.title() + " " + String.join(" ", sent.included()), SearchWords.MOST))
                .orElse(sent.title());
    }

    /// Services that can be searched for any words without a key or the name of a server.
    private List<Service> services(Opening sent) {
        return rooms.searches().all().stream()
                .filter(Search::takesWords)
                .filter(s -> s.about().key() == null || !s.about().key().needed())
                .filter(s -> s.about().place() == null || !s.about().place().needed())
                .filter(s -> following.objection(s.name() + ":words").isEmpty())
                .map(s -> new Service(
                        s.name(), s.about().brings(), sent.services().contains(s.name())))
                .toList();
    }

    private void open(Context c, Opening sent, String slug) {
        rooms.threads()
                .open(new NarrativeThread(slug, sent.title(), sent.question(), sent.included(), sent.excluded(), ""));
        Stream.concat(
                        sent.offers().stream().filter(Offer::ticked).map(Offer::location),
                        services(sent).stream().filter(Service::ticked).map(s -> s.name() + ":" + sent.words()))
                .flatMap(l -> following.location(l).stream())
                .forEach(l -> following.follow(slug, "", l));
        c.redirect("/t/" + slug, HttpStatus.SEE_OTHER);
    }

    private void show(Context c, Opening opening) {
        pages.page(
                c,
                "new.jte",
                Map.of(
                        "opening",
                        opening,
                        "services",
                        opening.step() == 2 ? services(opening) : List.of(),
                        "frame",
                        pages.frame((opening.wrong() ? "Error: " : "") + "Start a thread")));
    }
}
