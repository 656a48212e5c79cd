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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Bring items into a thread from files.",
        description = {
            "Takes JSON Lines (.jsonl: one object a line with url, title, authors, published, venue, kind, status, text …), "
                    + "plain text (.txt), pages (.html), PDF (.pdf), BibTeX (.bib) and RIS (.ris). All files are taken, or none."
        },
        footer = {"", "Example:", "  clew import bees items.jsonl notes.txt"})
final class ImportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Cli cli;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "What to bring in.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        try (House house = cli.open()) {
            Shared.thread(house, slug);
            List<ItemWithSnapshots> items = new ArrayList<>();
            for (Path file : files) {
                items.addAll(read(house, file));
            }
            int added = house.items().add(slug, items);
            spec.commandLine()
                    .getErr()
                    .println(
                            Words.counted(items.size(), "item") + " read, " + added + " new. Next: clew cycle " + slug);
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
