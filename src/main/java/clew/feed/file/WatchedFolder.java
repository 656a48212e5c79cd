package clew.feed.file;

import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder whose files are read when they are new or have changed. Links that lead out of the folder are not followed.
public final class WatchedFolder {
    private static final int DEEPEST = 8;
    private static final int MOST = 10_000;

    private final List<FeedReader> readers;

    /// @param readers the kinds of files that are read
    public WatchedFolder(List<FeedReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /// What came of a look into the folder.
    ///
    /// @param entries of files that are new or changed
    /// @param marks each file's mark, for the next look; a file that could not be read has none and is tried again
    /// @param refused a line for each file that could not be read
    public record Look(List<Entry> entries, Map<String, String> marks, List<String> refused) {
        public Look {
            entries = List.copyOf(entries);
            marks = Map.copyOf(marks);
            refused = List.copyOf(refused);
        }
    }

    /// Looks into the folder.
    ///
    /// @param before the marks of the look before; empty the first time
    public Look look(Path folder, Map<String, String> before) {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> marks = new LinkedHashMap<>();
        List<String> refused = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            for (Path file :
                    files.filter(Files::isRegularFile).sorted().limit(MOST).toList()) {
                read(folder, file, before, entries, marks, refused);
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            refused.add(folder + " cannot be read: " + e.getMessage());
            before.forEach(marks::putIfAbsent);
        }
        return new Look(entries, marks, refused);
    }

    private void read(
            Path folder,
            Path file,
            Map<String, String> before,
            List<Entry> entries,
            Map<String, String> marks,
            List<String> refused)
            throws IOException {
        String name = folder.relativize(file).toString();
        Feed feed = new Feed(name, file.toString());
        Optional<FeedReader> reader =
                readers.stream().filter(r -> r.reads(feed)).findFirst();
        boolean passed = Files.isSymbolicLink(file) || Files.isHidden(file) || reader.isEmpty();
        if (passed) {
            return;
        }
        String mark = Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
        if (mark.equals(before.get(name))) {
            marks.put(name, mark);
            return;
        }
        switch (reader.orElseThrow().read(feed)) {
            case FetchResult.Fetched fetched -> {
                entries.addAll(fetched.entries());
                marks.put(name, mark);
            }
            case FetchResult.Nothing why -> refused.add(why.why());
            case FetchResult.Unchanged unchanged -> marks.put(name, mark);
        }
    }
}
