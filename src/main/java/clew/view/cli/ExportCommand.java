package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.publish.Format;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
    @Mixin
    private final ThreadContext context = new ThreadContext();

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
        try (House house = context.open()) {
            Brief brief = number == null
                    ? Shared.latest(house, context.slug())
                    : Shared.version(house, context.slug(), number);
            text = chosen.publish(brief);
        }
        if (file == null) {
            PrintWriter out = context.out();
            out.print(text.endsWith("\n") ? text : text + "\n");
            out.flush();
            if (out.checkError()) {
                throw new ClewException(Kind.FAILED, "standard output could not be written");
            }
        } else {
            Shared.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }
}
