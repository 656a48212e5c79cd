package clew.view.web;

import clew.ClewException;
import clew.text.Words;
import clew.thread.NarrativeThread;
import clew.view.Importing;
import clew.view.Rooms;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where files are dropped into a thread, and what came of each.
public final class ImportPage {
    private static final int SHOWN = 3;

    private final Pages pages;
    private final Rooms rooms;
    private final long most;

    /// @param most bytes that are taken at a time
    ImportPage(Pages pages, Rooms rooms, long most) {
        this.pages = pages;
        this.rooms = rooms;
        this.most = most;
    }

    /// What came of a file.
    ///
    /// @param taken in words; empty if nothing was taken
    /// @param refused a line for each part that could not be used, or for the whole
    public record Came(String file, String taken, List<String> refused) {
        public Came {
            refused = List.copyOf(refused);
        }
    }

    void route(JavalinConfig config) {
        config.routes.get("/t/{slug}/import", c -> show(c, List.of(), ""));
        config.routes.post("/t/{slug}/import", this::take);
    }

    private void take(Context c) {
        Forms.requireOwnFiles(c);
        NarrativeThread thread = pages.thread(c);
        try (Uploads uploads = Uploads.of(c, "files", most)) {
            List<Came> came = uploads.files().stream()
                    .map(file -> take(thread.slug(), file))
                    .toList();
            if (came.isEmpty()) {
                c.status(HttpStatus.BAD_REQUEST);
            }
            show(c, came, came.isEmpty() ? "No file was chosen." : "");
        }
    }

    /// One file; that another cannot be used costs it nothing.
    private Came take(String slug, Uploads.Upload file) {
        try {
            return Importing.isList(file.name()) ? feeds(slug, file) : items(slug, file);
        } catch (ClewException e) {
            return new Came(file.name(), "", List.of(within(file.name(), e.getMessage())));
        }
    }

    private Came items(String slug, Uploads.Upload file) {
        Importing.Contents contents = new Importing(rooms).read(file.path(), file.name());
        int added = rooms.items().add(slug, contents.items());
        int all = contents.items().size();
        return new Came(
                file.name(),
                all == 0 ? "" : Words.counted(all, "item") + ", " + added + " new, " + (all - added) + " known",
                few(contents.refused().stream().map(r -> within(file.name(), r)).toList()));
    }

    private Came feeds(String slug, Uploads.Upload file) {
        Importing.Listed listed = new Importing(rooms).follow(slug, file.path(), file.name());
        String taken = Words.counted(listed.added() + listed.known(), "feed") + ", " + listed.added() + " new, "
                + listed.known() + " known";
        return new Came(
                file.name(),
                taken,
                listed.unknown() == 0
                        ? List.of()
                        : List.of(Words.counted(listed.unknown(), "entry") + " of the list passed over, as "
                                + (listed.unknown() == 1 ? "it names" : "they name")
                                + " nothing that can be followed"));
    }

    /// A line about a file as it stands under the file's name.
    private static String within(String file, String line) {
        return line.startsWith(file) ? line.substring(file.length()).replaceFirst("^:?\\s*", "") : line;
    }

    private static List<String> few(List<String> refused) {
        return refused.size() <= SHOWN
                ? refused
                : Stream.concat(refused.stream().limit(SHOWN), Stream.of("and " + (refused.size() - SHOWN) + " more"))
                        .toList();
    }

    private void show(Context c, List<Came> came, String error) {
        NarrativeThread thread = pages.thread(c);
        Map<String, Object> values = new HashMap<>();
        values.put("slug", thread.slug());
        values.put("came", came);
        values.put("error", error);
        values.put("most", most / 1024 / 1024);
        values.put(
                "waiting",
                came.isEmpty() ? 0 : rooms.items().unplaced(thread.slug()).size());
        values.put("frame", pages.frame("Bring files in", thread));
        pages.page(c, "import.jte", values);
    }
}
