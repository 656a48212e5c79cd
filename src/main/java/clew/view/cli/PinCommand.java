package clew.view.cli;

import clew.brief.SentencePinning;
import clew.work.Pin;
import clew.work.Pinning;
import clew.work.Pins;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "pin",
        synopsisSubcommandLabel = "COMMAND",
        header = "Correct who is who and what is printed. A pin holds until another undoes it.",
        description = {
            "",
            "Items are named by their ids (in exports and on the pages), the sender's own ids, addresses, or the id of "
                    + "a work; sentences by the ids that their pages and exports give. The next cycle follows the pins, and the version lists them.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  clew pin merge bees bee-12 bee-31                 these are copies of one work",
            "  clew pin split bees bee-31 bee-12                 bee-31 is not a copy of that work",
            "  clew pin rename bees bee-12 \"Margins and bees\"    what the work is called",
            "  clew pin same-voice bees \"A. Quill\" moss77        one person under two names",
            "  clew pin reject bees c1f2e3d4c5b6a            that sentence is not printed any more",
            "  clew pin keep bees c1f2e3d4c5b6a              it stays printed while its passages stand",
            "  clew pin reword bees c1f2e3d4c5b6a \"Quill finds that margins bring bees back.\"",
            "  clew pin undo bees 3"
        })
final class PinCommand implements Runnable {
    @Mixin
    private final Context context = new Context();

    @Override
    public void run() {
        context.usage();
    }

    private void pin(String slug, Function<Pinning, Pin> correction) {
        made(slug, house -> correction.apply(new Pinning(house.items(), house.works(), slug, house.clock())));
    }

    private void sentence(String slug, Function<SentencePinning, Pin> correction) {
        made(
                slug,
                house -> correction.apply(new SentencePinning(house.versions(), house.works(), slug, house.clock())));
    }

    private void made(String slug, Function<House, Pin> correction) {
        try (House house = context.open()) {
            Shared.thread(house, slug);
            Pin pin = correction.apply(house);
            context.err()
                    .println("Pin " + pin.number() + ": " + pin.said(titles(house, slug)) + ". Next: clew cycle "
                            + slug);
        }
    }

    /// What each item is called, by its id.
    static UnaryOperator<String> titles(House house, String slug) {
        Map<String, String> titles = new HashMap<>();
        house.works().all(slug).forEach(w -> w.copies().forEach(c -> titles.put(c.item(), c.title())));
        return id -> titles.getOrDefault(id, id);
    }

    @Command(header = "These items or works are copies of one work.", mixinStandardHelpOptions = true)
    void merge(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "ITEM", arity = "2..*", description = "Two or more.") List<String> items) {
        pin(slug, p -> p.oneWork(items));
    }

    @Command(header = "An item is not a copy of the works of the others.", mixinStandardHelpOptions = true)
    void split(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "ITEM", arity = "2..*", description = "The item, then the others.")
                    List<String> items) {
        pin(slug, p -> p.twoWorks(items));
    }

    @Command(header = "Give the work of an item a title.", mixinStandardHelpOptions = true)
    void rename(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "ITEM", description = "An item of the work.") String item,
            @Parameters(paramLabel = "TITLE", description = "What it is called.") String title) {
        pin(slug, p -> p.title(item, title));
    }

    @Command(name = "same-voice", header = "These names are one voice.", mixinStandardHelpOptions = true)
    void sameVoice(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "NAME", arity = "2..*", description = "Two or more.") List<String> names) {
        pin(slug, p -> p.oneVoice(names));
    }

    @Command(name = "other-voice", header = "A name is not the voice of the others.", mixinStandardHelpOptions = true)
    void otherVoice(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "NAME", arity = "2..*", description = "The name, then the others.")
                    List<String> names) {
        pin(slug, p -> p.twoVoices(names));
    }

    @Command(name = "rename-voice", header = "Give a voice the name to print.", mixinStandardHelpOptions = true)
    void renameVoice(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "NAME", description = "A name it goes by.") String name,
            @Parameters(paramLabel = "NEW", description = "The name to print.") String chosen) {
        pin(slug, p -> p.name(name, chosen));
    }

    @Command(header = "A sentence, and what repeats it, is not printed.", mixinStandardHelpOptions = true)
    void reject(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "SENTENCE", description = "Its id.") String id) {
        sentence(slug, p -> p.reject(null, id));
    }

    @Command(header = "A sentence stays printed while its passages stand.", mixinStandardHelpOptions = true)
    void keep(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "SENTENCE", description = "Its id.") String id) {
        sentence(slug, p -> p.keep(null, id));
    }

    @Command(header = "Put a sentence in words of your own.", mixinStandardHelpOptions = true)
    void reword(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "SENTENCE", description = "Its id.") String id,
            @Parameters(paramLabel = "WORDS", description = "The sentence as it is to stand.") String words) {
        sentence(slug, p -> p.reword(null, id, words));
    }

    @Command(header = "Let a pin hold no longer.", mixinStandardHelpOptions = true)
    void undo(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Parameters(paramLabel = "N", description = "The number of the pin.") int number) {
        pin(slug, p -> p.undo(number));
    }

    @Command(header = "List the pins that hold.", mixinStandardHelpOptions = true)
    void list(
            @Parameters(paramLabel = "SLUG", description = "The thread.") String slug,
            @Option(names = "--all", description = "Those too that were undone.") boolean all,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        PrintWriter out = context.out();
        try (House house = context.open()) {
            Shared.thread(house, slug);
            UnaryOperator<String> titles = titles(house, slug);
            List<Pin> made = house.works().pins(slug);
            Pins pins = new Pins(made);
            Map<Integer, Integer> undoneBy = pins.undoneBy();
            List<Pin> listed = all ? made : pins.holding();
            if (json) {
                ArrayNode nodes = new ObjectMapper().createArrayNode();
                for (Pin pin : listed) {
                    ObjectNode node = nodes.addObject();
                    node.put("number", pin.number()).put("made", pin.made().toString());
                    node.put("says", pin.said(titles));
                    pin.about().forEach(node.putArray("about")::add);
                    Optional.ofNullable(undoneBy.get(pin.number())).ifPresent(n -> node.put("undone_by", n));
                }
                out.println(nodes.toPrettyString());
            } else {
                for (Pin pin : listed) {
                    Integer by = undoneBy.get(pin.number());
                    String undone = by == null ? "" : " (undone by pin " + by + ")";
                    out.printf("%3d  %s%s%n", pin.number(), pin.said(titles), undone);
                }
            }
            out.flush();
        }
    }
}
