package clew.bench;

import clew.bench.Bench.Refused;
import clew.brief.Background;
import clew.brief.Background.Line;
import clew.text.Sentences;
import clew.text.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The background beside each update of a story, from the updates before it: the predictions of the `updates` suite.
final class UpdatesBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// The task's limit.
    private static final int WORDS = 100;

    private UpdatesBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path events = wanted.data("../shared/bench/updates").resolve("events");
        if (!Files.isDirectory(events)) {
            throw new Refused("no folder " + events);
        }
        Path out = Files.createDirectories(wanted.out());
        List<Path> folders;
        try (Stream<Path> inside = Files.list(events)) {
            folders = inside.filter(Files::isDirectory).sorted().toList();
        }
        for (Path event : folders) {
            write(event.resolve("steps.jsonl"), out.resolve(event.getFileName() + ".jsonl"));
        }
        System.out.printf("%-58s %s%n", "stories", folders.size());
        return 0;
    }

    private static void write(Path steps, Path out) throws IOException {
        List<Line> told = new ArrayList<>();
        int update = 0;
        try (PrintWriter predictions = new PrintWriter(out.toFile(), StandardCharsets.UTF_8)) {
            for (String row : Files.readAllLines(steps)) {
                if (row.isBlank()) {
                    continue;
                }
                JsonNode step = JSON.readTree(row);
                String text = step.path("update").asText();
                if (update > 0) {
                    String background = new Background(told)
                            .beside(text, WORDS).stream().map(Line::text).collect(Collectors.joining(" "));
                    predictions.println(JSON.createObjectNode()
                            .put("date", step.path("date").asText())
                            .put("background", background));
                }
                for (Span sentence : Sentences.split(text)) {
                    told.add(new Line(update + ":" + sentence.start(), update, 1, sentence.of(text)));
                }
                update++;
            }
        }
    }
}
