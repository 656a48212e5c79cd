package clew.view.cli;

import clew.collect.Followed;
import clew.feed.Feed;
import clew.feed.Opml;
import clew.text.Words;
import clew.thread.NarrativeThread;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        header = "Write what a thread follows as a list (OPML) that other readers take.",
        description =
                "Searches and watched pages are in it for Clew; other readers pass them over. Folders are left out, "
                        + "as they are of this machine alone.",
        footer = {"", "Example:", "  clew feed export bees -o bees.opml"})
final class FeedExportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private FeedCommand feed;

    @Parameters(paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; standard output if not given.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        try (House house = feed.cli().open()) {
            NarrativeThread thread = Shared.thread(house, slug);
            List<Feed> all = house.feeds().of(slug).stream()
                    .map(FeedExportCommand::named)
                    .toList();
            List<Feed> shared = all.stream().filter(f -> !f.local()).toList();
            write(Opml.write(thread.title(), shared));
            if (shared.size() < all.size()) {
                feed.err().println(Words.counted(all.size() - shared.size(), "folder") + " of this machine left out.");
            }
        }
        return 0;
    }

    private static Feed named(Followed f) {
        return new Feed(f.name().isEmpty() ? f.location() : f.name(), f.location());
    }

    private void write(byte[] list) {
        if (output == null) {
            feed.out().print(new String(list, StandardCharsets.UTF_8));
            feed.out().flush();
        } else {
            Shared.write(output, list);
        }
    }
}
