package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.collect.Followed;
import clew.feed.Feed;
import clew.feed.Finder.Finding;
import clew.net.Address;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "add",
        mixinStandardHelpOptions = true,
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
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private FeedCommand feed;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "WHAT", description = "A web address, a search, or a folder or file.")
    private String written = "";

    @Option(names = "--name", description = "How the brief names it; else as it names itself.")
    private String name = "";

    @Option(names = "--as-is", description = "Follow the very address that is given, without looking at it first.")
    private boolean asIs;

    @Override
    public Integer call() {
        try (House house = feed.cli().open()) {
            Shared.thread(house, slug);
            String location = Given.location(house, written);
            if (follows(house, location)) {
                feed.err().println("'" + slug + "' follows " + location + " already.");
                return 0;
            }
            house.searches().read(location).flatMap(house.searches()::objection).ifPresent(why -> {
                throw new ClewException(Kind.BAD_INPUT, why);
            });
            if (asIs || Address.parse(location).isEmpty()) {
                follow(house, location, "");
            } else {
                found(house, location);
            }
        }
        return 0;
    }

    private void found(House house, String location) {
        switch (house.finder().look(location)) {
            case Finding.Taken taken -> {
                follow(house, taken.location(), taken.location().equals(location) ? "" : ", " + taken.how());
                if (!taken.others().isEmpty()) {
                    feed.err()
                            .println("It names others too, which are not followed: "
                                    + String.join(", ", taken.others()));
                }
            }
            case Finding.Page page ->
                follow(house, page.location(), ": no feed was found there, so the page is watched");
            case Finding.Unseen unseen ->
                follow(house, location, ", which could not be looked at now: " + unseen.why());
            case Finding.Nothing nothing ->
                throw new ClewException(
                        Kind.BAD_INPUT,
                        nothing.why() + "; correct the address, or follow it all the same with --as-is");
        }
    }

    private boolean follows(House house, String location) {
        return house.feeds().of(slug).stream().anyMatch(f -> f.location().equals(location));
    }

    private void follow(House house, String location, String how) {
        boolean added = house.feeds()
                .follow(
                        new Followed(slug, name.strip(), location),
                        house.clock().instant());
        PrintWriter err = feed.err();
        err.println("'" + slug + "' " + (location.startsWith(Feed.PAGE) ? "watches " : "follows ")
                + location.replaceFirst("^" + Feed.PAGE, "")
                + (added ? "" : " already") + how + (added ? ". Next: clew collect " + slug : "."));
    }
}
