package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.feed.Feed;
import clew.net.Address;
import clew.view.Following;
import clew.view.Following.Look;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "add",
        header = "Follow a feed, a page, a search or a folder from now on.",
        description = {
            "A web address is looked at: a feed is followed; of a page, the feed that it names, or else the page itself is "
                    + "watched for changes. A search is written NAME:WORDS ('clew feed kinds' lists them). A folder or file "
                    + "is looked into whenever Clew runs."
        },
        footer = {
            "",
            "Examples:",
            "  clew feed add bees https://example.org/",
            "  clew feed add bees https://example.org/feed.xml --as-is --name \"Bee notes\"",
            "  clew feed add bees page:https://example.org/results     watch this page, whatever feeds it names",
            "  clew feed add bees 'arxiv:all:field margins bees'",
            "  clew feed add bees ./papers/"
        })
final class FeedAddCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Parameters(index = "1", paramLabel = "WHAT", description = "A web address, a search, or a folder or file.")
    private String written = "";

    @Option(names = "--name", description = "How the brief names it; else as it names itself.")
    private String name = "";

    @Option(names = "--as-is", description = "Follow the very address that is given, without looking at it first.")
    private boolean asIs;

    @Override
    public Integer call() {
        try (House house = context.open()) {
            context.thread(house);
            Following following = new Following(house);
            String location = Given.location(house, written);
            if (following.follows(context.slug(), location)) {
                context.err().println("'" + context.slug() + "' follows " + location + " already.");
                return 0;
            }
            following.objection(location).ifPresent(why -> {
                throw new ClewException(Kind.BAD_INPUT, why);
            });
            if (asIs || Address.parse(location).isEmpty()) {
                follow(following, location, "");
            } else {
                found(following, location);
            }
        }
        return 0;
    }

    private void found(Following following, String location) {
        switch (following.look(location)) {
            case Look.Found found -> {
                follow(following, found.location(), found.how());
                if (!found.others().isEmpty()) {
                    context.err()
                            .println("It names others too, which are not followed: "
                                    + String.join(", ", found.others()));
                }
            }
            case Look.Nothing nothing ->
                throw new ClewException(
                        Kind.BAD_INPUT,
                        nothing.why() + "; correct the address, or follow it all the same with --as-is");
        }
    }

    private void follow(Following following, String location, String how) {
        boolean added = following.follow(context.slug(), name, location);
        PrintWriter err = context.err();
        err.println("'" + context.slug() + "' " + (location.startsWith(Feed.PAGE) ? "watches " : "follows ")
                + location.replaceFirst("^" + Feed.PAGE, "")
                + (added ? "" : " already") + how + (added ? ". Next: clew collect " + context.slug() : "."));
    }
}
