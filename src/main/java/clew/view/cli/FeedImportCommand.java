package clew.view.cli;

import clew.text.Words;
import clew.view.Importing;
import java.nio.file.Path;
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
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private FeedCommand feed;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (House house = feed.cli().open()) {
            Shared.thread(house, slug);
            Importing.Listed listed = new Importing(house).follow(slug, file, file.toString());
            feed.err()
                    .println("'" + slug + "' follows " + Words.counted(listed.added(), "feed") + " more"
                            + (listed.known() == 0
                                    ? ""
                                    : "; " + Words.counted(listed.known(), "feed") + " it followed already")
                            + (listed.unknown() == 0
                                    ? ""
                                    : "; " + Words.counted(listed.unknown(), "entry")
                                            + " of the list passed over, as "
                                            + (listed.unknown() == 1 ? "it names" : "they name")
                                            + " nothing that can be followed")
                            + ". Next: clew collect " + slug);
        }
        return 0;
    }
}
