package clew.view.cli;

import clew.collect.Followed;
import clew.collect.ReactiveQuery;
import clew.feed.Search;
import clew.feed.Searches;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "feed",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            FeedAddCommand.class,
            FeedListCommand.class,
            FeedCommand.Remove.class,
            FeedCommand.Kinds.class,
            FeedImportCommand.class,
            FeedExportCommand.class,
            FeedReactCommand.class
        },
        header = "Say which feeds a thread follows, and see how they do.",
        footer = {
            "",
            "Examples:",
            "  clew feed add bees https://example.org/",
            "  clew feed kinds",
            "  clew feed list bees",
            "  clew feed remove bees https://example.org/feed.xml"
        })
final class FeedCommand implements Runnable {
    @Mixin
    private final Context context = new Context();

    @Override
    public void run() {
        context.usage();
    }

    @Command(
            name = "remove",
            header = "Follow a feed no longer. What it brought stays.",
            footer = {"", "Example:", "  clew feed remove bees https://example.org/feed.xml"})
    static final class Remove implements Callable<Integer> {
        @Mixin
        private final ThreadContext context = new ThreadContext();

        @Parameters(index = "1", paramLabel = "WHAT", description = "As it is listed.")
        private String written = "";

        @Override
        public Integer call() {
            try (House house = context.open()) {
                Followed followed = Given.followed(house, context.slug(), written);
                ReactiveQuery.slugOf(followed.name())
                        .ifPresentOrElse(
                                search -> house.reactive().stop(context.slug(), search),
                                () -> house.feeds().leave(context.slug(), followed.location()));
                context.err().println("'" + context.slug() + "' no longer follows " + followed.location() + ".");
            }
            return 0;
        }
    }

    @Command(
            name = "kinds",
            header = "List what can be followed, with an example of each.",
            footer = {"", "Example:", "  clew feed kinds"})
    static final class Kinds implements Callable<Integer> {
        @Mixin
        private final Context context = new Context();

        @Override
        public Integer call() {
            PrintWriter out = context.out();
            out.println("https://example.org/             a feed of any kind; of a page, the feed that it names");
            out.println("page:https://example.org/news    a page, watched for changes");
            out.println("./papers/                        a folder or file: PDF, HTML, text, BibTeX, RIS, JSON Lines");
            try (House house = context.open()) {
                house.searches().all().forEach(s -> print(out, s));
            }
            out.flush();
            return 0;
        }

        private static void print(PrintWriter out, Search search) {
            Search.About about = search.about();
            out.printf("%n'%s'%n  %s%n", about.example(), about.brings());
            if (about.place() != null) {
                out.printf(
                        "  after @: %s%s%n", about.place().what(), about.place().needed() ? "" : ", or nothing");
            }
            Search.Key key = about.key();
            if (key != null) {
                String perServer = about.place() == null
                        ? ""
                        : "_ and the server's name, such as " + Searches.variable(key, "social.example");
                out.printf("  key, %s: %s%s%n", key.needed() ? "needed" : "if you have one", key.variable(), perServer);
            }
        }
    }
}
