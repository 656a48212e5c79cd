package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.thread.NarrativeThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        header = "Open a thread: a question to follow.",
        footer = {
            "",
            "Example:",
            "  clew new bees --title \"Bees\" --question \"Do field margins bring wild bees back?\" --include \"wild bee\""
        })
final class NewCommand implements Callable<Integer> {
    @Mixin
    private final Context context = new Context();

    @Parameters(paramLabel = "SLUG", description = "Its short name: lower-case letters, digits and hyphens.")
    private String slug = "";

    @Option(names = "--title", required = true, description = "What to call it.")
    private String title = "";

    @Option(names = "--question", required = true, description = "The question that the debate is about.")
    private String question = "";

    @Option(
            names = "--include",
            paramLabel = "WORDS",
            description = "Words that count towards the thread; may be repeated.")
    private List<String> include = new ArrayList<>();

    @Option(names = "--exclude", paramLabel = "WORDS", description = "Words that set an item aside; may be repeated.")
    private List<String> exclude = new ArrayList<>();

    @Override
    public Integer call() {
        NarrativeThread thread = thread();
        try (House house = context.open()) {
            house.threads().open(thread);
        }
        context.err().println("Thread '" + slug + "' is open. Next: clew import " + slug + " FILE");
        return 0;
    }

    private NarrativeThread thread() {
        if (title.isBlank() || question.isBlank()) {
            throw new ClewException(Kind.BAD_INPUT, "a thread needs a title and a question that are not empty");
        }
        try {
            return new NarrativeThread(slug, title.strip(), question.strip(), include, exclude, "");
        } catch (IllegalArgumentException e) {
            throw new ClewException(Kind.BAD_INPUT, String.valueOf(e.getMessage()), e);
        }
    }
}
