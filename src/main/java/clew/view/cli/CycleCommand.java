package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.cycle.CycleOutcome;
import clew.cycle.CycleRunner;
import clew.model.LanguageModel;
import clew.thread.NarrativeThread;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "cycle",
        mixinStandardHelpOptions = true,
        header = "Write the next version of a thread's brief.",
        description =
                "Uses what arrived since the last version. When nothing did, no version is written, and it says so.",
        footer = {
            "",
            "Examples:",
            "  clew cycle bees",
            "  clew cycle bees --as-of 2021-12-31     only what was surely published or seen by that day",
            "  clew cycle bees --replay               from what the language model answered before, asking nobody"
        })
final class CycleCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Cli cli;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "SLUG", description = "The thread.")
    private String slug = "";

    @Option(names = "--as-of", paramLabel = "DATE", description = "A day such as 2021-12-31; today if not given.")
    private @Nullable String asOf;

    @Option(
            names = "--replay",
            description = "Take the language model's answers from the record alone, as when a version is made again.")
    private boolean replay;

    @Override
    public Integer call() {
        try (House house = cli.open()) {
            NarrativeThread thread = Shared.thread(house, slug);
            LocalDate today = house.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
            Optional<LanguageModel> model = replay ? house.replay(slug) : house.model(slug);
            if (replay && model.isEmpty()) {
                throw new ClewException(
                        Kind.BAD_INPUT,
                        "no language model is chosen, so there is no record to replay; leave out --replay");
            }
            run(
                    house.cycles(model),
                    thread,
                    asOf == null ? today : day(asOf, today),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
            house.reactive().renew(slug);
        }
        return 0;
    }

    static LocalDate day(String given, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.isAfter(today)) {
                throw new ClewException(Kind.BAD_INPUT, "--as-of " + given + " lies in the future; today is " + today);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new ClewException(Kind.BAD_INPUT, "--as-of '" + given + "' is not a day; write it as 2021-12-31", e);
        }
    }

    static void run(CycleRunner cycles, NarrativeThread thread, LocalDate asOf, PrintWriter out, PrintWriter err) {
        CycleOutcome outcome;
        try (Bar bar = new Bar()) {
            outcome = cycles.run(thread, asOf, bar);
        }
        switch (outcome) {
            case CycleOutcome.Appended appended -> Shared.print(out, appended.brief());
            case CycleOutcome.NothingNew nothing ->
                err.println("Nothing new by " + asOf + ", so no version was written"
                        + (nothing.latest() == 0 ? "" : "; the latest stays version " + nothing.latest())
                        + (nothing.waiting() == 0
                                ? "."
                                : ". " + nothing.waiting() + " items may not have been out by then."));
        }
        out.flush();
    }
}
