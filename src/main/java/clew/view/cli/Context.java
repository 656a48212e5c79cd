package clew.view.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every command runs in: the house, and where it writes.
class Context {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    private boolean help;

    /// Opens what the options of the program name.
    House open() {
        return cli().open();
    }

    /// Opens a data folder.
    House open(Path folder) {
        return cli().open(folder);
    }

    /// The data folder that the options of the program name.
    Path folder() {
        return cli().folder();
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// Says how a command is used.
    void usage() {
        spec.commandLine().usage(out());
    }

    private Cli cli() {
        return (Cli) spec.root().userObject();
    }
}
