package clew.view.web;

import clew.ClewException;
import clew.feed.Feed;
import clew.feed.FetchResult;
import clew.item.Intake;
import clew.item.Items;
import clew.item.Items.ItemWithSnapshots;
import clew.text.Words;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The page on which files are brought into a thread, dropped or chosen. Of each file all is taken, or nothing.
public final class ImportPage {
    private static final int MOST_FILES = 50;
    private static final int LONGEST_NAME = 80;

    private final Pages pages;
    private final Items items;
    private final Workbench bench;
    private final InstantSource clock;

    ImportPage(Pages pages, Items items, Workbench bench, InstantSource clock) {
        this.pages = pages;
        this.items = items;
        this.bench = bench;
        this.clock = clock;
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/import", c -> show(c, List.of()));
        config.routes.post("/t/{slug}/import", this::take);
    }

    /// What came of a file.
    ///
    /// @param taken whether its items are in the thread
    public record Outcome(String file, boolean taken, String says) {}

    private void take(Context c) throws IOException {
        Forms.requireOwnUpload(c);
        String slug = pages.thread(c).slug();
        List<UploadedFile> files = c.uploadedFiles("files").stream()
                .filter(f -> !f.filename().isBlank())
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        if (files.isEmpty()) {
            outcomes.add(new Outcome("No file", false, "choose one or more, or drop them on the field"));
        } else if (files.size() > MOST_FILES) {
            outcomes.add(new Outcome(files.size() + " files", false, "bring at most " + MOST_FILES + " at once"));
        } else {
            Path folder = Files.createTempDirectory("clew-import-");
            try {
                for (UploadedFile file : files) {
                    outcomes.add(taken(slug, folder, file));
                }
            } finally {
                Files.delete(folder);
            }
        }
        c.status(outcomes.stream().allMatch(Outcome::taken) ? 200 : 400);
        show(c, outcomes);
    }

    private Outcome taken(String slug, Path folder, UploadedFile file) throws IOException {
        String name = plain(file.filename());
        Path copy = folder.resolve(name);
        try (InputStream in = file.content()) {
            Files.copy(in, copy);
            List<ItemWithSnapshots> read = read(new Feed(name, copy.toString()));
            int added = items.add(slug, read);
            return new Outcome(
                    name,
                    true,
                    Words.counted(read.size(), "item") + ", " + added + " new, " + (read.size() - added) + " known");
        } catch (ClewException e) {
            String line = String.valueOf(e.getMessage()).replace(copy.toString(), name);
            return new Outcome(name, false, line.startsWith(name + ": ") ? line.substring(name.length() + 2) : line);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private List<ItemWithSnapshots> read(Feed feed) {
        FetchResult result = bench.readers().stream()
                .filter(r -> r.reads(feed))
                .findFirst()
                .orElseThrow(
                        () -> refused("not a kind of file that is read; use .jsonl, .txt, .html, .pdf, .bib or .ris"))
                .read(feed);
        Intake intake = new Intake(clock.instant());
        return switch (result) {
            case FetchResult.Nothing nothing -> throw refused(nothing.why());
            case FetchResult.Unchanged unchanged -> List.of();
            case FetchResult.Fetched fetched ->
                fetched.entries().stream().map(intake::take).toList();
        };
    }

    private static ClewException refused(String why) {
        return new ClewException(ClewException.Kind.BAD_INPUT, why);
    }

    /// The last part of a file's name, without what a folder or a terminal might take amiss.
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^\\.+", "_");
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    private void show(Context c, List<Outcome> outcomes) {
        String slug = pages.thread(c).slug();
        pages.page(
                c, "import.jte", Map.of("slug", slug, "outcomes", outcomes, "frame", pages.frame(c, "Bring in files")));
    }
}
