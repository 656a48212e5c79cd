package clew.bench;

import clew.bench.Bench.Refused;
import clew.store.Store;
import java.io.BufferedReader;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `./clew collect` as a person types it, over feeds of which none was ever asked: how long it takes from there until
/// it says of the last good one that it has been taken in. All is led to the servers as to a proxy, and the hosts are
/// addresses of this machine, so that nobody else is asked if that fails.
final class NeighboursCommand {
    private static final List<String> KINDS = List.of("good", "bad", "more");

    private static final String HOSTS = KINDS.stream()
            .flatMap(kind -> IntStream.range(0, NeighboursBench.EACH).mapToObj(i -> host(kind, i)))
            .collect(Collectors.joining(","));

    private final InetSocketAddress servers;

    /// @throws Refused if the command cannot be begun
    NeighboursCommand(InetSocketAddress servers) throws Exception {
        this.servers = servers;
        // Builds it where that is needed, which is not to be measured.
        if (new ProcessBuilder("./clew", "--version").inheritIO().start().waitFor() != 0) {
            throw new Refused("./clew does not begin; call the bench in the folder that holds it");
        }
    }

    /// @param others what the others are called
    /// @param count how many others
    /// @param folder where nothing is yet
    /// @return seconds
    double ask(String others, int count, Path folder) throws Exception {
        try (Store store = Store.open(folder, null)) {
            NeighboursBench.follow(store, others, count, Instant.now(), NeighboursCommand::host);
        }
        ProcessBuilder command = new ProcessBuilder(
                        "./clew",
                        "collect",
                        "--data",
                        folder.toString(),
                        "--proxy",
                        "http://127.0.0.1:" + servers.getPort())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("CLEW_ALLOW_HOSTS", HOSTS);
        long begun = System.nanoTime();
        Process process = command.start();
        try (BufferedReader said = process.errorReader()) {
            for (int good = 0; good < NeighboursBench.EACH; ) {
                String line = said.readLine();
                if (line == null) {
                    throw new Refused("./clew collect took in " + good + " good feeds of " + NeighboursBench.EACH);
                }
                good += line.contains("/good/") && line.endsWith(NeighbourServers.ITEMS + " new items") ? 1 : 0;
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String host(String kind, int number) {
        return "127." + (KINDS.indexOf(kind) + 1) + "." + number / 100 + "." + (number % 100 + 1);
    }
}
