package clew.view.cli;

import clew.text.Words;
import clew.view.Importing;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        header = "Follow every feed of a list (OPML) that another reader wrote.",
        footer = {"", "Example:", "  clew feed import bees subscriptions.opml"})
final class FeedImportCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Parameters(index = "1", paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        try (House house = context.open()) {
            context.thread(house);
            Importing.Listed listed = new Importing(house).follow(context.slug(), file, file.toString());
            context.err()
                    .println("'" + context.slug() + "' follows " + Words.counted(listed.added(), "feed") + " more"
                            + (listed.known() == 0
                                    ? ""
                                    : "; " + Words.counted(listed.known(), "feed") + " it followed already")
                            + (listed.unknown() == 0
                                    ? ""
                                    : "; " + Words.counted(listed.unknown(), "entry")
                                            + " of the list passed over, as "
                                            + (listed.unknown() == 1 ? "it names" : "they name")
                                            + " nothing that can be followed")
                            + ". Next: clew collect " + context.slug());
        }
        return 0;
    }
}
