package clew.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `./bench SUITE [--data DIR] [--out FILE] …`: measures one thing with the code that the product runs.
public final class Bench {
    private static final String HELP = """
            ./bench SUITE [--data DIR] [--out FILE] [--times N] [--seed N]

            cycle   how long a cycle takes: all items of a corpus at once, then ten more, each against a limit
                    measured in the same run; start-up to the first page; memory
            crash   kill -9 at random moments of a cycle; then nothing committed is lost and the next cycle
                    completes. First it has to catch a planted half-commit

            works   which records are one work: predictions for the `works` suite

            dates   the expressions of time in dated articles: predictions for the `dates` suite, and characters a
                    second

            stories which articles tell of one happening: predictions for the `stories` suites, and what an
                    article costs in each quarter of the stream

            timeline which days of a story matter and what happened on each: predictions for the `timeline`
                    suite (--out: a folder)

            updates the background beside each update of a story, from the updates before it: predictions for the
                    `updates` suite (--out: a folder)

            voices  who is reported to say what: predictions for the `voices` suite, and what 1,000 words cost

            citations whether passages support a sentence: predictions for the `citations` suite, and what a pair
                    costs in each set

            feeds   odd and broken feeds: predictions for the `feeds` suite

            content the main text, title, author and day of web pages: predictions for the `content` suite

            hostile-parsing  what parsers must stand: predictions for the parts html, encodings and xss of `hostile`

            lies    200 sentences of a brief made false on purpose, of five kinds, before the gate with their passages:
                    how many it stops, beside how many true ones (--seed N: other sentences). First it has to notice
                    a gate that stops nothing. CLEW_BENCH_SHOW=1 lists what goes through that should not
                    --writer model: 650 of eleven kinds, each as a model would propose it, through the writer that it
                    helps; --set 2: of eight other kinds and in other words

            restated a hundred passages of many debates, each retold twice truly and twice not, by a hand that did not
                    know the gate: how many of either it stops. CLEW_BENCH_SHOW=1 lists what it gets wrong

            hostile who is dialled, how addresses are read, what is taken as JSON, what comes back of strings:
                    predictions for the `hostile` suite. First it has to notice a guard that is switched off
            canary  every address that must not be reached, directly and behind redirects, in a network namespace
                    where a canary listens on all addresses; skipped where no namespace can be made
            bombs   what bombs.py wrote (--data: its folder) and a few PDFs, each fetched and read in a small heap of
                    its own, within five seconds: predictions for the `hostile` suite. First it has to notice a
                    crash, a leak and a delay
            manners thirty simulated days with fifty restarts against a server that keeps a book of every request
            neighbours how much later two hundred good feeds are read beside two hundred bad ones

            throughput items a second from the bytes of 1,000 local feeds to durable, resolved and searchable, beside
                    feedparser and SQLite (--times N: so many feeds). First it has to notice a feed that is lost

            pages   what pages cost over a store of 100,000 items, asked by four readers at once, against limits

            growth  what one more item costs beside 10,000, 100,000 and 1,000,000, memory, restart
                    (--times N: stop at N items)

            --data  the folder of the corpus or evaluation set
            --out   where the figures go, as JSON
            """;

    private Bench() {}

    /// What a suite was asked for.
    ///
    /// @param options each option's value by its name without dashes
    record Wanted(Map<String, String> options) {
        Path data(String otherwise) throws Refused {
            Path data = Path.of(options.getOrDefault("data", otherwise));
            if (!Files.isDirectory(data)) {
                throw new Refused("no folder " + data + ": give the corpus with --data DIR");
            }
            return data;
        }

        /// Where the predictions go.
        Path out() throws Refused {
            if (!options.containsKey("out")) {
                throw new Refused("say where the predictions go with --out FILE");
            }
            return Path.of(options.get("out"));
        }

        int number(String name, int otherwise) throws Refused {
            String given = options.get(name);
            if (given != null && !given.matches("\\d{1,9}")) {
                throw new Refused("--" + name + " must be a number, not '" + given + "'");
            }
            return given == null ? otherwise : Integer.parseInt(given);
        }

        /// Prints the figures, one a line, and writes them where `--out` says.
        void report(Map<String, Object> figures) throws IOException {
            figures.forEach((name, value) -> System.out.printf("%-58s %s%n", name, value));
            if (options.containsKey("out")) {
                Files.write(
                        Path.of(options.get("out")),
                        new com.fasterxml.jackson.databind.ObjectMapper()
                                .writerWithDefaultPrettyPrinter()
                                .writeValueAsBytes(figures));
            }
        }
    }

    /// One line on standard error and exit code 2.
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String line) {
            super(line);
        }
    }

    @FunctionalInterface
    interface Suite {
        /// @return the exit code
        int run(Wanted wanted) throws Exception;
    }

    private static final Map<String, Suite> SUITES = new TreeMap<>(Map.ofEntries(
            Map.entry("cycle", CycleBench::run),
            Map.entry("crash", CrashBench::run),
            Map.entry("works", WorksBench::run),
            Map.entry("feeds", FeedsBench::run),
            Map.entry("content", ContentBench::run),
            Map.entry("hostile-parsing", HostileParsing::run),
            Map.entry("dates", DatesBench::run),
            Map.entry("citations", CitationsBench::run),
            Map.entry("stories", StoriesBench::run),
            Map.entry("updates", UpdatesBench::run),
            Map.entry("voices", VoicesBench::run),
            Map.entry("timeline", TimelineBench::run),
            Map.entry("lies", LiesBench::run),
            Map.entry("restated", RestatedBench::run),
            Map.entry("hostile", HostileBench::run),
            Map.entry("canary", CanaryBench::run),
            Map.entry("bombs", BombsBench::run),
            Map.entry("manners", MannersBench::run),
            Map.entry("neighbours", NeighboursBench::run),
            Map.entry("throughput", ThroughputBench::run),
            Map.entry("growth", GrowthBench::run),
            Map.entry("pages", PagesBench::run)));

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        String name = words.isEmpty() ? "--help" : words.pop();
        if (name.equals("--help") || name.equals("help") || words.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        try {
            Suite suite = SUITES.get(name);
            if (suite == null) {
                throw new Refused("no suite '" + name + "'; there are: " + String.join(", ", SUITES.keySet()));
            }
            System.exit(suite.run(new Wanted(options(words))));
        } catch (Refused e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    private static Map<String, String> options(Deque<String> words) throws Refused {
        Map<String, String> options = new TreeMap<>();
        while (!words.isEmpty()) {
            String word = words.pop();
            if (!List.of("--data", "--out", "--times", "--seed", "--writer", "--set")
                            .contains(word)
                    || words.isEmpty()) {
                throw new Refused("'" + word + "' is not an option with a value; see ./bench --help");
            }
            options.put(word.substring(2), words.pop());
        }
        return options;
    }
}
