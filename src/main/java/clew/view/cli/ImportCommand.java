package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.item.Items.ItemWithSnapshots;
import clew.text.Words;
import clew.view.Importing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        header = "Bring items into a thread from files.",
        description = {
            "Takes JSON Lines (.jsonl: one object a line with url, title, authors, published, venue, kind, status, text …), "
                    + "plain text (.txt), pages (.html), PDF (.pdf), BibTeX (.bib) and RIS (.ris). All files are taken, or none."
        },
        footer = {"", "Example:", "  clew import bees items.jsonl notes.txt"})
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What to bring in.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        try (House house = context.open()) {
            context.thread(house);
            List<ItemWithSnapshots> items = new ArrayList<>();
            for (Path file : files) {
                items.addAll(read(house, file));
            }
            int added = house.items().add(context.slug(), items);
            context.err()
                    .println(Words.counted(items.size(), "item") + " read, " + added + " new. Next: clew cycle "
                            + context.slug());
        }
        return 0;
    }

    /// The items of a file, or a refusal of it all.
    static List<ItemWithSnapshots> read(House house, Path file) {
        Importing.Contents contents = new Importing(house).read(file, String.valueOf(file.getFileName()));
        if (!contents.refused().isEmpty()) {
            throw new ClewException(Kind.BAD_INPUT, contents.refused().getFirst());
        }
        return contents.items();
    }
}
