package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.collect.Allowance;
import clew.collect.HealthText;
import clew.collect.Reactive;
import clew.collect.ReactiveQuery;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "react",
        header = "Let Clew search by itself for what a thread's brief leaves open.",
        description = {
            "After each version a few searches are derived from its open questions, its voices, its works and what is "
                    + "missing, at the services that you allow here and nowhere else. One that brings nothing ends by itself. "
                    + "Without options: what is searched for, why, and what it brought."
        },
        footer = {
            "",
            "Examples:",
            "  clew feed react bees --allow arxiv --allow hn --budget 8",
            "  clew feed react bees",
            "  clew feed react bees --pin arxiv-field-margins-bees",
            "  clew feed react bees --edit arxiv-field-margins-bees --words \"margins bumblebees\"",
            "  clew feed react bees --stop arxiv-field-margins-bees",
            "  clew feed react bees --off"
        })
final class FeedReactCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Option(
            names = "--allow",
            paramLabel = "SERVICE",
            description = "A service to search at, as before the colon in 'clew feed kinds'; may be repeated.")
    private List<String> services = new ArrayList<>();

    @Option(names = "--budget", paramLabel = "N", description = "How many such searches at a time; 6 if not given.")
    private @Nullable Integer budget;

    @Option(names = "--off", description = "Search no more by itself.")
    private boolean off;

    @Option(names = "--pin", paramLabel = "SEARCH", description = "Keep this one, whatever it brings.")
    private @Nullable String pinned;

    @Option(names = "--edit", paramLabel = "SEARCH", description = "Give this one other --words, and keep it.")
    private @Nullable String edited;

    @Option(names = "--words", paramLabel = "WORDS", description = "The words for --edit.")
    private @Nullable String words;

    @Option(names = "--stop", paramLabel = "SEARCH", description = "End this one for good.")
    private @Nullable String stopped;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        if ((edited == null) != (words == null)) {
            throw new ClewException(Kind.BAD_INPUT, "--edit SEARCH and --words WORDS go together");
        }
        if (off && !services.isEmpty()) {
            throw new ClewException(Kind.BAD_INPUT, "--off and --allow do not go together");
        }
        try (House house = context.open()) {
            context.thread(house);
            Reactive reactive = house.reactive();
            change(reactive);
            if (json) {
                context.out().println(described(reactive));
            } else {
                print(house, reactive);
            }
            context.out().flush();
        }
        return 0;
    }

    private void change(Reactive reactive) {
        Allowance now = reactive.allowance(context.slug());
        if (off || !services.isEmpty() || budget != null) {
            List<String> where = off ? List.of() : services.isEmpty() ? now.services() : services;
            reactive.allow(context.slug(), new Allowance(where, budget == null ? now.budget() : budget));
        }
        if (pinned != null) {
            reactive.pin(context.slug(), pinned);
        }
        if (edited != null && words != null) {
            reactive.edit(context.slug(), edited, words);
        }
        if (stopped != null) {
            reactive.stop(context.slug(), stopped);
        }
    }

    private void print(House house, Reactive reactive) {
        PrintWriter out = context.out();
        Allowance allowance = reactive.allowance(context.slug());
        List<Reactive.Shown> all = reactive.shown(context.slug());
        long asked = all.stream().filter(s -> s.query().asked()).count();
        out.println(
                allowance.services().isEmpty()
                        ? "Clew does not search by itself for '" + context.slug() + "'. To allow it: clew feed react "
                                + context.slug() + " --allow arxiv"
                        : asked + " of at most " + allowance.budget() + " searches, at "
                                + String.join(", ", allowance.services())
                                + (house.versions().latest(context.slug()).isEmpty()
                                        ? "; they begin with the first version: clew cycle " + context.slug()
                                        : ""));
        for (Reactive.Shown shown : all) {
            ReactiveQuery q = shown.query();
            out.printf("%n%s  %s%n  %s%n", q.slug(), state(q), q.location());
            out.printf("  why: %s%n  brought: %s%n", q.lead().why(), shown.brought());
            if (q.asked()) {
                out.printf("  %s%n", HealthText.of(shown.standing()));
            }
        }
    }

    private static String state(ReactiveQuery q) {
        String state = q.state().name().toLowerCase(Locale.ROOT);
        return q.ended() == null
                ? state + ", since version " + q.version()
                : state + " in version " + q.ended().version() + ": "
                        + q.ended().why();
    }

    private String described(Reactive reactive) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (Reactive.Shown shown : reactive.shown(context.slug())) {
            ReactiveQuery q = shown.query();
            all.addObject()
                    .put("search", q.slug())
                    .put("location", q.location())
                    .put("state", q.state().name().toLowerCase(Locale.ROOT))
                    .put("kind", q.lead().kind().name().toLowerCase(Locale.ROOT))
                    .put("why", q.lead().why())
                    .put("since_version", q.version())
                    .put("ended", q.ended() == null ? null : q.ended().why())
                    .put("items", shown.standing().brought().items())
                    .put("sources", shown.cited());
        }
        return all.toPrettyString();
    }
}
