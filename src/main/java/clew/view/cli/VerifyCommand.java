package clew.view.cli;

import clew.cycle.Verifier;
import clew.text.Words;
import clew.thread.NarrativeThread;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        header = "Check the chain of versions, every passage and the audit.",
        description = "Ends with 1 and a line for each fault if anything does not hold.",
        footer = {"", "Examples:", "  clew verify", "  clew verify bees"})
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private final Context context = new Context();

    @Parameters(arity = "0..1", paramLabel = "SLUG", description = "One thread; all if not given.")
    private @Nullable String slug;

    @Override
    public Integer call() {
        PrintWriter out = context.out();
        PrintWriter err = context.err();
        int faults = 0;
        try (House house = context.open()) {
            List<NarrativeThread> threads = slug == null ? house.threads().all() : List.of(Shared.thread(house, slug));
            if (threads.isEmpty()) {
                out.println("There is no thread to verify; make one with 'clew new'.");
            }
            for (NarrativeThread thread : threads) {
                Verifier.Report report = house.verifier().verify(thread.slug());
                report.faults().forEach(f -> err.println("clew: " + f));
                faults += report.faults().size();
                out.printf(
                        "%s: %s, %s, %s%n",
                        thread.slug(),
                        Words.counted(report.versions(), "version"),
                        Words.counted(report.passages(), "passage"),
                        report.faults().isEmpty()
                                ? "all hold"
                                : Words.counted(report.faults().size(), "fault"));
            }
        }
        return faults == 0 ? 0 : 1;
    }
}
