package clew.bench;

import clew.bench.Bench.Wanted;
import clew.net.Address;
import clew.net.LocalServer;
import clew.net.Request;
import clew.net.TestWeb;
import clew.net.Validators;
import clew.net.Web;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every address that must not be reached, directly and behind one to five redirects of every kind, in a network
/// namespace in which every address of the world is this machine and a canary listens on all of them. Real sockets
/// and the product's own dialer: only names are answered by the bench.
final class CanaryBench {
    private static final String START = "93.184.215.14";
    private static final String[] KINDS = {"301", "302", "303", "307", "308", "refresh"};
    private static final int MOST_HOPS = 5;
    private static final String ROOM = "ip link set lo up && ip route add local default dev lo"
            + " && (ip -6 route add local default dev lo || true) && exec \"$@\"";

    private CanaryBench() {}

    static int run(Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/hostile");
        if (new ProcessBuilder("unshare", "-n", "true").start().waitFor() != 0) {
            System.out.println("SKIPPED: this machine lets nobody make a network namespace (unshare -n)");
            return 0;
        }
        List<String> command = new ArrayList<>(List.of("unshare", "-n", "sh", "-c", ROOM, "sh"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CanaryBench.class.getName(),
                data.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /// Runs inside the namespace.
    public static void main(String[] arguments) throws Exception {
        List<JsonNode> payloads = HostileBench.rows(Path.of(arguments[0], "ssrf.jsonl")).stream()
                .filter(r -> r.get("expect").asText().equals("block") && !r.has("redirects"))
                .toList();
        int caught = new Run(payloads).all(false, 0);
        System.out.println("guard switched off, directly: " + caught + " payloads reach the canary");
        Run run = new Run(payloads);
        int escaped = run.all(true, MOST_HOPS);
        System.out.printf(
                "guard on: %d payloads, %d requests begun, %d answered by the first server; %d connections reach the canary%n",
                payloads.size(), run.begun, run.good, escaped);
        System.exit(caught > 100 && escaped == 0 && run.good > run.begun / 2 ? 0 : 1);
    }

    private static final class Run {
        private final List<JsonNode> payloads;
        private final Set<String> hits = ConcurrentHashMap.newKeySet();
        private volatile String target = "";
        private int begun;
        private volatile int good;

        Run(List<JsonNode> payloads) {
            this.payloads = payloads;
        }

        /// How many distinct requests reached anything but the first server.
        int all(boolean guarded, int hops) throws IOException {
            List<LocalServer> canaries = new ArrayList<>();
            for (int port : ports()) {
                ServerSocket door = new ServerSocket();
                door.bind(new InetSocketAddress(InetAddress.ofLiteral("::"), port), 1024);
                canaries.add(new LocalServer(this::answer, door) {
                    @Override
                    protected void arrived(InetAddress at) {
                        if (!at.getHostAddress().equals(START)) {
                            hits.add(begun + " " + at.getHostAddress());
                        }
                    }
                });
            }
            for (JsonNode payload : payloads) {
                target = payload.get("url").asText();
                ask(payload, guarded, target);
                for (int hop = 1; hop <= hops; hop++) {
                    for (String kind : KINDS) {
                        ask(payload, guarded, "http://start.example/" + kind + "/" + hop);
                    }
                }
            }
            canaries.forEach(LocalServer::close);
            return hits.size();
        }

        private Set<Integer> ports() {
            Set<Integer> ports = new java.util.TreeSet<>(Set.of(80, 443));
            Pattern port = Pattern.compile(":(\\d{2,5})(?:/|$)");
            for (JsonNode payload : payloads) {
                Matcher m = port.matcher(payload.get("url").asText());
                if (m.find() && Integer.parseInt(m.group(1)) < 65536) {
                    ports.add(Integer.parseInt(m.group(1)));
                }
            }
            return ports;
        }

        private void ask(JsonNode payload, boolean guarded, String url) {
            begun++;
            Map<String, Integer> questions = new HashMap<>();
            TestWeb test = new TestWeb()
                    .names(host -> host.equals("start.example")
                            ? List.of(START)
                            : payload.path("dns").has(host)
                                    ? HostileBench.answers(payload, host, questions)
                                    // What nobody has said where it stands, such as localhost, stands here.
                                    : List.of("127.0.0.1"));
            try (Web web = (guarded ? test : test.unguarded()).open()) {
                Address.parse(url).ifPresent(a -> web.get(Request.feed(a, Validators.NONE)));
            }
        }

        /// `/302/3` sends on to `/302/2`, that to `/302/1`, that to the payload.
        private void answer(LocalServer.Asked asked, OutputStream out) throws IOException {
            if (!asked.at().getAddress().getHostAddress().equals(START)) {
                LocalServer.answer(out, 200, "caught");
                return;
            }
            good++;
            String[] parts = asked.target().split("/");
            int left = Integer.parseInt(parts[2]);
            String next = left == 1 ? target : "http://start.example/" + parts[1] + "/" + (left - 1);
            // A payload with a line end in it cannot be written into a header as it is.
            next = next.replaceAll("[\\r\\n]", "");
            if (parts[1].equals("refresh")) {
                LocalServer.answer(out, 200, "", "Refresh", "0; url=" + next);
            } else {
                LocalServer.answer(out, Integer.parseInt(parts[1]), "", "Location", next);
            }
        }
    }
}
