package clew.bench;

import clew.ClewException;
import clew.feed.BodyReader;
import clew.feed.Encoding;
import clew.feed.FetchResult;
import clew.feed.Opml;
import clew.feed.Received;
import clew.feed.page.PageReader;
import clew.feed.syndication.SyndicationReader;
import clew.text.Markup;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What parsers must stand: the parts `html`, `encodings` and `xss` of the `hostile` suite, and, with
/// `CLEW_BENCH_BOMBS` naming a folder that `bombs.py` has filled, how long each bomb takes once its bytes are
/// decompressed.
final class HostileParsing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<BodyReader> READERS = List.of(new SyndicationReader(), new PageReader());

    private HostileParsing() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/hostile");
        Map<String, Object> figures = new LinkedHashMap<>();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(wanted.out(), StandardCharsets.UTF_8))) {
            figures.put("html", each(data, "html", out, HostileParsing::html));
            figures.put("encodings", each(data, "encodings", out, HostileParsing::encoding));
            figures.put("xss", each(data, "xss", out, HostileParsing::xss));
        }
        String bombs = System.getenv("CLEW_BENCH_BOMBS");
        if (bombs != null) {
            bombs(Path.of(bombs), figures);
        }
        figures.forEach((name, value) -> System.out.printf("%-58s %s%n", name, value));
        return 0;
    }

    @FunctionalInterface
    private interface Case {
        void answer(JsonNode given, ObjectNode answer);
    }

    private static String each(Path data, String part, PrintWriter out, Case one) throws Exception {
        int cases = 0;
        long slowest = 0;
        for (String line : Files.readAllLines(data.resolve(part + ".jsonl"), StandardCharsets.UTF_8)) {
            JsonNode given = JSON.readTree(line);
            ObjectNode answer = JSON.createObjectNode()
                    .put("part", part)
                    .put("id", given.get("id").asText());
            long start = System.nanoTime();
            one.answer(given, answer);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
            out.println(answer);
            cases++;
        }
        return cases + " cases, the slowest " + slowest + " ms";
    }

    private static void html(JsonNode given, ObjectNode answer) {
        try {
            byte[] bytes = given.has("base64")
                    ? Base64.getDecoder().decode(given.get("base64").asText())
                    : given.get("html").asText().getBytes(StandardCharsets.UTF_8);
            new PageReader().parse(new Received(bytes, "text/html", "https://page.example/"));
            answer.put("ok", true);
        } catch (RuntimeException | StackOverflowError e) {
            System.err.println(given.get("id") + " " + e);
            answer.put("ok", false);
        }
    }

    private static void encoding(JsonNode given, ObjectNode answer) {
        byte[] bytes = Base64.getDecoder().decode(given.get("base64").asText());
        answer.put("encoding", Encoding.html(bytes, null).name());
    }

    private static void xss(JsonNode given, ObjectNode answer) {
        answer.put("html", Markup.harmless(given.get("html").asText(), "https://page.example/"));
    }

    private static void bombs(Path folder, Map<String, Object> figures) throws Exception {
        String canary = Files.readString(folder.resolve("canary.txt")).strip();
        int leaked = 0;
        int crashed = 0;
        for (String line : Files.readAllLines(folder.resolve("manifest.jsonl"), StandardCharsets.UTF_8)) {
            JsonNode bomb = JSON.readTree(line);
            if (bomb.has("encoding") || bomb.path("media_type").asText().contains("zip")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(folder.resolve(bomb.get("file").asText()));
            Received received = new Received(bytes, bomb.path("media_type").asText(null), "https://page.example/");
            long start = System.nanoTime();
            System.err.print(bomb.get("id").asText() + " ");
            String outcome;
            try {
                outcome = outcome(received, canary);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                outcome = "crash " + e;
                crashed++;
            }
            leaked += outcome.equals("leaked") ? 1 : 0;
            figures.put(
                    "bomb " + bomb.get("id").asText(),
                    outcome + ", " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        figures.put("bombs that leaked", leaked);
        figures.put("bombs that crashed", crashed);
    }

    private static String outcome(Received received, String canary) {
        if (received.contentType() != null && received.contentType().contains("opml")) {
            try {
                return Opml.outlines(received).toString().contains(canary) ? "leaked" : "parsed";
            } catch (ClewException e) {
                return "refused";
            }
        }
        BodyReader reader =
                READERS.stream().filter(r -> r.reads(received)).findFirst().orElse(null);
        FetchResult result = reader == null ? new FetchResult.Refused("of no kind") : reader.read(received);
        if (result instanceof FetchResult.Fetched fetched) {
            String all = fetched.entries().toString();
            return all.contains(canary)
                    ? "leaked"
                    : "parsed " + fetched.entries().size();
        }
        return "refused";
    }
}
