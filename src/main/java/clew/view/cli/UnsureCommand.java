package clew.view.cli;

import clew.text.Words;
import clew.work.Copy;
import clew.work.Doubt;
import clew.work.Work;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "unsure",
        header = "List pairs of items that may be one work, the likeliest first.",
        description = {"", "Settle a pair with 'clew pin merge' or 'clew pin split'.", ""},
        footer = {"", "Example:", "  clew unsure bees"})
final class UnsureCommand implements Callable<Integer> {
    private static final String SHORT_LIST = "10";

    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = SHORT_LIST,
            description = "How many to list; " + SHORT_LIST + " if not given.")
    private int most;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = context.out();
        try (House house = context.open()) {
            context.thread(house);
            UnaryOperator<String> titles = PinCommand.titles(house, context.slug());
            List<Doubt> all = house.works().doubts(context.slug());
            List<Doubt> shown = all.stream().limit(Math.max(0, most)).toList();
            if (json) {
                ArrayNode pairs = new ObjectMapper().createArrayNode();
                shown.forEach(d -> pairs.addObject()
                        .put("a", d.a())
                        .put("a_title", titles.apply(d.a()))
                        .put("b", d.b())
                        .put("b_title", titles.apply(d.b()))
                        .put("likelihood", d.likelihood())
                        .put("because", d.because()));
                out.println(pairs.toPrettyString());
            } else {
                if (all.isEmpty()) {
                    boolean read = !house.versions().heads(context.slug()).isEmpty();
                    out.println(
                            read
                                    ? "No pair is unsure."
                                    : "Nothing has been read yet. Next: clew cycle " + context.slug());
                }
                Map<String, String> told = told(house);
                for (Doubt d : shown) {
                    out.printf(
                            "%.1f  %s  %s%s%n",
                            d.likelihood(), d.a(), titles.apply(d.a()), told.getOrDefault(d.a(), ""));
                    out.printf("     %s  %s%s%n", d.b(), titles.apply(d.b()), told.getOrDefault(d.b(), ""));
                    out.printf("     %s%n", d.because());
                }
                if (all.size() > shown.size()) {
                    out.printf("and %s%n", Words.counted(all.size() - shown.size(), "more pair"));
                }
            }
            out.flush();
        }
        return 0;
    }

    /// By whom, when and where, as far as each item says, by its id.
    private Map<String, String> told(House house) {
        Map<String, String> told = new HashMap<>();
        for (Work work : house.works().all(context.slug())) {
            for (Copy copy : work.copies()) {
                String facts = Stream.of(
                                String.join(", ", copy.authors()),
                                copy.published() == null ? "" : copy.published().toString(),
                                copy.venue() == null ? "" : copy.venue())
                        .filter(f -> !f.isBlank())
                        .collect(Collectors.joining("; "));
                told.put(copy.item(), facts.isEmpty() ? "" : " (" + facts + ")");
            }
        }
        return told;
    }
}
