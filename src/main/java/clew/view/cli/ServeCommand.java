package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        header = "Serve the pages on this machine and collect feeds until you stop it (Ctrl-C).",
        description =
                "Feeds are asked as they become due; a thread that follows feeds gets its next version once a day, "
                        + "if anything new has arrived.",
        footer = {"", "Example:", "  clew serve --port 8080"})
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Mixin
    private final Context context = new Context();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7373",
            description = "Port; 7373 if not given, 0 for any free one.")
    private int port = 7373;

    @Override
    public Integer call() throws InterruptedException {
        requirePort(port);
        try (House house = context.open()) {
            house.collectAlways(line -> {
                context.err().println("clew: " + line);
                context.err().flush();
            });
            untilStopped(house, port, context);
        }
        return 0;
    }

    static void requirePort(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new ClewException(Kind.BAD_INPUT, "--port " + port + " is no port; use one from 0 to " + LAST_PORT);
        }
    }

    static void untilStopped(House house, int port, Context context) throws InterruptedException {
        int real = house.serve(port);
        context.err().println("Reading at http://localhost:" + real + "/ (Ctrl-C stops it)");
        context.err().flush();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        stopped.await();
    }
}
