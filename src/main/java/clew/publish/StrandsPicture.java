package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The strands of the narrative over versions: a row each, a disc for each version that has it, the larger the more
/// it says.
final class StrandsPicture {
    private static final int MOST_ROWS = 24;
    private static final int MOST_COLUMNS = 24;
    private static final double WIDTH = 688;
    private static final double NAMES = 330;
    private static final double ROW = 22;
    private static final double AXIS = 22;
    private static final int NAME = 52;

    /// @param sizes sentences by column
    private record Strand(String heading, Map<Integer, Integer> sizes) {
        int all() {
            return sizes.values().stream().mapToInt(n -> n).sum();
        }

        int first() {
            return sizes.keySet().iterator().next();
        }
    }

    private StrandsPicture() {}

    static String draw(List<Brief> versions) {
        List<Brief> shown = versions.subList(Math.max(0, versions.size() - MOST_COLUMNS), versions.size());
        Map<String, Strand> strands = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            for (Brief.Section s : shown.get(i).narrative()) {
                strands.computeIfAbsent(s.id(), id -> new Strand(s.heading(), new TreeMap<>()))
                        .sizes()
                        .put(i, s.sentences().size());
            }
        }
        if (strands.isEmpty()) {
            return "";
        }
        List<Map.Entry<String, Strand>> rows = strands.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue().all()))
                .limit(MOST_ROWS)
                .sorted(Comparator.comparing(e -> e.getValue().first()))
                .toList();
        Svg names = new Svg();
        Svg svg = new Svg();
        double column = (WIDTH - NAMES) / shown.size();
        double bottom = rows.size() * ROW + 4;
        axis(svg, shown, column, bottom);
        Pictures.versions(names, bottom + 14);
        double y = 4 + ROW / 2;
        for (Map.Entry<String, Strand> row : rows) {
            name(names, row.getValue(), y);
            row(svg, row.getKey(), row.getValue(), shown, column, y);
            y += ROW;
        }
        String rest = strands.size() > rows.size() ? ", the largest of " + strands.size() : "";
        String caption = Words.counted(rows.size(), "strand") + " of the narrative" + rest + ", over "
                + Words.counted(shown.size(), "version")
                + ". The larger a disc, the more sentences a version tells of it.";
        return new Figure("strands-picture", "The strands over versions as a picture", NAMES, WIDTH, bottom + AXIS)
                .overTime(names, svg, caption);
    }

    private static void axis(Svg svg, List<Brief> shown, double column, double bottom) {
        svg.line().open("g", "class", "axis", "aria-hidden", "true");
        for (int i = 0; i < shown.size(); i++) {
            double x = NAMES + column * (i + 0.5);
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", 0, "y2", bottom)
                    .text(
                            "text",
                            String.valueOf(shown.get(i).version().number()),
                            "class",
                            "stopped",
                            "x",
                            x,
                            "y",
                            bottom + 14);
        }
        svg.close();
    }

    private static void name(Svg svg, Strand strand, double y) {
        svg.line()
                .open("g")
                .text("title", strand.heading())
                .text("text", Pictures.shortened(strand.heading(), NAME), "class", "row", "x", 0, "y", y + 4)
                .close();
    }

    private static void row(Svg svg, String id, Strand strand, List<Brief> shown, double column, double y) {
        svg.line();
        strand.sizes().forEach((i, size) -> {
            Brief version = shown.get(i);
            String to =
                    "/t/" + version.thread().slug() + "/v/" + version.version().number() + "#" + id;
            String says = strand.heading() + ", version " + version.version().number() + ": "
                    + Words.counted(size, "sentence");
            svg.open("a", "href", to)
                    .text("title", says)
                    .empty(
                            "circle",
                            "class",
                            "size",
                            "cx",
                            NAMES + column * (i + 0.5),
                            "cy",
                            y,
                            "r",
                            Math.min(ROW / 2 - 1, 2 + 1.8 * Math.sqrt(size)))
                    .close();
        });
    }
}
