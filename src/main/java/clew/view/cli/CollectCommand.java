package clew.view.cli;

import clew.collect.Collector;
import clew.collect.HealthText;
import clew.collect.Standing;
import clew.cycle.Progress;
import clew.text.Words;
import clew.view.Collecting;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "collect",
        header = "Ask the feeds that are due, and take in what they bring.",
        description = "A feed is not asked again before it said, nor more often than it brings something. "
                + "'clew serve' does this by itself.",
        footer = {"", "Examples:", "  clew collect", "  clew collect bees"})
final class CollectCommand implements Callable<Integer> {
    @Mixin
    private final Context context = new Context();

    @Parameters(arity = "0..1", paramLabel = "SLUG", description = "The feeds of one thread; all if not given.")
    private @Nullable String slug;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = context.err();
        try (House house = context.open()) {
            if (slug != null) {
                Shared.thread(house, slug);
            }
            Collecting collecting = new Collecting(house);
            Collecting.Outcome outcome = collecting.run(
                    slug,
                    new Collector.Listener() {
                        @Override
                        public void asked(Standing now, int added) {
                            said(err, now, added);
                        }

                        @Override
                        public void died(Standing now) {
                            err.println(now.location() + " brings nothing any more: " + HealthText.of(now));
                        }
                    },
                    Progress.SILENT);
            String line = outcome.feeds() == 0 ? collecting.notDue() : outcome.said();
            err.println(line.isEmpty() ? "No feed is followed yet. Next: clew feed add SLUG ADDRESS" : line);
            err.flush();
        }
        return 0;
    }

    private static void said(PrintWriter err, Standing standing, int added) {
        if (standing.trouble().why() != null) {
            err.println(standing.location() + ": " + standing.trouble().why());
        } else if (added > 0) {
            err.println(standing.location() + ": " + Words.counted(added, "new item"));
        }
    }
}
