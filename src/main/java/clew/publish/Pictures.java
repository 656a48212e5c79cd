package clew.publish;

import clew.brief.Brief;
import clew.brief.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// The pictures of a brief, each a `figure` of HTML with an SVG inside: the same on a page and in an export. They
/// need the styles, and the colours `--ink`, `--paper`, `--quiet`, `--line` and `--accent` of the page they are on.
public final class Pictures {
    /// How many voices are shown before the others are folded away.
    public static final int VOICES = 12;

    private Pictures() {}

    /// The timeline as a picture; empty when nothing in it has a date.
    ///
    /// @param change what of it is marked as new
    public static String timeline(Brief brief, Brief.Change change) {
        return TimelinePicture.draw(brief, change);
    }

    /// The most sourced voices and their steps as a picture; empty when no step has a date.
    ///
    /// @param change what of it is marked as new
    public static String voices(Brief brief, Brief.Change change) {
        return VoicesPicture.draw(brief, change);
    }

    /// The tensions over versions as a picture; empty when there are none.
    public static String tensions(Brief brief) {
        return TensionsPicture.draw(brief);
    }

    /// Where a version's items come from as a picture; empty when there are none.
    public static String places(Brief brief) {
        return PlacesPicture.draw(brief);
    }

    /// The strands of the narrative over versions as a picture; empty when no version tells of any.
    ///
    /// @param versions oldest first
    public static String strands(List<Brief> versions) {
        return StrandsPicture.draw(versions);
    }

    /// A thread's versions along time as a picture, and the stretch between two of them.
    ///
    /// @param heads oldest first, at least one
    /// @param address where a version's sign leads, by its number
    public static String versions(List<Brief.Version> heads, int from, int until, IntFunction<String> address) {
        return VersionsPicture.draw(heads, from, until, address);
    }

    /// The id under which a page shows an entry of the timeline, so that its mark finds it.
    public static String anchor(Brief.Entry entry) {
        return "entry-" + entry.id();
    }

    /// The style sheet of the pictures.
    public static String styles() {
        try (InputStream in = Pictures.class.getResourceAsStream("/clew/publish/pictures.css")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without pictures.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The ids of the sentences that no version at hand had before; none where there is no older one.
    static Set<String> fresh(Brief.Change change) {
        Set<String> fresh = new HashSet<>();
        if (change.since() != null) {
            change.added().stream().filter(c -> !Reasons.back(c)).forEach(c -> fresh.add(c.id()));
        }
        return fresh;
    }

    /// The name of an axis of versions.
    static void versions(Svg names, double y) {
        names.line().text("text", "version", "x", 0, "y", y, "aria-hidden", "true");
    }

    /// A text short enough for a place, whole characters kept.
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
