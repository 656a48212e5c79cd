package clew.bench;

import clew.App;
import clew.item.Item;
import clew.item.Page;
import clew.item.Snapshot;
import clew.model.onnx.BgeSmall;
import clew.thread.Scope;
import clew.view.cli.House;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a cycle costs. A cold run of a whole corpus stands against embedding its texts alone; a cycle with ten new
/// items stands against a first cycle of just those ten. Every figure is a median of alternating runs in one process.
final class CycleBench {
    static final String TITLE = "Deep learning theory is broken, and maybe unfixable";
    static final String QUESTION =
            "Is there, or can there be, a scientific theory that explains why deep networks generalise?";
    static final String DAY = "2026-05-02";
    private static final String LATER = "2026-06-30";
    private static final double LIMIT = 1.5;
    private static final double ALLOWANCE = 3.0;

    private CycleBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path items = wanted.data("../shared/corpus/deep-learning-theory").resolve("items.jsonl");
        int times = wanted.number("times", 3);
        List<Double> embedding = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        Map<String, Object> figures = new LinkedHashMap<>();
        try (Scratch scratch = Scratch.make()) {
            Path ten = Files.write(scratch.path("ten.jsonl"), tenItems());
            for (int i = -1; i < times; i++) {
                double e = embedding(scratch.path("e" + i), items);
                double[] c = cycles(scratch.path("c" + i), items, ten);
                double a = alone(scratch.path("a" + i), ten);
                // The first round warms the machine up.
                if (i >= 0) {
                    embedding.add(e);
                    cold.add(c[0]);
                    more.add(c[1]);
                    alone.add(a);
                    System.err.printf(
                            "run %d: embedding %.1f s, cold %.1f s, ten more %.2f s, ten alone %.2f s%n",
                            i + 1, e, c[0], c[1], a);
                }
            }
            double limit = LIMIT * median(embedding) + ALLOWANCE;
            figures.put("embedding the texts of all items alone, s", round(median(embedding)));
            figures.put("cold run: import and one cycle of all items, s", round(median(cold)));
            figures.put("  limit: 1.5 times embedding plus 3 s, s", round(limit));
            figures.put("a further cycle with ten new items, s", round(median(more)));
            figures.put("  a first cycle of those ten alone, s", round(median(alone)));
            figures.put("  ratio of the two", round(median(more) / median(alone)));
            figures.put("  share of the cold run", round(median(more) / median(cold)));
            serving(scratch.path("c0"), figures);
            wanted.report(figures);
            return median(cold) <= limit ? 0 : 1;
        }
    }

    private static double embedding(Path data, Path items) throws Exception {
        try (House house = App.open(data, null);
                BgeSmall embedder = new BgeSmall()) {
            Scratch.open(house, TITLE, QUESTION, List.of());
            Scratch.take(house, items);
            List<String> texts = new ArrayList<>();
            for (Item item : house.items().unplaced(Scratch.SLUG)) {
                String page =
                        house.items().snapshot(item.page()).map(Snapshot::text).orElse("");
                texts.add(Scope.embedded(item.title(), page.substring(Page.body(page))));
            }
            long start = System.nanoTime();
            texts.forEach(embedder::embed);
            return seconds(start);
        }
    }

    private static double[] cycles(Path data, Path items, Path ten) {
        try (House house = App.open(data, null)) {
            long start = System.nanoTime();
            Scratch.open(house, TITLE, QUESTION, List.of());
            Scratch.take(house, items);
            Scratch.cycle(house, DAY);
            double cold = seconds(start);
            start = System.nanoTime();
            Scratch.take(house, ten);
            Scratch.cycle(house, LATER);
            return new double[] {cold, seconds(start)};
        }
    }

    private static double alone(Path data, Path ten) {
        try (House house = App.open(data, null)) {
            Scratch.open(house, TITLE, QUESTION, List.of());
            long start = System.nanoTime();
            Scratch.take(house, ten);
            Scratch.cycle(house, LATER);
            return seconds(start);
        }
    }

    /// Ten invented abstracts, dated after the corpus.
    private static List<String> tenItems() {
        List<String> lines = new ArrayList<>();
        String[] subjects = {
            "label noise", "early stopping", "wide kernels", "weight decay", "margin bounds",
            "random labels", "flat minima", "batch order", "deep linear maps", "norm growth"
        };
        for (String subject : subjects) {
            lines.add(clew.TestHouse.item(
                    "How " + subject + " shapes generalization in deep networks",
                    "Invented Author; Second Author",
                    "2026-05-20",
                    "Deep networks generalise although they can memorise their training data. We study " + subject
                            + " in overparameterized networks trained by gradient descent. We show that " + subject
                            + " changes the generalization gap by a constant factor. Our results suggest that a theory of"
                            + " generalization must account for " + subject
                            + ". We confirm the prediction on three image tasks.",
                    "kind",
                    "paper"));
        }
        return lines;
    }

    /// From starting the program to its first answered page, and how much memory it then holds.
    private static void serving(Path data, Map<String, Object> figures) throws Exception {
        List<Double> starts = new ArrayList<>();
        long most = 0;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            ProcessBuilder builder = new ProcessBuilder("./clew", "serve", "--port", "0", "--data", data.toString());
            builder.environment().put("CLEW_NO_BUILD", "1");
            Process process = builder.start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
                String line = said.readLine();
                if (line == null || !line.contains("http://")) {
                    figures.put(
                            "start-up to the first answered page", "not measured: build first with ./clew --version");
                    return;
                }
                String address = line.replaceFirst(".*(http://[^ ]+/).*", "$1");
                get(address + "t/" + Scratch.SLUG);
                starts.add(seconds(start));
                most = Math.max(most, peak(process.pid()));
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
        figures.put("start-up to the first answered page, s", round(median(starts)));
        figures.put("  memory at most, MiB", most == 0 ? "unknown here" : most / 1024);
        figures.put(
                "memory of this process at most, MiB",
                peak(ProcessHandle.current().pid()) / 1024);
    }

    private static void get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answered " + answer.statusCode());
            }
        }
    }

    /// The most memory a process had, in KiB; 0 where the system does not say.
    private static long peak(long process) throws IOException {
        Path status = Path.of("/proc/" + process + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double round(double value) {
        return Math.round(100 * value) / 100.0;
    }
}
