package clew.publish;

import clew.brief.Brief;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// The pictures of a brief, each a `figure` of HTML with an SVG inside: the same on a page and in an export. They
/// need the styles, and the colours `--ink`, `--paper`, `--quiet`, `--line` and `--accent` of the page they are on.
public final class Pictures {
    private Pictures() {}

    /// The timeline as a picture; empty when nothing in it has a date.
    public static String timeline(Brief brief) {
        return TimelinePicture.draw(brief);
    }

    /// The most sourced voices and their steps as a picture; empty when no step has a date.
    public static String voices(Brief brief) {
        return VoicesPicture.draw(brief);
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

    /// The ids of the sentences that the version before does not have; none in the first version.
    static Set<String> fresh(Brief brief) {
        Set<String> fresh = new HashSet<>();
        if (brief.changes().since() != null) {
            brief.changes().added().forEach(c -> fresh.add(c.id()));
        }
        return fresh;
    }

    /// A picture with its caption. The caption describes it, to everybody.
    static String figure(String id, String name, double width, double height, Svg inside, String caption) {
        Svg svg = new Svg();
        svg.open("figure", "class", "picture")
                .open("div", "class", "sheet")
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "role",
                        "group",
                        "aria-label",
                        name,
                        "aria-describedby",
                        id,
                        "width",
                        width,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + Math.round(width) + " " + Math.round(height));
        return svg.append(inside)
                .line()
                .close()
                .close()
                .line()
                .text("figcaption", caption, "id", id)
                .line()
                .close()
                .line()
                .toString();
    }

    /// A text short enough for a place, whole characters kept.
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
