package clew.bench;

import clew.App;
import clew.item.Intake;
import clew.item.Items.ItemWithSnapshots;
import clew.journey.FirstPaint;
import clew.thread.NarrativeThread;
import clew.view.cli.House;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// What pages cost over a store of 100,000 items: the whole brief of a real debate, its history, its items, a
/// comparison and a source, each asked for many times by four readers at once over loopback.
final class PagesBench {
    private static final int STORED = 100_000;
    private static final int BATCH = 1_000;
    private static final int READERS = 4;
    private static final int WARM = 400;
    private static final int VISITS = 9;
    private static final double MOST_AT_MEDIAN = 50;
    private static final double MOST_AT_99 = 250;
    private static final double HUNDREDTHS = 100.0;

    private PagesBench() {}

    static int run(Bench.Wanted wanted) throws Exception {
        Path corpus = wanted.data("../shared/corpus/deep-learning-theory").resolve("items.jsonl");
        Path load = corpus.resolveSibling("../../bench/load").normalize();
        int times = wanted.number("times", 2_000);
        Map<String, Object> figures = new LinkedHashMap<>();
        boolean within = true;
        try (Scratch scratch = Scratch.make();
                House house = App.open(scratch.path("data"), null)) {
            Scratch.open(house, CycleBench.TITLE, CycleBench.QUESTION, List.of());
            Scratch.take(house, corpus);
            Scratch.cycle(house, "2023-12-31");
            Scratch.cycle(house, CycleBench.DAY);
            fill(house, load, wanted.number("seed", 7));
            int port = house.serve(0);
            String thread = "http://localhost:" + port + "/t/" + Scratch.SLUG;
            figures.put("items stored", STORED + house.items().count(Scratch.SLUG));
            within &= ask(thread, "the thread page", times, figures);
            OptionalDouble painted = FirstPaint.millis(thread, VISITS);
            figures.put(
                    "the thread page: first contentful paint in Chromium, ms",
                    painted.isPresent() ? rounded(painted.getAsDouble()) : "not measured: no Chromium");
            within &= ask(thread + "/history", "history", times, figures);
            within &= ask(thread + "/diff/1/2", "a comparison", times, figures);
            within &= ask(thread + "/v/2/items", "all items", times / 4, figures);
            within &= ask(thread + "/v/2/s/1", "a source", times, figures);
        }
        figures.put(
                "limits: %.0f ms at the median, %.0f ms at 99 %%".formatted(MOST_AT_MEDIAN, MOST_AT_99),
                within ? "kept" : "exceeded");
        wanted.report(figures);
        return within ? 0 : 1;
    }

    /// Fills another thread of the same store.
    private static void fill(House house, Path load, int seed) throws IOException {
        house.threads().open(new NarrativeThread("load", "Load", "What else is stored?", List.of(), List.of(), ""));
        Process stream = new ProcessBuilder(
                        "python3",
                        load.resolve("multiply.py").toString(),
                        Integer.toString(STORED),
                        "--seed",
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Intake intake = new Intake(Instant.parse("2025-06-01T00:00:00Z"));
        int stored = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.getInputStream(), StandardCharsets.UTF_8))) {
            List<ItemWithSnapshots> batch = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(intake.take(GrowthBench.entry(line)));
                if (batch.size() == BATCH) {
                    stored += house.items().add("load", batch);
                    batch.clear();
                }
            }
        } finally {
            stream.destroy();
        }
        if (stored < STORED) {
            throw new IOException("only " + stored + " of " + STORED + " items were stored");
        }
    }

    private static boolean ask(String address, String page, int times, Map<String, Object> figures) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            asked(client, address, WARM);
            long start = System.nanoTime();
            Asked asked = asked(client, address, times);
            double seconds = (System.nanoTime() - start) / 1e9;
            double median = asked.millis().get(times / 2);
            double most = asked.millis().get(times * 99 / 100);
            figures.put(page + ": median, ms", rounded(median));
            figures.put(page + ": 99 %, ms", rounded(most));
            figures.put(page + ": requests a second", Math.round(times / seconds));
            figures.put(page + ": KiB sent, compressed", asked.bytes() >> 10);
            return median <= MOST_AT_MEDIAN && most <= MOST_AT_99;
        }
    }

    /// @param millis of each request, in order of size
    /// @param bytes of one answer
    private record Asked(List<Double> millis, long bytes) {}

    private static Asked asked(HttpClient client, String address, int times) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        Callable<Long> reader = () -> {
            long bytes = 0;
            for (int i = 0; i < times / READERS; i++) {
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                millis.add((System.nanoTime() - start) / 1e6);
                if (answer.statusCode() != 200) {
                    throw new IOException(address + " answered " + answer.statusCode());
                }
                bytes = answer.body().length;
            }
            return bytes;
        };
        try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
            List<Callable<Long>> all = java.util.Collections.nCopies(READERS, reader);
            long bytes = 0;
            for (var done : readers.invokeAll(all)) {
                bytes = done.get();
            }
            return new Asked(millis.stream().sorted().toList(), bytes);
        }
    }

    private static double rounded(double number) {
        return Math.round(number * HUNDREDTHS) / HUNDREDTHS;
    }
}
