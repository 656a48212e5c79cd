package clew.bench;

import clew.feed.Received;
import clew.feed.page.PageReader;
import clew.feed.page.WebPage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What a web page says, who wrote it and when: the predictions of the `content` suite.
final class ContentBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContentBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path data = wanted.data("../shared/bench/content");
        PageReader reader = new PageReader();
        int pages = 0;
        int crashed = 0;
        long bytes = 0;
        long start = System.nanoTime();
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(wanted.out(), StandardCharsets.UTF_8))) {
            for (String line : Files.readAllLines(data.resolve("pages.jsonl"), StandardCharsets.UTF_8)) {
                JsonNode page = JSON.readTree(line);
                String id = page.get("id").asText();
                byte[] html = bytes(data.resolve("pages").resolve(id + ".html.gz"));
                pages++;
                bytes += html.length;
                try {
                    WebPage read = reader.parse(
                            new Received(html, null, page.path("url").asText("")));
                    out.println(JSON.createObjectNode()
                            .put("id", id)
                            .put("text", read.text())
                            .put("title", read.title())
                            .put("author", read.authors().isEmpty() ? null : String.join("; ", read.authors()))
                            .put("published", read.published())
                            .put("from", read.from()));
                } catch (RuntimeException | StackOverflowError e) {
                    crashed++;
                    System.err.println(id + " " + e);
                    out.println(JSON.createObjectNode().put("id", id).put("text", ""));
                }
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("pages", pages);
        figures.put("crashed", crashed);
        figures.put("milliseconds a page", (System.nanoTime() - start) / 1_000_000 / Math.max(1, pages));
        figures.put("KiB a page", bytes / 1024 / Math.max(1, pages));
        figures.forEach((name, value) -> System.out.printf("%-58s %s%n", name, value));
        return crashed == 0 ? 0 : 1;
    }

    private static byte[] bytes(Path file) throws Exception {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
