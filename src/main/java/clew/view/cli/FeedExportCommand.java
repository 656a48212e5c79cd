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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        header = "Write what a thread follows as a list (OPML) that other readers take.",
        description =
                "Searches and watched pages are in it for Clew; other readers pass them over. Folders are left out, "
                        + "as they are of this machine alone.",
        footer = {"", "Example:", "  clew feed export bees -o bees.opml"})
final class FeedExportCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; standard output if not given.")
    private @Nullable Path output;

    @Override
    public Integer call() {
        try (House house = context.open()) {
            NarrativeThread thread = context.thread(house);
            List<Feed> all = house.feeds().of(context.slug()).stream()
                    .map(FeedExportCommand::named)
                    .toList();
            List<Feed> shared = all.stream().filter(f -> !f.local()).toList();
            write(Opml.write(thread.title(), shared));
            if (shared.size() < all.size()) {
                context.err()
                        .println(Words.counted(all.size() - shared.size(), "folder") + " of this machine left out.");
            }
        }
        return 0;
    }

    private static Feed named(Followed f) {
        return new Feed(f.name().isEmpty() ? f.location() : f.name(), f.location());
    }

    private void write(byte[] list) {
        if (output == null) {
            context.out().print(new String(list, StandardCharsets.UTF_8));
            context.out().flush();
        } else {
            Shared.write(output, list);
        }
    }
}
