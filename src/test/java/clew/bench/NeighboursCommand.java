package clew.bench;

import clew.bench.Bench.Refused;
import clew.collect.Followed;
import clew.store.Store;
import clew.thread.NarrativeThread;
import java.io.BufferedReader;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// `./clew collect` as a person types it, over feeds of which none was ever asked: how long it takes from there until
/// it says of the last good one that it has been taken in. All is led to the servers as to a proxy, and the hosts are
/// addresses of this machine, so that nobody else is asked if that fails.
final class NeighboursCommand {
    private static final List<String> KINDS = List.of("good", "bad", "more");

    private final InetSocketAddress servers;
    private final int each;

    /// @param each how many good ones
    /// @throws Refused if the command cannot be begun
    NeighboursCommand(InetSocketAddress servers, int each) throws Exception {
        this.servers = servers;
        this.each = each;
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
        follow(others, count, folder);
        ProcessBuilder command = new ProcessBuilder(
                        "./clew",
                        "collect",
                        "--data",
                        folder.toString(),
                        "--proxy",
                        "http://127.0.0.1:" + servers.getPort())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("CLEW_ALLOW_HOSTS", String.join(",", hosts(Map.of("good", each, others, count))));
        long begun = System.nanoTime();
        Process process = command.start();
        try (BufferedReader said = process.errorReader()) {
            for (int good = 0; good < each; ) {
                String line = said.readLine();
                if (line == null) {
                    throw new Refused("./clew collect took in " + good + " good feeds of " + each);
                }
                good += line.contains("/good/") && line.endsWith(NeighbourServers.ITEMS + " new items") ? 1 : 0;
            }
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void follow(String others, int count, Path folder) {
        Instant due = Instant.now().minusSeconds(1);
        try (Store store = Store.open(folder, null)) {
            store.threads().open(new NarrativeThread("n", "N", "N?", List.of(), List.of(), ""));
            for (int i = 0; i < count; i++) {
                store.feeds().follow(new Followed("n", "", NeighbourServers.at(host(others, i), others, i)), due);
            }
            for (int i = 0; i < each; i++) {
                store.feeds().follow(new Followed("n", "", NeighbourServers.at(host("good", i), "good", i)), due);
            }
        }
    }

    private static Set<String> hosts(Map<String, Integer> counts) {
        Set<String> hosts = new TreeSet<>();
        counts.forEach((kind, count) -> {
            for (int i = 0; i < count; i++) {
                hosts.add(host(kind, i));
            }
        });
        return hosts;
    }

    private static String host(String kind, int number) {
        return "127." + (KINDS.indexOf(kind) + 1) + "." + number / 100 + "." + (number % 100 + 1);
    }
}
