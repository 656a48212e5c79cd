package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.brief.BriefJson;
import clew.model.LanguageModel;
import clew.publish.SideBySide;
import clew.thread.NarrativeThread;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "compare",
        header = "See what a language model makes of a brief.",
        description =
                "Writes the next version, or the latest once more if nothing is new, by rules and with the language"
                        + " model that is chosen, and shows both. Nothing is stored.",
        footer = {"", "Examples:", "  clew compare bees", "  clew compare bees --json"})
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Option(names = "--as-of", paramLabel = "DATE", description = "A day such as 2021-12-31; today if not given.")
    private @Nullable String asOf;

    @Option(names = "--json", description = "As JSON: both briefs, as 'clew export' gives them.")
    private boolean json;

    @Override
    public Integer call() {
        try (House house = context.open()) {
            NarrativeThread thread = context.thread(house);
            Optional<LanguageModel> model = house.model(context.slug());
            if (model.isEmpty()) {
                throw new ClewException(
                        Kind.BAD_INPUT,
                        "no language model is chosen, so there is nothing to compare the plain brief with");
            }
            LocalDate today = house.today();
            List<Brief> both;
            try (Bar bar = new Bar()) {
                both = house.cycles(model)
                        .compare(
                                thread,
                                asOf == null ? today : CycleCommand.day(asOf, today),
                                List.of(house.writer(Optional.empty()), house.writer(model)),
                                bar);
            }
            PrintWriter out = context.out();
            if (json) {
                out.println("{\"plain\":" + text(both.getFirst()) + ",\"model\":" + text(both.getLast()) + "}");
            } else {
                out.print(SideBySide.text(both.getFirst(), both.getLast()));
            }
            out.flush();
        }
        return 0;
    }

    private static String text(Brief brief) {
        return new String(BriefJson.write(brief), StandardCharsets.UTF_8);
    }
}
