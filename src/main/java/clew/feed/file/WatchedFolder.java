package clew.feed.file;

import clew.feed.Entry;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Memory;
import clew.feed.NextTime;
import clew.net.Validators;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder, or a single file, of which is read what is new or has changed, a part at a time where there is
/// much. Links that lead out of the folder are not followed, and what is hidden is passed over.
public final class WatchedFolder implements FeedReader {
    private static final int DEEPEST = 8;
    private static final int MOST = 10_000;
    private static final long MOST_AT_ONCE = 64L * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// In a mark, before the reason why a file could not be read.
    private static final String REFUSED = "!";

    private final List<FeedReader> readers;

    /// @param readers the kinds of files that are read
    public WatchedFolder(List<FeedReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public boolean reads(Feed feed) {
        return feed.local();
    }

    @Override
    public FetchResult read(Feed feed) {
        return read(feed, Memory.NONE);
    }

    @Override
    public FetchResult read(Feed feed, Memory before) {
        Path folder = Path.of(feed.location());
        if (!Files.exists(folder)) {
            return new FetchResult.Failed(folder + " cannot be read: there is no such file or folder");
        }
        if (!Files.isReadable(folder)) {
            return new FetchResult.Failed(folder + " cannot be read: the system does not allow it");
        }
        try {
            Map<String, String> marks = before.mark().isEmpty()
                    ? Map.of()
                    : JSON.readValue(before.mark(), new TypeReference<TreeMap<String, String>>() {});
            Look look = look(folder, marks);
            String mark = JSON.writeValueAsString(new TreeMap<>(look.marks()));
            return new FetchResult.Fetched(
                    look.entries(),
                    new NextTime(new Memory(Validators.NONE, mark), Duration.ZERO, null),
                    look.refused(),
                    look.beyond());
        } catch (JsonProcessingException e) {
            return new FetchResult.Failed("what was noted of " + folder + " cannot be read; remove and add it again");
        }
    }

    /// What came of a look into the folder.
    ///
    /// @param entries of files that are new or changed
    /// @param marks each file's mark, for the next look; one that could not be read is tried again when it changes
    /// @param refused a line for each file that could not be read
    /// @param beyond how many files were passed over because there are too many
    public record Look(List<Entry> entries, Map<String, String> marks, List<String> refused, int beyond) {
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
        Sight sight = new Sight(folder, before);
        int beyond = 0;
        try (Stream<Path> found = Files.walk(folder, DEEPEST, new FileVisitOption[0])) {
            List<Path> files = found.filter(Files::isRegularFile)
                    .filter(f -> !hidden(folder.relativize(f)))
                    .sorted()
                    .toList();
            beyond = Math.max(0, files.size() - MOST);
            for (Path file : files.subList(0, files.size() - beyond)) {
                read(file, sight);
            }
        } catch (IOException | UncheckedIOException e) {
            sight.refused.add(folder + " cannot be read whole: the system does not allow it");
            before.forEach(sight.marks::putIfAbsent);
        }
        return new Look(sight.entries, sight.marks, sight.refused, beyond);
    }

    private static boolean hidden(Path within) {
        for (Path step : within) {
            if (step.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /// What is seen in one look.
    private static final class Sight {
        private final Path folder;
        private final Map<String, String> before;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, String> marks = new LinkedHashMap<>();
        private final List<String> refused = new ArrayList<>();
        private long bytes;

        Sight(Path folder, Map<String, String> before) {
            this.folder = folder;
            this.before = before;
        }

        String name(Path file) {
            return file.equals(folder)
                    ? String.valueOf(file.getFileName())
                    : folder.relativize(file).toString();
        }
    }

    private void read(Path file, Sight sight) throws IOException {
        String name = sight.name(file);
        Feed feed = new Feed(name, file.toString());
        Optional<FeedReader> reader =
                readers.stream().filter(r -> r.reads(feed)).findFirst();
        if (Files.isSymbolicLink(file) || reader.isEmpty()) {
            return;
        }
        String mark = Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
        String before = sight.before.getOrDefault(name, "");
        if (before.equals(mark) || before.startsWith(mark + REFUSED)) {
            sight.marks.put(name, before);
            if (!before.equals(mark)) {
                sight.refused.add(before.substring(mark.length() + REFUSED.length()));
            }
            return;
        }
        if (sight.bytes > MOST_AT_ONCE) {
            return;
        }
        sight.bytes += Files.size(file);
        switch (reader.get().read(feed)) {
            case FetchResult.Fetched fetched -> {
                sight.entries.addAll(fetched.entries());
                sight.marks.put(name, mark);
            }
            case FetchResult.Nothing nothing -> {
                sight.refused.add(nothing.why());
                sight.marks.put(name, mark + REFUSED + nothing.why());
            }
            case FetchResult.Unchanged unchanged -> sight.marks.put(name, mark);
        }
    }
}
