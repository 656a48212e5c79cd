package clew.view.cli;

import clew.collect.Followed;
import clew.collect.HealthText;
import clew.collect.Standing;
import clew.thread.NarrativeThread;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        header = "List what is followed, how it does, and what it brings.",
        footer = {"", "Examples:", "  clew feed list", "  clew feed list bees --json"})
final class FeedListCommand implements Callable<Integer> {
    @Mixin
    private final Context context = new Context();

    @Parameters(arity = "0..1", paramLabel = "SLUG", description = "One thread; all if not given.")
    private @Nullable String slug;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = context.out();
        try (House house = context.open()) {
            List<NarrativeThread> threads = slug == null ? house.threads().all() : List.of(Shared.thread(house, slug));
            ArrayNode all = new ObjectMapper().createArrayNode();
            for (NarrativeThread thread : threads) {
                for (Followed followed : house.feeds().of(thread.slug())) {
                    Standing standing = house.feeds()
                            .standing(followed.location())
                            .orElseGet(() -> Standing.fresh(
                                    followed.location(), house.clock().instant()));
                    if (json) {
                        describe(all.addObject(), followed, standing);
                    } else {
                        print(out, followed, standing);
                    }
                }
            }
            if (json) {
                out.println(all.toPrettyString());
            }
            out.flush();
        }
        return 0;
    }

    private static void print(PrintWriter out, Followed followed, Standing standing) {
        out.printf(
                "%s  %s%s%n",
                followed.thread(), followed.location(), followed.name().isEmpty() ? "" : "  " + followed.name());
        if (standing.movedTo() != null) {
            out.printf("  moved for good to %s%n", standing.movedTo());
        }
        out.printf("  %s%n", HealthText.of(standing));
    }

    private static void describe(ObjectNode node, Followed followed, Standing s) {
        node.put("thread", followed.thread())
                .put("location", followed.location())
                .put("name", followed.name())
                .put("health", s.health().name().toLowerCase(Locale.ROOT))
                .put("moved_to", s.movedTo())
                .put("tried", written(s.tried()))
                .put("good", written(s.good()))
                .put("next", s.trouble().gone() ? null : s.next().toString())
                .put("failures", s.trouble().times())
                .put("failing_since", written(s.trouble().since()))
                .put("trouble", s.trouble().why())
                .put("items", s.brought().items())
                .put("brought", written(s.brought().last()))
                .put("readings", s.brought().readings())
                .put("refused", s.brought().refused())
                .put("beyond", s.brought().beyond())
                .put("flaw", s.brought().flaw());
    }

    private static @Nullable String written(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
