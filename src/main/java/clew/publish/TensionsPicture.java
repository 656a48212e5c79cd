package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The tensions over versions: a line each from where it opened, with a sign where it moved, settled or reopened.
final class TensionsPicture {
    private static final double WIDTH = 688;
    private static final double NAMES = 380;
    private static final double ROW = 24;
    private static final double AXIS = 22;
    private static final double RADIUS = 4.5;
    private static final double LABEL = 18;
    private static final int NAME = 60;

    private final Brief brief;
    private final int versions;

    private TensionsPicture(Brief brief) {
        this.brief = brief;
        this.versions = brief.version().number();
    }

    static String draw(Brief brief) {
        return brief.tensions().isEmpty() ? "" : new TensionsPicture(brief).figure();
    }

    private String figure() {
        Svg names = new Svg();
        Svg svg = new Svg();
        double bottom = brief.tensions().size() * ROW + 4;
        axis(svg, bottom);
        Pictures.versions(names, bottom + 14);
        double y = 4 + ROW / 2;
        for (Brief.Tension t : brief.tensions()) {
            name(names, t, y);
            row(svg, t, y);
            y += ROW;
        }
        return new Figure("tensions-picture", "The tensions over versions as a picture", NAMES, WIDTH, bottom + AXIS)
                .overTime(names, svg, caption());
    }

    private double at(int version) {
        return NAMES + (WIDTH - NAMES) * (version - 0.5) / versions;
    }

    private void axis(Svg svg, double bottom) {
        int step = (int) Math.max(1, Math.ceil(LABEL * versions / (WIDTH - NAMES)));
        svg.line().open("g", "class", "axis", "aria-hidden", "true");
        for (int v = 1; v <= versions; v += step) {
            svg.empty("line", "class", "grid", "x1", at(v), "x2", at(v), "y1", 0, "y2", bottom)
                    .text("text", String.valueOf(v), "class", "stopped", "x", at(v), "y", bottom + 14);
        }
        svg.close();
    }

    private static void name(Svg svg, Brief.Tension t, double y) {
        svg.line()
                .open("a", "href", "#" + t.id())
                .text("title", t.question())
                .text("text", Pictures.shortened(t.question(), NAME), "class", "name", "x", 0, "y", y + 4)
                .close();
    }

    private void row(Svg svg, Brief.Tension t, double y) {
        svg.line();
        boolean settled = t.status().equals("settled");
        int end = settled
                ? t.history().stream().mapToInt(Brief.Move::version).max().orElse(versions)
                : versions;
        svg.empty("line", "class", "life", "x1", at(t.opened()), "x2", at(end), "y1", y, "y2", y);
        for (int i = 0; i < t.history().size(); i++) {
            Brief.Move move = t.history().get(i);
            svg.open("a", "href", "#" + t.id())
                    .text("title", t.question() + " Version " + move.version() + ": " + move.change());
            sign(svg, kind(t, i), at(move.version()), y);
            svg.close();
        }
    }

    /// What happened: `opened`, `settled`, or that another spoke to it: `reopened` where it had settled, else `moved`.
    private static String kind(Brief.Tension t, int move) {
        if (move == 0) {
            return "opened";
        }
        return settled(t, move) ? "settled" : settled(t, move - 1) ? "reopened" : "moved";
    }

    private static boolean settled(Brief.Tension t, int move) {
        return t.history().get(move).change().startsWith("settled");
    }

    private static void sign(Svg svg, String kind, double x, double y) {
        double r = RADIUS;
        switch (kind) {
            case "settled" ->
                svg.empty(
                        "rect", "class", "mark", "x", x - r + 1, "y", y - r + 1, "width", 2 * r - 2, "height",
                        2 * r - 2);
            case "moved" ->
                svg.empty(
                        "path",
                        "class",
                        "mark",
                        "d",
                        String.format(
                                Locale.ROOT,
                                "M%.1f %.1fL%.1f %.1fL%.1f %.1fL%.1f %.1fZ",
                                x,
                                y - r,
                                x + r,
                                y,
                                x,
                                y + r,
                                x - r,
                                y));
            default -> svg.empty("circle", "class", "mark open", "cx", x, "cy", y, "r", r);
        }
    }

    private String caption() {
        Map<String, Integer> now = new LinkedHashMap<>();
        Set<String> key = new LinkedHashSet<>();
        brief.tensions().forEach(t -> {
            now.merge(t.status(), 1, Integer::sum);
            for (int i = 0; i < t.history().size(); i++) {
                key.add(
                        switch (kind(t, i)) {
                            case "settled" -> "a square where it settled";
                            case "moved" -> "a diamond where it moved";
                            case "reopened" -> "a ring where it opened again";
                            default -> "a ring where it opened";
                        });
            }
        });
        List<String> states = new ArrayList<>();
        now.forEach((state, n) -> states.add(n + " " + state));
        return Words.counted(brief.tensions().size(), "tension") + ": " + String.join(", ", states) + ". A line each, "
                + String.join(", ", key) + ".";
    }
}
