package clew.view.cli;

import clew.text.Words;
import clew.view.Excerpt;
import clew.view.Hit;
import clew.view.Lookup;
import clew.view.Query;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Look words, and what they mean, up in a thread.",
        description = {
            "",
            "Looks in the sentences of the latest version, in its sources and in all items, also those set aside. Each "
                    + "result says whether its words or its meaning fit, and shows the passage that does.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  clew search bees field margins",
            "  clew search bees nesting --in aside --from 2019 --to 2022",
            "  clew search bees \"bumble bee\" --kind sentence --voice Quill --json"
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private final ThreadContext context = new ThreadContext();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORD", description = "What to look for.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "sentence, source or item; all if not given.")
    private @Nullable String kind;

    @Option(names = "--in", paramLabel = "PLACE", description = "brief or aside; anywhere if not given.")
    private @Nullable String place;

    @Option(names = "--voice", paramLabel = "NAME", description = "Who speaks: a name, or a part of one.")
    private @Nullable String voice;

    @Option(names = "--from", paramLabel = "YEAR", description = "The first year it may be of.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "YEAR", description = "The last year it may be of.")
    private @Nullable String to;

    @Option(names = "--depth", paramLabel = "DEPTH", description = "At least: title, snippet, abstract or full.")
    private @Nullable String depth;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many results of a kind to show; 5 if not given.")
    private int most;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("q", String.join(" ", words));
        fields.put("kind", kind);
        fields.put("in", place);
        fields.put("voice", voice);
        fields.put("from", from);
        fields.put("to", to);
        fields.put("depth", depth);
        Query query = Query.of(fields::get);
        PrintWriter out = context.out();
        try (House house = context.open()) {
            context.thread(house);
            Map<Hit.Kind, Lookup.Found> found = house.lookup().in(context.slug(), query, Math.max(0, most));
            if (json) {
                ArrayNode hits = new ObjectMapper().createArrayNode();
                found.values().forEach(f -> f.hits().forEach(h -> describe(hits.addObject(), h)));
                out.println(hits.toPrettyString());
            } else {
                print(out, found);
            }
            out.flush();
        }
        return 0;
    }

    private static void print(PrintWriter out, Map<Hit.Kind, Lookup.Found> found) {
        if (found.values().stream().allMatch(f -> f.all() == 0)) {
            out.println("Nothing has these words or comes near to what they mean.");
        }
        found.forEach((kind, of) -> {
            if (of.all() > 0) {
                out.println(Words.counted(of.all(), word(kind)));
                of.hits().forEach(h -> print(out, h));
            }
        });
    }

    private static void print(PrintWriter out, Hit hit) {
        out.printf("  %s  %s%n", hit.id(), hit.title().text().replaceAll("\\s+", " "));
        Excerpt passage = hit.passage();
        if (passage != null) {
            out.printf("      “%s”%n", passage.text().replaceAll("\\s+", " "));
        }
        String date = hit.date() == null ? "date unknown" : hit.date().value();
        out.printf("      %s; %s; %s%n", date, hit.why(), String.join(" and ", foundBy(hit)));
    }

    private static void describe(ObjectNode node, Hit hit) {
        node.put("kind", word(hit.kind())).put("id", hit.id()).put("version", hit.version());
        node.put("title", hit.title().text());
        Excerpt passage = hit.passage();
        Hit.Place at = hit.place();
        if (passage != null && at != null) {
            node.put("passage", passage.text()).put("item", at.item());
            node.put("start", at.start()).put("end", at.end());
        }
        hit.voices().forEach(node.putArray("voices")::add);
        node.put("date", hit.date() == null ? null : hit.date().value());
        node.put("depth", word(hit.depth())).put("in_brief", hit.inBrief()).put("why", hit.why());
        foundBy(hit).forEach(node.putArray("found_by")::add);
    }

    private static List<String> foundBy(Hit hit) {
        List<String> by = new ArrayList<>();
        if (hit.byWords()) {
            by.add("words");
        }
        if (hit.byMeaning()) {
            by.add("meaning");
        }
        return by;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
