package clew.bench;

import clew.App;
import clew.bench.Bench.Refused;
import clew.bench.Bench.Wanted;
import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.feed.Received;
import clew.feed.web.WebFeed;
import clew.net.LocalServer;
import clew.net.TestWeb;
import clew.net.Web;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;

/// Each file that `bombs.py` writes, and a few PDFs, served by a server on this machine to a program of its own that
/// fetches and reads it as a feed, with a heap of 64 MiB above what it holds when idle. First three are read without
/// care, which have to burst, to leak and to take too long.
final class BombsBench {
    private static final int GROWTH_MIB = 64;
    private static final int MIB = 1024 * 1024;
    private static final double MOST_SECONDS = 5;
    private static final int LONGEST_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BombsBench() {}

    static int run(Wanted wanted) throws Exception {
        Path bombs = wanted.data("/tmp/clew-bombs");
        if (!Files.exists(bombs.resolve("manifest.jsonl"))) {
            throw new Refused("write the bombs first: python3 bombs.py " + bombs);
        }
        List<JsonNode> cases = new ArrayList<>(HostileBench.rows(bombs.resolve("manifest.jsonl")));
        int ofTheSuite = cases.size();
        cases.addAll(PdfBombs.write(bombs));
        JsonNode harmless = one(bombs, named(cases, "empty"), "idle", 4 * GROWTH_MIB);
        int idle = (int) Math.ceil(harmless.path("idle_mb").asDouble());
        int heap = idle + GROWTH_MIB;
        for (String[] careless : new String[][] {
            {"gzip-zeros-1g", "unpack", "crash"},
            {"xxe-file", "entities", "leaked"},
            {"text-one-word-16m", "slow", "slow"}
        }) {
            JsonNode said = one(bombs, named(cases, careless[0]), careless[1], heap);
            System.out.println(careless[0] + " read without care: " + faults(said));
            if (!faults(said).contains(careless[2])) {
                throw new Refused("the harness does not notice a bomb read without care: " + said);
            }
        }
        List<JsonNode> said = new ArrayList<>();
        for (JsonNode row : cases) {
            said.add(one(bombs, row, "product", heap));
        }
        Files.write(
                wanted.out(),
                said.subList(0, ofTheSuite).stream().map(JsonNode::toString).toList());
        List<JsonNode> faulty = said.stream().filter(s -> !faults(s).isEmpty()).toList();
        faulty.forEach(s -> System.out.println(s.path("id").asText() + " " + faults(s) + " " + s.path("why")));
        System.out.printf(
                "%d bombs, %d refused, %d faults; heap of %d MiB, %d of them idle; slowest %.1f s%n",
                said.size(),
                said.stream()
                        .filter(s -> s.path("outcome").asText().equals("refused"))
                        .count(),
                faulty.size(),
                heap,
                idle,
                said.stream()
                        .mapToDouble(s -> s.path("seconds").asDouble())
                        .max()
                        .orElse(0));
        return faulty.isEmpty() ? 0 : 1;
    }

    private static JsonNode named(List<JsonNode> cases, String id) {
        return cases.stream()
                .filter(c -> c.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// What must not be, in a word each.
    private static List<String> faults(JsonNode said) {
        List<String> faults = new ArrayList<>();
        String outcome = said.path("outcome").asText();
        if (!outcome.equals("parsed") && !outcome.equals("refused")) {
            faults.add(outcome);
        }
        if (said.path("seconds").asDouble() > MOST_SECONDS) {
            faults.add("slow");
        }
        if (said.path("leaked").asBoolean()) {
            faults.add("leaked");
        }
        String why = said.path("why").asText();
        if (outcome.equals("refused") && (why.isBlank() || why.contains("\n") || why.contains("Exception"))) {
            faults.add("unclear");
        }
        return faults;
    }

    private static JsonNode one(Path bombs, JsonNode row, String how, int heap) throws Exception {
        Path said = Files.createTempFile("clew-bomb", ".json");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
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
        return !line.isEmpty()
                ? JSON.readTree(line)
                : JSON.createObjectNode()
                        .put("part", "bombs")
                        .put("id", row.get("id").asText())
                        .put("outcome", ended ? "crash" : "timeout")
                        .put("seconds", (System.nanoTime() - begun) / 1e9)
                        .put("peak_mb", heap);
    }

    /// Runs in a process of its own.
    public static void main(String[] arguments) throws Exception {
        Path bombs = Path.of(arguments[0]);
        JsonNode row = JSON.readTree(arguments[1]);
        Path file = bombs.resolve(row.get("file").asText());
        LocalServer.Site site = (asked, out) -> {
            String head = "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Type: "
                    + row.get("media_type").asText()
                    + (row.has("encoding")
                            ? "\r\nContent-Encoding: " + row.get("encoding").asText()
                            : "");
            out.write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        };
        try (LocalServer server = new LocalServer(site);
                Web web = new TestWeb().to(server).open()) {
            WebFeed feeds = new WebFeed(web, App.bodies());
            double idle = idle();
            long begun = System.nanoTime();
            String careless = careless(arguments[2], file);
            FetchResult result = careless != null
                    ? new FetchResult.Refused(careless)
                    : feeds.read(new Feed(
                            "bomb", "http://bomb.example/" + row.get("id").asText()));
            double seconds = (System.nanoTime() - begun) / 1e9;
            ObjectNode said = JSON.createObjectNode()
                    .put("part", "bombs")
                    .put("id", row.get("id").asText())
                    .put("outcome", result instanceof FetchResult.Fetched ? "parsed" : "refused")
                    .put("seconds", seconds)
                    .put("idle_mb", idle)
                    .put("peak_mb", peak())
                    .put(
                            "leaked",
                            said(result).contains(row.path("must_not_contain").asText("\0")))
                    .put("why", result instanceof FetchResult.Nothing n ? n.why() : "");
            Files.writeString(Path.of(arguments[3]), said.toString());
        }
        System.exit(0);
    }

    /// What the program holds when it has read a feed and a page before, in MiB.
    private static double idle() {
        String page = "<html><title>A page</title><h1>A page</h1><p>By Ada Quill, 4 May 2020</p><p>Text.</p></html>";
        String feed = "<rss><channel><item><title>A &amp; B</title></item></channel></rss>";
        for (String[] warm : new String[][] {{page, "text/html"}, {feed, "application/rss+xml"}}) {
            Received received = new Received(warm[0].getBytes(StandardCharsets.UTF_8), warm[1], "http://a.example/");
            App.bodies().stream()
                    .filter(b -> b.reads(received))
                    .findFirst()
                    .orElseThrow()
                    .read(received);
        }
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return pools().stream().mapToLong(p -> p.getUsage().getUsed()).sum() / (double) MIB;
    }

    /// The most that it held since, with what could have been thrown away, in MiB.
    private static double peak() {
        return pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() / (double) MIB;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    /// The file read as a program without any guard would.
    private static @Nullable String careless(String how, Path file) throws Exception {
        switch (how) {
            case "unpack" -> {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    return in.readAllBytes().length + " bytes";
                }
            }
            case "entities" -> {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getDocumentElement()
                        .getTextContent();
            }
            case "slow" -> {
                String word = new String(Files.newInputStream(file).readNBytes(MIB / 4), StandardCharsets.ISO_8859_1);
                return ""
                        + java.util.regex.Pattern.compile("\\w+@").matcher(word).find();
            }
            default -> {
                return null;
            }
        }
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
