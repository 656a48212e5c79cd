package clew.view.web;

import clew.collect.Feeds;
import clew.collect.Followed;
import clew.feed.Finder.Finding;
import clew.feed.Search;
import clew.net.Address;
import clew.text.Words;
import clew.thread.NarrativeThread;
import clew.thread.Threads;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The page on which a thread is started: a question, what counts towards it, and the feeds it follows. Nothing is
/// asked of the net but for addresses that the person gives.
public final class NewPage {
    private static final int LONGEST_SLUG = 60;
    private static final int WORDS_OF_A_SEARCH = 5;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_ADDRESSES = 20;

    private final Pages pages;
    private final Threads threads;
    private final Feeds feeds;
    private final Workbench bench;
    private final InstantSource clock;

    NewPage(Pages pages, Threads threads, Feeds feeds, Workbench bench, InstantSource clock) {
        this.pages = pages;
        this.threads = threads;
        this.feeds = feeds;
        this.bench = bench;
        this.clock = clock;
    }

    void route(JavalinConfig config) {
        config.routes.get("/new", c -> show(c, Given.of(c), List.of(), ""));
        config.routes.post("/new", this::take);
    }

    /// What a person has filled in.
    ///
    /// @param words that the searches look for
    /// @param services whose search is to be followed
    /// @param addresses one to a line
    /// @param suggested whether feeds have been suggested
    public record Given(
            String title,
            String question,
            String slug,
            String include,
            String exclude,
            String words,
            List<String> services,
            String addresses,
            boolean suggested) {
        static Given of(Context c) {
            return new Given(
                    text(c, "title"),
                    text(c, "question"),
                    text(c, "slug"),
                    text(c, "include"),
                    text(c, "exclude"),
                    text(c, "words"),
                    c.formParams("service"),
                    text(c, "addresses"),
                    !text(c, "step").isEmpty());
        }

        private static String text(Context c, String name) {
            String value = c.formParam(name);
            return value == null ? "" : value.strip();
        }

        /// The short name: as given, else made of the title.
        public String name() {
            String from = slug.isEmpty() ? Words.fold(title) : slug.toLowerCase(Locale.ROOT);
            String name = from.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
            return name.substring(0, Math.min(LONGEST_SLUG, name.length())).replaceAll("-+$", "");
        }

        /// The words to search for: as given, else the first of the question that carry meaning.
        public String sought() {
            if (!words.isEmpty()) {
                return words;
            }
            Set<String> sought = new LinkedHashSet<>();
            Stream.of(title + " " + question)
                    .flatMap(t -> Words.of(t).stream())
                    .filter(w -> w.length() >= SHORTEST_WORD && !Words.isFunction(w))
                    .forEach(sought::add);
            return String.join(" ", sought.stream().limit(WORDS_OF_A_SEARCH).toList());
        }

        private List<String> places() {
            return addresses
                    .lines()
                    .map(String::strip)
                    .filter(a -> !a.isEmpty())
                    .toList();
        }
    }

    /// A search that may be followed.
    ///
    /// @param brings what it finds, in a few words
    public record Suggestion(String service, String brings, boolean chosen) {}

    /// What was found at an address.
    ///
    /// @param location what would be followed; empty if nothing
    /// @param says in one line
    public record Found(String address, String location, String says) {}

    private void take(Context c) {
        Forms.requireOwnPage(c);
        Given given = Given.of(c);
        List<Found> found =
                given.places().stream().limit(MOST_ADDRESSES).map(this::look).toList();
        String fault = fault(given, found);
        if (!fault.isEmpty() || !"open".equals(c.formParam("step"))) {
            show(c, given, found, fault);
            return;
        }
        open(given, found);
        c.redirect("/t/" + given.name(), HttpStatus.SEE_OTHER);
    }

    /// What stands against opening the thread, in one line; empty for nothing.
    private String fault(Given given, List<Found> found) {
        if (given.title().isEmpty() || given.question().isEmpty()) {
            return "A thread needs a title and a question.";
        }
        if (given.name().isEmpty()) {
            return "Its short name needs a letter or a digit; fill it in.";
        }
        if (threads.find(given.name()).isPresent()) {
            return "There is a thread '" + given.name() + "' already; give this one another short name.";
        }
        if (given.places().size() > MOST_ADDRESSES) {
            return "Give at most " + MOST_ADDRESSES + " addresses at once; add others on the thread's page of feeds.";
        }
        return found.stream()
                .filter(f -> f.location().isEmpty())
                .findFirst()
                .map(f -> f.address() + ": " + f.says())
                .orElse("");
    }

    private Found look(String address) {
        if (Address.parse(address).isEmpty()) {
            return bench.searches()
                    .read(address)
                    .map(s -> bench.searches()
                            .objection(s)
                            .map(why -> new Found(address, "", why))
                            .orElse(new Found(address, s.location(), "a search")))
                    .orElse(new Found(address, "", "not a web address; write it with https:// in front"));
        }
        return switch (bench.finder().look(address)) {
            case Finding.Taken taken -> new Found(address, taken.location(), taken.how());
            case Finding.Page page -> new Found(address, page.location(), "no feed there, so the page is watched");
            case Finding.Unseen unseen -> new Found(address, address, "could not be looked at now: " + unseen.why());
            case Finding.Nothing nothing -> new Found(address, "", nothing.why());
        };
    }

    private void open(Given given, List<Found> found) {
        threads.open(new NarrativeThread(
                given.name(), given.title(), given.question(), list(given.include()), list(given.exclude()), ""));
        List<String> locations = new ArrayList<>();
        given.services().stream()
                .flatMap(s -> bench.searches().read(s + ":" + given.sought()).stream())
                .filter(s -> bench.searches().objection(s).isEmpty())
                .forEach(s -> locations.add(s.location()));
        found.forEach(f -> locations.add(f.location()));
        locations.stream().distinct().forEach(l -> feeds.follow(new Followed(given.name(), "", l), clock.instant()));
    }

    private static List<String> list(String words) {
        return Stream.of(words.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /// Searches that take words and ask for neither a key nor a place.
    private List<Suggestion> suggestions(Given given) {
        return bench.searches().all().stream()
                .filter(Search::takesWords)
                .filter(s -> bench.searches().read(s.name() + ":words").stream()
                        .allMatch(w -> bench.searches().objection(w).isEmpty()))
                .map(s -> new Suggestion(
                        s.name(), s.about().brings(), given.services().contains(s.name())))
                .toList();
    }

    private void show(Context c, Given given, List<Found> found, String fault) {
        c.status(fault.isEmpty() || !given.suggested() ? 200 : 400);
        pages.page(
                c,
                "new.jte",
                Map.of(
                        "given",
                        given,
                        "suggestions",
                        given.suggested() ? suggestions(given) : List.of(),
                        "found",
                        found,
                        "fault",
                        fault,
                        "frame",
                        pages.frame("Start a thread", null)));
    }
}
