package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.brief.Reasons;
import clew.publish.ChangeText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        header = "Show how one version differs from another.",
        footer = {"", "Example:", "  clew diff bees 3 5"})
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Parameters(index = "1", paramLabel = "A", description = "The earlier version.")
    private int a;

    @Parameters(index = "2", paramLabel = "B", description = "The later version.")
    private int b;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or html; text if not given.")
    private String format = "text";

    @Override
    public Integer call() {
        try (House house = context.open()) {
            Brief older = Shared.version(house, context.slug(), a);
            Brief newer = Shared.version(house, context.slug(), b);
            Brief.Change change = Reasons.between(older, newer, house.versions());
            PrintWriter out = context.out();
            switch (format) {
                case "text" -> out.print(ChangeText.text(older, newer, change));
                case "json" -> out.println(ChangeText.json(change));
                case "html" -> out.print(ChangeText.html(older, newer, change));
                default ->
                    throw new ClewException(
                            Kind.BAD_INPUT,
                            "there is no format '" + format + "' for a difference; use text, json or html");
            }
            out.flush();
        }
        return 0;
    }
}
