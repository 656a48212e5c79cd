package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.publish.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        header = "Write a version as JSON, Markdown, HTML or BibTeX.",
        footer = {
            "",
            "Examples:",
            "  clew export bees --format md -o bees.md",
            "  clew export bees --version 3 --format json"
        })
final class ExportCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Cli cli;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    // Not by the standard mixin, whose --version this command's own takes the place of.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    @Parameters(paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    @Option(names = "--version", paramLabel = "N", description = "Which version; the latest if not given.")
    private @Nullable Integer number;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "json, md, html or bib.")
    private String format = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; standard output if not given.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        Format chosen = Format.of(format)
                .orElseThrow(() -> new ClewException(
                        Kind.BAD_INPUT, "there is no format '" + format + "'; use json, md, html or bib"));
        String text;
        try (House house = cli.open()) {
            Brief brief = number == null ? Shared.latest(house, slug) : Shared.version(house, slug, number);
            text = chosen.publish(brief);
        }
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text.endsWith("\n") ? text : text + "\n");
            out.flush();
            if (out.checkError()) {
                throw new ClewException(Kind.FAILED, "standard output could not be written");
            }
        } else {
            write(file, text);
        }
        return 0;
    }

    /// Whole or not at all: written beside, then moved into place.
    private static void write(Path file, String text) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // The first failure is the one to tell.
            }
            throw new ClewException(Kind.UNAVAILABLE, file + " could not be written; give another place with -o", e);
        }
    }
}
