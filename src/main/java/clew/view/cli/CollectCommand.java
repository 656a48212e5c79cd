package clew.view.cli;

import clew.collect.Collector;
import clew.collect.Followed;
import clew.collect.HealthText;
import clew.collect.Standing;
import clew.collect.Standing.Health;
import clew.text.Words;
import clew.thread.NarrativeThread;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        header = "Ask the feeds that are due, and take in what they bring.",
        description = "A feed is not asked again before it said, nor more often than it brings something. "
                + "'clew serve' does this by itself.",
        footer = {"", "Examples:", "  clew collect", "  clew collect bees"})
final class CollectCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Cli cli;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SLUG", description = "The feeds of one thread; all if not given.")
    private @Nullable String slug;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (House house = cli.open()) {
            (slug == null
                            ? house.threads().all().stream()
                                    .map(NarrativeThread::slug)
                                    .toList()
                            : List.of(slug))
                    .forEach(house.reactive()::renew);
            Set<String> wanted = slug == null ? Set.of() : locations(house, slug);
            AtomicInteger items = new AtomicInteger();
            AtomicInteger barred = new AtomicInteger();
            Collector.Started started = house.collector()
                    .start(s -> slug == null || wanted.contains(s.location()), new Collector.Listener() {
                        @Override
                        public void asked(Standing now, int added) {
                            items.addAndGet(added);
                            barred.addAndGet(now.health() == Health.BARRED ? 1 : 0);
                            said(err, now, added);
                        }

                        @Override
                        public void died(Standing now) {
                            err.println(now.location() + " brings nothing any more: " + HealthText.of(now));
                        }
                    });
            started.await();
            if (started.feeds() == 0) {
                err.println(house.feeds()
                        .nextDue()
                        .map(next -> "No feed is due; the next is at " + HealthText.minute(next) + ".")
                        .orElse("No feed is followed yet. Next: clew feed add SLUG ADDRESS"));
            } else {
                int not = barred.get();
                err.println(Words.counted(started.feeds() - not, "feed") + " asked"
                        + (not == 0 ? "" : "; " + not + (not == 1 ? " is" : " are") + " not allowed") + ", "
                        + Words.counted(items.get(), "new item") + ".");
            }
            err.flush();
        }
        return 0;
    }

    private static Set<String> locations(House house, String slug) {
        Shared.thread(house, slug);
        return house.feeds().of(slug).stream().map(Followed::location).collect(Collectors.toSet());
    }

    private static void said(PrintWriter err, Standing standing, int added) {
        if (standing.trouble().why() != null) {
            err.println(standing.location() + ": " + standing.trouble().why());
        } else if (added > 0) {
            err.println(standing.location() + ": " + Words.counted(added, "new item"));
        }
    }
}
