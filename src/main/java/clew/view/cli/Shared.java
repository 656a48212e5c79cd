package clew.view.cli;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.brief.Brief;
import clew.text.Words;
import clew.thread.NarrativeThread;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/// What several commands say in the same words.
final class Shared {
    private static final int SHOWN = 3;

    private Shared() {}

    static NarrativeThread thread(House house, String slug) {
        return house.threads().find(slug).orElseThrow(() -> {
            String known =
                    house.threads().all().stream().map(NarrativeThread::slug).collect(Collectors.joining(", "));
            return new ClewException(
                    Kind.NOT_FOUND,
                    "there is no thread '" + slug + "'"
                            + (known.isEmpty() ? "; make one with 'clew new'" : "; there are: " + known));
        });
    }

    static Brief version(House house, String slug, int number) {
        thread(house, slug);
        return house.versions().find(slug, number).orElseThrow(() -> {
            int latest = house.versions().heads(slug).size();
            return new ClewException(
                    Kind.NOT_FOUND,
                    "'" + slug + "' has no version " + number
                            + (latest == 0
                                    ? "; write one with 'clew cycle " + slug + "'"
                                    : "; the latest is " + latest));
        });
    }

    static Brief latest(House house, String slug) {
        thread(house, slug);
        return house.versions()
                .latest(slug)
                .orElseThrow(() -> new ClewException(
                        Kind.NOT_FOUND, "'" + slug + "' has no version yet; write one with 'clew cycle " + slug + "'"));
    }

    /// Writes a file whole or not at all: beside it, then moved into place. What is no file, such as a terminal, is
    /// written to as it is.
    ///
    /// @throws ClewException if it cannot be written; what stood there before is as it was
    static void write(Path file, byte[] bytes) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes);
                return;
            }
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // The first failure is the one to tell.
            }
            throw new ClewException(Kind.UNAVAILABLE, file + " could not be written; give another place with -o", e);
        }
    }

    /// A version in a few lines: its head, what it holds, what changed and a few of the changes.
    static void print(PrintWriter out, Brief brief) {
        Brief.Version v = brief.version();
        out.printf(
                "Version %d, as of %s: %s, %s, %d new; %s on %s  %s%n",
                v.number(),
                v.asOf().substring(0, 10),
                Words.counted(v.items(), "item"),
                Words.counted(v.works(), "work"),
                v.newItems(),
                Words.counted(brief.audit().sentences(), "sentence"),
                Words.counted(brief.sources().size(), "source"),
                v.hash().substring(0, 12));
        Brief.Change c = brief.changes();
        if (c.since() == null) {
            out.printf(
                    "  the first: %s, %s, %s%n",
                    Words.counted(brief.timeline().size(), "timeline entry"),
                    Words.counted(brief.perspectives().size(), "perspective"),
                    Words.counted(brief.tensions().size(), "tension"));
            return;
        }
        out.printf(
                "  since version %d: %d added, %d withdrawn, %d strengthened, %d weakened, %d re-sourced, %d reworded%n",
                c.since(),
                c.added().size(),
                c.withdrawn().size(),
                c.strengthened().size(),
                c.weakened().size(),
                c.resourced().size(),
                c.reworded().size());
        few(out, "+", c.added());
        few(out, "-", c.withdrawn());
        few(out, "^", c.strengthened());
        few(out, "v", c.weakened());
    }

    private static void few(PrintWriter out, String mark, List<Brief.Changed> changes) {
        changes.stream().limit(SHOWN).forEach(c -> out.printf("    %s %s%n", mark, shortened(c.text())));
        if (changes.size() > SHOWN) {
            out.printf("    %s and %d more%n", mark, changes.size() - SHOWN);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 110 ? text : text.substring(0, text.lastIndexOf(' ', 110)) + " …";
    }
}
