package clew.journey;

import static org.assertj.core.api.Assertions.assertThat;

import clew.App;
import clew.view.cli.House;
import clew.view.cli.Said;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/// The bundled, invented debate in a data folder of its own, kept by the program's commands, and its pages. They are
/// served when they are asked for, until the next command, since one program at a time has the folder.
final class DemoPages implements AutoCloseable {
    static final String SLUG = "night-lights";

    private final Path data;
    private House serving;
    private int port;

    private DemoPages(Path data) {
        this.data = data;
    }

    /// No thread at all.
    static DemoPages bare() {
        try {
            return new DemoPages(Files.createTempDirectory("clew-pages"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The thread without items.
    static DemoPages empty() {
        DemoPages pages = bare();
        pages.clew(
                "new",
                SLUG,
                "--title",
                "Turning the night down",
                "--question",
                "Do dimmed street lights bring insects back?");
        return pages;
    }

    /// The thread with three versions, pins, a feed, searches from the brief, and beside it one without a version.
    static DemoPages full() {
        DemoPages pages = empty();
        pages.clew("import", SLUG, pages.items().toString());
        pages.cycle("2018-06-30");
        pages.cycle("2021-06-30");
        pages.clew("pin", "rename-voice", SLUG, "Clara Voss", "C. Voss");
        pages.clew("feed", "add", SLUG, "https://notes.example/feed.xml", "--as-is", "--name", "Night notes");
        pages.clew("feed", "react", SLUG, "--allow", "arxiv", "--budget", "3");
        pages.cycle("2025-06-30");
        pages.clew("new", "quiet-hours", "--title", "Quiet hours", "--question", "Do quiet hours help?");
        return pages;
    }

    /// Runs a command of the program over the same data, which has to work.
    Said clew(String... arguments) {
        stop();
        Said said = Said.by(App::open, Map.of("CLEW_DATA", data.toString()), arguments);
        assertThat(said.code())
                .as(String.join(" ", arguments) + ": " + said.err())
                .isZero();
        return said;
    }

    void cycle(String day) {
        clew("cycle", SLUG, "--as-of", day);
    }

    /// The debate's items as a file.
    Path items() {
        try (InputStream in = DemoPages.class.getResourceAsStream("/clew/demo/items.jsonl")) {
            return Files.write(data.resolve("items.jsonl"), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the pages are served from now on.
    String address() {
        if (serving == null) {
            serving = App.open(data, null);
            port = serving.serve(port);
        }
        return "http://localhost:" + port;
    }

    private void stop() {
        try {
            if (serving != null) {
                serving.close();
                serving = null;
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> left = Files.walk(data)) {
            left.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
