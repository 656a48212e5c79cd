package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.collect.Followed;
import clew.collect.HealthText;
import clew.collect.Standing;
import clew.net.Address;
import clew.thread.NarrativeThread;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {FeedCommand.Add.class, FeedCommand.ListFeeds.class, FeedCommand.Remove.class},
        header = "Say which feeds a thread follows, and see how they do.",
        footer = {
            "",
            "Examples:",
            "  clew feed add bees https://example.org/feed.xml",
            "  clew feed list bees",
            "  clew feed remove bees https://example.org/feed.xml"
        })
final class FeedCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Cli cli;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// An address as it is kept: one feed, one spelling.
    private static String location(String written) {
        return Address.parse(written)
                .map(a -> a.resource().toString())
                .orElseThrow(() -> new ClewException(
                        Kind.BAD_INPUT,
                        "'" + written + "' is not a web address; write it as https://example.org/feed"));
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            header = "Follow a feed from now on.",
            footer = {"", "Example:", "  clew feed add bees https://example.org/feed.xml --name \"Bee notes\""})
    static final class Add implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private FeedCommand feed;

        @Parameters(index = "0", paramLabel = "SLUG", description = "The thread.")
        private String slug = "";

        @Parameters(index = "1", paramLabel = "ADDRESS", description = "Where the feed is (http or https).")
        private String address = "";

        @Option(names = "--name", description = "How the brief names it; else as it names itself.")
        private String name = "";

        @Override
        public Integer call() {
            String location = location(address);
            try (House house = feed.cli.open()) {
                Shared.thread(house, slug);
                boolean added = house.feeds()
                        .follow(
                                new Followed(slug, name.strip(), location),
                                house.clock().instant());
                feed.spec
                        .commandLine()
                        .getErr()
                        .println(
                                added
                                        ? "'" + slug + "' follows " + location + ". Next: clew collect " + slug
                                        : "'" + slug + "' follows " + location + " already.");
            }
            return 0;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            header = "Follow a feed no longer. What it brought stays.",
            footer = {"", "Example:", "  clew feed remove bees https://example.org/feed.xml"})
    static final class Remove implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private FeedCommand feed;

        @Parameters(index = "0", paramLabel = "SLUG", description = "The thread.")
        private String slug = "";

        @Parameters(index = "1", paramLabel = "ADDRESS", description = "As it is listed.")
        private String address = "";

        @Override
        public Integer call() {
            try (House house = feed.cli.open()) {
                Shared.thread(house, slug);
                String location = location(address);
                if (!house.feeds().leave(slug, location)) {
                    throw new ClewException(
                            Kind.NOT_FOUND,
                            "'" + slug + "' does not follow " + location + "; see: clew feed list " + slug);
                }
                feed.spec.commandLine().getErr().println("'" + slug + "' no longer follows " + location + ".");
            }
            return 0;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "List what is followed, how it does, and what it brings.",
            footer = {"", "Examples:", "  clew feed list", "  clew feed list bees --json"})
    static final class ListFeeds implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private FeedCommand feed;

        @Parameters(arity = "0..1", paramLabel = "SLUG", description = "One thread; all if not given.")
        private @Nullable String slug;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Override
        public Integer call() {
            PrintWriter out = feed.spec.commandLine().getOut();
            try (House house = feed.cli.open()) {
                List<NarrativeThread> threads =
                        slug == null ? house.threads().all() : List.of(Shared.thread(house, slug));
                ArrayNode all = new ObjectMapper().createArrayNode();
                for (NarrativeThread thread : threads) {
                    for (Followed followed : house.feeds().of(thread.slug())) {
                        Standing standing = house.feeds()
                                .standing(followed.location())
                                .orElseGet(() -> Standing.fresh(
                                        followed.location(), house.clock().instant()));
                        if (json) {
                            describe(all.addObject(), followed, standing);
                        } else {
                            print(out, followed, standing);
                        }
                    }
                }
                if (json) {
                    out.println(all.toPrettyString());
                }
                out.flush();
            }
            return 0;
        }

        private static void print(PrintWriter out, Followed followed, Standing standing) {
            out.printf(
                    "%s  %s%s%n",
                    followed.thread(), followed.location(), followed.name().isEmpty() ? "" : "  " + followed.name());
            if (standing.movedTo() != null) {
                out.printf("  moved for good to %s%n", standing.movedTo());
            }
            out.printf("  %s%n", HealthText.of(standing));
        }

        private static void describe(ObjectNode node, Followed followed, Standing s) {
            node.put("thread", followed.thread())
                    .put("location", followed.location())
                    .put("name", followed.name())
                    .put("health", s.health().name().toLowerCase(Locale.ROOT))
                    .put("moved_to", s.movedTo())
                    .put("tried", written(s.tried()))
                    .put("good", written(s.good()))
                    .put("next", s.gone() ? null : s.next().toString())
                    .put("failures", s.failures())
                    .put("failing_since", written(s.failingSince()))
                    .put("trouble", s.trouble())
                    .put("items", s.items())
                    .put("brought", written(s.brought()));
        }

        private static @Nullable String written(@Nullable Instant at) {
            return at == null ? null : at.toString();
        }
    }
}
