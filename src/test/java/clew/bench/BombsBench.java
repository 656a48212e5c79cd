package clew.bench;

import clew.App;
import clew.bench.Bench.Refused;
import clew.bench.Bench.Wanted;
import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.feed.web.WebFeed;
import clew.net.LocalServer;
import clew.net.TestWeb;
import clew.net.Web;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/// Each file that `bombs.py` writes, served by a server on this machine to a program of its own with a small heap that
/// fetches and reads it as a feed. First the largest, fetched without care, which has to burst.
final class BombsBench {
    /// What the program itself takes is about 24 MiB; so this leaves about 64 for what the bomb does.
    private static final int HEAP_MIB = 88;

    private static final int LONGEST_SECONDS = 30;

    private BombsBench() {}

    static int run(Wanted wanted) throws Exception {
        Path bombs = wanted.data("/tmp/clew-bombs");
        if (!Files.exists(bombs.resolve("manifest.jsonl"))) {
            throw new Refused("write the bombs first: python3 bombs.py " + bombs);
        }
        List<JsonNode> cases = HostileBench.rows(bombs.resolve("manifest.jsonl"));
        JsonNode first = cases.stream()
                .filter(c -> c.path("encoding").asText().equals("gzip"))
                .findFirst()
                .orElseThrow();
        String careless = one(bombs, first, "careless");
        System.out.println("fetched without care: " + careless);
        if (!careless.contains("crash")) {
            throw new Refused("the harness does not notice a bomb that bursts");
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode row : cases) {
            lines.add(one(bombs, row, "product"));
        }
        Files.write(wanted.out(), lines);
        long crashed = lines.stream()
                .filter(l -> l.contains("crash") || l.contains("timeout"))
                .count();
        System.out.println(lines.size() + " bombs, " + crashed + " crashes or hangs, heap of " + HEAP_MIB + " MiB");
        return crashed == 0 ? 0 : 1;
    }

    private static String one(Path bombs, JsonNode row, String how) throws Exception {
        Path said = Files.createTempFile("clew-bomb", ".json");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MIB + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BombsBench.class.getName(),
                        bombs.toString(),
                        row.toString(),
                        how,
                        said.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        String line = Files.readString(said);
        Files.delete(said);
        double seconds = (System.nanoTime() - begun) / 1e9;
        return !line.isEmpty()
                ? line
                : new ObjectMapper()
                        .createObjectNode()
                        .put("part", "bombs")
                        .put("id", row.get("id").asText())
                        .put("outcome", ended ? "crash" : "timeout")
                        .put("seconds", seconds)
                        .put("peak_mb", HEAP_MIB)
                        .toString();
    }

    /// Runs in a process of its own.
    public static void main(String[] arguments) throws Exception {
        Path bombs = Path.of(arguments[0]);
        JsonNode row = new ObjectMapper().readTree(arguments[1]);
        Path file = bombs.resolve(row.get("file").asText());
        if (arguments[2].equals("careless")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                in.readAllBytes();
            }
        }
        LocalServer.Site site = (asked, out) -> {
            String head = "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Type: "
                    + row.get("media_type").asText()
                    + (row.has("encoding")
                            ? "\r\nContent-Encoding: " + row.get("encoding").asText()
                            : "");
            out.write((head + "\r\n\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        };
        try (LocalServer server = new LocalServer(site);
                Web web = new TestWeb().to(server).open()) {
            long begun = System.nanoTime();
            FetchResult result = new WebFeed(web, App.bodies())
                    .read(new Feed(
                            "bomb", "http://bomb.example/" + row.get("id").asText()));
            double seconds = (System.nanoTime() - begun) / 1e9;
            String secret = row.path("must_not_contain").asText("\0");
            Files.writeString(
                    Path.of(arguments[3]),
                    new ObjectMapper()
                            .createObjectNode()
                            .put("part", "bombs")
                            .put("id", row.get("id").asText())
                            .put("outcome", result instanceof FetchResult.Fetched ? "parsed" : "refused")
                            .put("seconds", seconds)
                            .put("peak_mb", HEAP_MIB)
                            .put("leaked", said(result).contains(secret))
                            .put("why", result instanceof FetchResult.Nothing n ? n.why() : "")
                            .toString());
        }
        System.exit(0);
    }

    private static String said(FetchResult result) {
        return result instanceof FetchResult.Fetched f
                ? f.entries().stream()
                        .map(e -> e.title() + e.text() + e.authors())
                        .toList()
                        .toString()
                : result.toString();
    }
}
