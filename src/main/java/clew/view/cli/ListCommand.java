package clew.view.cli;

import clew.brief.Brief;
import clew.text.Words;
import clew.thread.NarrativeThread;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        header = "List threads and their versions.",
        footer = {"", "Example:", "  clew list --json"})
final class ListCommand implements Callable<Integer> {
    @Mixin
    private final Context context = new Context();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = context.out();
        try (House house = context.open()) {
            ArrayNode all = new ObjectMapper().createArrayNode();
            for (NarrativeThread thread : house.threads().all()) {
                List<Brief.Version> versions = house.versions().heads(thread.slug());
                if (json) {
                    describe(all.addObject(), thread, versions, house.items().count(thread.slug()));
                } else {
                    out.printf("%s  %s%n  %s%n", thread.slug(), thread.title(), thread.question());
                    versions.forEach(v -> out.printf(
                            "  version %d  %s  %s, %s%n",
                            v.number(),
                            v.asOf().substring(0, 10),
                            Words.counted(v.items(), "item"),
                            Words.counted(v.works(), "work")));
                }
            }
            if (json) {
                out.println(all.toPrettyString());
            }
        }
        return 0;
    }

    private static void describe(ObjectNode node, NarrativeThread thread, List<Brief.Version> versions, int items) {
        node.put("slug", thread.slug())
                .put("title", thread.title())
                .put("question", thread.question())
                .put("items", items);
        ArrayNode list = node.putArray("versions");
        versions.forEach(v -> list.addObject()
                .put("number", v.number())
                .put("as_of", v.asOf())
                .put("created", v.created())
                .put("hash", v.hash())
                .put("items", v.items())
                .put("works", v.works()));
    }
}
