package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.collect.Followed;
import clew.feed.Feed;
import clew.feed.Opml;
import clew.feed.Received;
import clew.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Follow every feed of a list (OPML) that another reader wrote.",
        footer = {"", "Example:", "  clew feed import bees subscriptions.opml"})
final class FeedImportCommand implements Callable<Integer> {
    private static final long LARGEST = 8L * 1024 * 1024;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private FeedCommand feed;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Opml.Outlines list = read(file);
        try (House house = feed.cli().open()) {
            Shared.thread(house, slug);
            int added = 0;
            int unknown = list.others();
            for (Feed listed : list.feeds()) {
                Optional<String> location = Given.elsewhere(house, listed.location());
                String name = listed.name().equals(listed.location()) ? "" : listed.name();
                if (location.isEmpty()) {
                    unknown++;
                } else if (house.feeds()
                        .follow(
                                new Followed(slug, name, location.get()),
                                house.clock().instant())) {
                    added++;
                }
            }
            int known = list.feeds().size() + list.others() - unknown - added;
            feed.err()
                    .println("'" + slug + "' follows " + Words.counted(added, "feed") + " more"
                            + (known == 0 ? "" : "; " + Words.counted(known, "feed") + " it followed already")
                            + (unknown == 0
                                    ? ""
                                    : "; " + Words.counted(unknown, "entry") + " of the list passed over, as "
                                            + (unknown == 1 ? "it names" : "they name")
                                            + " nothing that can be followed")
                            + ". Next: clew collect " + slug);
        }
        return 0;
    }

    private static Opml.Outlines read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ClewException(Kind.BAD_INPUT, file + ": larger than 8 MiB, which no list of feeds should be");
            }
            return Opml.outlines(new Received(Files.readAllBytes(file), null, file.toString()))
                    .filter(o -> !o.feeds().isEmpty())
                    .orElseThrow(() -> new ClewException(
                            Kind.BAD_INPUT,
                            file + ": no list of feeds (OPML) in it; export one from your reader as OPML"));
        } catch (NoSuchFileException e) {
            throw new ClewException(Kind.NOT_FOUND, file + " cannot be read: there is no such file", e);
        } catch (IOException e) {
            throw new ClewException(Kind.BAD_INPUT, file + " cannot be read; is it a file?", e);
        }
    }
}
