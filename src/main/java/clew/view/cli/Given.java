package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.collect.Followed;
import clew.feed.Feed;
import clew.view.Following;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What a person writes to name a feed, as the one spelling under which it is kept: a web address, `page:` and an
/// address, a search, or a path.
final class Given {
    private Given() {}

    /// @throws ClewException if it is none of them
    static String location(House house, String written) {
        Optional<String> elsewhere = elsewhere(house, written);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        try {
            Path path = Path.of(written);
            if (Files.exists(path)) {
                return requireReadable(house, path.toRealPath()).toString();
            }
            if (path.isAbsolute() || written.startsWith(".")) {
                throw new ClewException(Kind.BAD_INPUT, "there is no file or folder '" + written + "'");
            }
        } catch (InvalidPathException e) {
            // no path either
        } catch (IOException e) {
            throw new ClewException(Kind.BAD_INPUT, "'" + written + "' cannot be read", e);
        }
        throw new ClewException(
                Kind.BAD_INPUT,
                "'" + written
                        + "' is not a web address (https://…), a search (see 'clew feed kinds'), a file or a folder");
    }

    /// The same, if it is nothing of this machine.
    static Optional<String> elsewhere(House house, String written) {
        return new Following(house).location(written);
    }

    private static Path requireReadable(House house, Path path) {
        Feed file = new Feed("", path.toString());
        if (Files.isRegularFile(path) && house.readers().stream().noneMatch(r -> r.reads(file))) {
            throw new ClewException(
                    Kind.BAD_INPUT,
                    path
                            + " is not a kind of file that Clew reads; use a folder, or .pdf, .html, .txt, .bib, .ris, .jsonl");
        }
        return path;
    }

    /// A feed that a thread follows, named as it is listed or as it was given.
    ///
    /// @throws ClewException if the thread does not follow it
    static Followed followed(House house, String slug, String written) {
        Shared.thread(house, slug);
        return house.feeds().of(slug).stream()
                .filter(f -> f.location().equals(written) || f.location().equals(location(house, written)))
                .findFirst()
                .orElseThrow(() -> new ClewException(
                        Kind.NOT_FOUND, "'" + slug + "' does not follow " + written + "; see: clew feed list " + slug));
    }
}
