package clew.view;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.feed.Feed;
import clew.feed.FeedReader;
import clew.feed.FetchResult;
import clew.feed.Opml;
import clew.feed.Received;
import clew.item.Intake;
import clew.item.Items.ItemWithSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes files into a thread: items of most kinds, and feeds of lists of them (OPML).
public final class Importing {
    /// The kinds of files that hold items, as people know them.
    public static final List<String> KINDS = List.of(".jsonl", ".txt", ".html", ".pdf", ".bib", ".ris");

    private static final long LARGEST_LIST = 8L * 1024 * 1024;

    private final Rooms rooms;

    public Importing(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What a file holds.
    ///
    /// @param items that can be used
    /// @param refused a line for each that cannot
    public record Contents(List<ItemWithSnapshots> items, List<String> refused) {
        public Contents {
            items = List.copyOf(items);
            refused = List.copyOf(refused);
        }
    }

    /// What came of a list of feeds.
    ///
    /// @param added feeds that were not followed before
    /// @param known feeds that were
    /// @param unknown entries that name nothing that can be followed
    public record Listed(int added, int known, int unknown) {}

    /// Whether a name is that of a list of feeds.
    public static boolean isList(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".opml");
    }

    /// Reads a file of items; nothing is stored.
    ///
    /// @param name how it is called in messages and in the brief
    /// @throws ClewException if the file cannot be read as a whole
    public Contents read(Path file, String name) {
        Feed feed = new Feed(name, file.toString());
        FeedReader reader = rooms.readers().stream()
                .filter(r -> r.reads(feed))
                .findFirst()
                .orElseThrow(() -> new ClewException(
                        Kind.BAD_INPUT,
                        name + ": not a kind of file that Clew reads yet; use "
                                + String.join(", ", KINDS.subList(0, KINDS.size() - 1)) + " or "
                                + KINDS.getLast()));
        return switch (reader.read(feed)) {
            case FetchResult.Nothing nothing -> throw new ClewException(Kind.BAD_INPUT, nothing.why());
            case FetchResult.Unchanged unchanged -> new Contents(List.of(), List.of());
            case FetchResult.Fetched fetched -> contents(fetched);
        };
    }

    private Contents contents(FetchResult.Fetched fetched) {
        Intake intake = new Intake(rooms.clock().instant());
        List<ItemWithSnapshots> items = new ArrayList<>();
        List<String> refused = new ArrayList<>(fetched.refused());
        fetched.entries().forEach(entry -> {
            try {
                items.add(intake.take(entry));
            } catch (ClewException e) {
                refused.add(e.getMessage());
            }
        });
        return new Contents(items, refused);
    }

    /// Follows every feed of a list.
    ///
    /// @throws ClewException if the file is no list of feeds
    public Listed follow(String thread, Path file, String name) {
        Opml.Outlines list = list(file, name);
        Following following = new Following(rooms);
        int added = 0;
        int unknown = list.others();
        for (Feed listed : list.feeds()) {
            Optional<String> location = following.location(listed.location());
            if (location.isEmpty()) {
                unknown++;
            } else if (following.follow(
                    thread, listed.name().equals(listed.location()) ? "" : listed.name(), location.get())) {
                added++;
            }
        }
        return new Listed(added, list.feeds().size() + list.others() - unknown - added, unknown);
    }

    private static Opml.Outlines list(Path file, String name) {
        try {
            if (Files.size(file) > LARGEST_LIST) {
                throw new ClewException(Kind.BAD_INPUT, name + ": larger than 8 MiB, which no list of feeds should be");
            }
            return Opml.outlines(new Received(Files.readAllBytes(file), null, name))
                    .filter(o -> !o.feeds().isEmpty())
                    .orElseThrow(() -> new ClewException(
                            Kind.BAD_INPUT,
                            name + ": no list of feeds (OPML) in it; export one from your reader as OPML"));
        } catch (NoSuchFileException e) {
            throw new ClewException(Kind.NOT_FOUND, name + " cannot be read: there is no such file", e);
        } catch (IOException e) {
            throw new ClewException(Kind.BAD_INPUT, name + " cannot be read; is it a file?", e);
        }
    }
}
