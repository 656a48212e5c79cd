package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.thread.NarrativeThread;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        header = "Follow a bundled, invented debate through all its cycles, then serve the pages.",
        description = "Keeps it in the folder 'demo' of the data folder, so that your own threads stay apart.",
        footer = {
            "",
            "Examples:",
            "  clew demo",
            "  clew demo --once      write the versions, say what changed in each, and end"
        })
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private final Context context = new Context();

    @Option(names = "--once", description = "End after the last version instead of serving the pages.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7373",
            description = "Port for the pages; 7373 if not given.")
    private int port = 7373;

    /// The bundled thread and the days of its cycles.
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Plan(
            String slug,
            String title,
            String question,
            List<String> include,
            List<String> exclude,
            List<String> cycles,
            String notice) {}

    @Override
    public Integer call() throws InterruptedException {
        ServeCommand.requirePort(port);
        Plan plan = plan();
        PrintWriter out = context.out();
        try (House house = context.open(context.folder().resolve("demo"))) {
            out.println(plan.title() + "\n" + plan.question() + "\n(" + plan.notice() + ")\n");
            NarrativeThread thread = thread(house, plan);
            int done = house.versions().heads(thread.slug()).size();
            for (int n = 1; n <= done; n++) {
                Shared.print(out, Shared.version(house, thread.slug(), n));
            }
            for (String day : plan.cycles()) {
                boolean later = house.versions().heads(thread.slug()).stream()
                        .noneMatch(v -> v.asOf().substring(0, 10).compareTo(day) >= 0);
                if (later) {
                    CycleCommand.run(house.cycles(Optional.empty()), thread, LocalDate.parse(day), out, context.err());
                }
            }
            out.flush();
            if (!once) {
                ServeCommand.untilStopped(house, port, context);
            }
        }
        return 0;
    }

    private static NarrativeThread thread(House house, Plan plan) {
        NarrativeThread thread = new NarrativeThread(
                plan.slug(), plan.title(), plan.question(), plan.include(), plan.exclude(), plan.notice());
        if (house.threads().find(plan.slug()).isEmpty()) {
            house.threads().open(thread);
        }
        if (house.items().count(plan.slug()) == 0) {
            Path items = null;
            try (InputStream in = resource("items.jsonl")) {
                items = Files.createTempFile("clew-demo", ".jsonl");
                Files.write(items, in.readAllBytes());
                house.items().add(plan.slug(), ImportCommand.read(house, items));
            } catch (IOException e) {
                throw new ClewException(
                        Kind.UNAVAILABLE,
                        "the demo could not be unpacked into the temporary folder; free some space there",
                        e);
            } finally {
                delete(items);
            }
        }
        return thread;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException ignored) {
            // A left-over temporary file does no harm.
        }
    }

    private static Plan plan() {
        try (InputStream in = resource("thread.json")) {
            return new ObjectMapper().readValue(in, Plan.class);
        } catch (IOException e) {
            throw new ClewException(Kind.FAILED, "the bundled demo is damaged; build Clew again", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = DemoCommand.class.getResourceAsStream("/clew/demo/" + name);
        if (in == null) {
            throw new IOException("no such resource: " + name);
        }
        return in;
    }
}
