package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.cycle.CycleOutcome;
import clew.cycle.CycleRunner;
import clew.model.LanguageModel;
import clew.model.Prompt;
import clew.model.Reply;
import clew.text.Words;
import clew.thread.NarrativeThread;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "cycle",
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
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Option(names = "--as-of", paramLabel = "DATE", description = "A day such as 2021-12-31; today if not given.")
    private @Nullable String asOf;

    @Option(
            names = "--replay",
            description = "Take the language model's answers from the record alone, as when a version is made again.")
    private boolean replay;

    @Override
    public Integer call() {
        try (House house = context.open()) {
            NarrativeThread thread = context.thread(house);
            LocalDate today = house.today();
            Optional<LanguageModel> model = replay ? house.replay(context.slug()) : house.model(context.slug());
            if (replay && model.isEmpty()) {
                throw new ClewException(
                        Kind.BAD_INPUT,
                        "no language model is chosen, so there is no record to replay; leave out --replay");
            }
            AtomicInteger missing = new AtomicInteger();
            Optional<ModelUse> use = replay ? Optional.empty() : ModelUse.begin(house, context.slug());
            use.ifPresent(u -> context.err().println(u.allowed()));
            run(
                    house.cycles(model.map(m -> replay ? counting(m, missing) : m)),
                    thread,
                    asOf == null ? today : day(asOf, today),
                    context.out(),
                    context.err());
            use.ifPresent(u -> context.err().println(u.used()));
            if (missing.get() > 0) {
                context.err()
                        .println("Not in the record: the answers to " + Words.counted(missing.get(), "question")
                                + ". The version is as if the model had not answered there.");
            }
            house.reactive().renew(context.slug());
        }
        return 0;
    }

    /// The record, counting what it does not have.
    private static LanguageModel counting(LanguageModel record, AtomicInteger missing) {
        return new LanguageModel() {
            @Override
            public String name() {
                return record.name();
            }

            @Override
            public Reply ask(Prompt prompt) {
                Reply reply = record.ask(prompt);
                if (reply instanceof Reply.None) {
                    missing.incrementAndGet();
                }
                return reply;
            }
        };
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
