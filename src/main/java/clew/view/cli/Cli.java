package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.Settings;
import clew.feed.Keys;
import clew.net.Reach;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `clew`. What is asked for goes to standard output; progress and messages go to standard error.
@Command(
        name = "clew",
        mixinStandardHelpOptions = true,
        version = "clew 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            NewCommand.class,
            ImportCommand.class,
            FeedCommand.class,
            CollectCommand.class,
            CycleCommand.class,
            ModelCommand.class,
            CompareCommand.class,
            ListCommand.class,
            ExportCommand.class,
            DiffCommand.class,
            SearchCommand.class,
            UnsureCommand.class,
            PinCommand.class,
            ServeCommand.class,
            VerifyCommand.class
        },
        header = "Clew follows a debate and writes a numbered, checkable brief of it.%n",
        description = {
            "",
            "Give it a question, bring in items, and run a cycle whenever you like: each cycle appends a version, in "
                    + "which every sentence rests on passages you can open.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  clew demo                                   see it at work on an invented debate",
            "  clew new bees --title \"Bees\" --question \"Do field margins bring wild bees back?\"",
            "  clew import bees items.jsonl                bring items in",
            "  clew cycle bees                             write the next version",
            "  clew serve                                  read it in a browser",
            "",
            "Exit codes: 0 done, 1 failed, 2 bad usage or bad input."
        })
public final class Cli implements Runnable {
    private final House.Opener opener;
    private final Map<String, String> environment;

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is kept; else CLEW_DATA, else ~/.clew.")
    private @Nullable Path data;

    @Option(
            names = "--store",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "PostgreSQL instead of SQLite: jdbc:postgresql://HOST/DB?user=U; else CLEW_STORE.")
    private @Nullable String store;

    @Option(
            names = "--allow-host",
            paramLabel = "HOST",
            scope = ScopeType.INHERIT,
            description = "A host of your own network that feeds may be read from, as NAME or NAME:PORT; may be"
                    + " repeated; and CLEW_ALLOW_HOSTS.")
    private List<String> allowed = new ArrayList<>();

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "An HTTP proxy to read feeds through: http://HOST:PORT; else CLEW_PROXY.")
    private @Nullable String proxy;

    @Option(
            names = "--contact",
            paramLabel = "WHO",
            scope = ScopeType.INHERIT,
            description = "Told to the servers that are asked, such as a mail address; else CLEW_CONTACT.")
    private @Nullable String contact;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "On failure, show where in the program it happened.")
    private boolean verbose;

    private Cli(House.Opener opener, Map<String, String> environment) {
        this.opener = opener;
        this.environment = environment;
    }

    /// Runs one command.
    ///
    /// @param environment where `CLEW_DATA` and `CLEW_STORE` are looked up
    /// @return the exit code
    public static int run(House.Opener opener, Map<String, String> environment, String... arguments) {
        Cli cli = new Cli(opener, environment);
        CommandLine line = new CommandLine(cli);
        line.setParameterExceptionHandler((e, given) -> {
            CommandLine at = e.getCommandLine();
            at.getErr()
                    .println("clew: " + usage(e) + "; see '"
                            + at.getCommandSpec().qualifiedName() + " --help'");
            return 2;
        });
        line.setExecutionExceptionHandler((e, at, result) -> cli.failed(e, at.getErr()));
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            line.getErr().println("clew: an item is too large or too deeply nested to be read; nothing was stored");
            return 2;
        }
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    House open() {
        return open(folder());
    }

    House open(Path folder) {
        String hosts = environment.getOrDefault("CLEW_ALLOW_HOSTS", "");
        Reach reach = new Reach(Reach.list(hosts), set(proxy, "CLEW_PROXY")).and(allowed);
        String told = set(contact, "CLEW_CONTACT");
        return opener.open(
                new Settings(folder, set(store, "CLEW_STORE"), reach, told == null ? "" : told, new Keys(environment)));
    }

    /// What an option says, else a variable of the environment, else nothing.
    private @Nullable String set(@Nullable String option, String variable) {
        String value = option != null ? option : environment.get(variable);
        return value == null || value.isBlank() ? null : value;
    }

    Path folder() {
        if (data != null) {
            return data;
        }
        String set = environment.get("CLEW_DATA");
        return set == null || set.isBlank()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".clew")
                : Path.of(set);
    }

    /// The one place where failures become a line and an exit code.
    private int failed(Throwable failure, PrintWriter err) {
        if (failure instanceof ClewException e) {
            err.println("clew: " + oneLine(e));
        } else if (failure instanceof OutOfMemoryError) {
            err.println("clew: not enough memory for this; give it less at once");
        } else {
            err.println("clew: something went wrong that should not have ("
                    + failure.getClass().getSimpleName()
                    + "); nothing was stored by halves. Run it again with --verbose and report what it shows");
        }
        if (verbose) {
            failure.printStackTrace(err);
        }
        return failure instanceof ClewException e && e.kind() != Kind.FAILED ? 2 : 1;
    }

    /// What is wrong with the words of a command, without the parser's own.
    private static String usage(ParameterException e) {
        if (e instanceof UnmatchedArgumentException u && !u.isUnknownOption()) {
            String word = u.getUnmatched().getFirst();
            boolean top = e.getCommandLine().getParent() == null;
            return top ? "there is no command '" + word + "'" : "'" + word + "' is one word too many";
        }
        return oneLine(e)
                .replaceFirst("for positional parameter at index \\d+ \\((\\S+)\\)", "for $1")
                .replace("is not an int", "is not a whole number");
    }

    private static String oneLine(Throwable e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
