package clew.bench;

import clew.TestHouse;
import clew.cycle.CycleOutcome;
import clew.cycle.Progress;
import clew.thread.NarrativeThread;
import clew.view.cli.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A temporary folder for a measurement, gone afterwards, and the few steps that measurements share.
record Scratch(Path folder) implements AutoCloseable {
    static final String SLUG = "measured";

    static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("clew-bench-"));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    static void open(House house, String title, String question, List<String> include) {
        house.threads().open(new NarrativeThread(SLUG, title, question, include, List.of(), ""));
    }

    static void take(House house, Path file) {
        house.items().add(SLUG, TestHouse.read(file));
    }

    static CycleOutcome cycle(House house, String day) {
        return house.cycles(Optional.empty())
                .run(house.threads().find(SLUG).orElseThrow(), LocalDate.parse(day), Progress.SILENT);
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(folder);
    }
}
