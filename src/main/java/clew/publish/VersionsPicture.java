package clew.publish;

import clew.brief.Brief;
import clew.time.EdtfDate;
import java.util.List;
import java.util.function.IntFunction;

/// A thread's versions along time, each where its day is, and the stretch between two of them.
final class VersionsPicture {
    private static final double WIDTH = 688;
    private static final double MARGIN = 12;
    private static final double MIDDLE = 26;
    private static final double AXIS = 54;
    private static final double RADIUS = 5;
    private static final double APART = 16;

    private VersionsPicture() {}

    static String draw(List<Brief.Version> heads, int from, int until, IntFunction<String> address) {
        List<EdtfDate> days = heads.stream().map(VersionsPicture::day).toList();
        Scale scale = Scale.over(days, MARGIN, WIDTH - MARGIN);
        Svg svg = new Svg();
        scale.draw(svg, MIDDLE, AXIS);
        svg.empty(
                "line",
                "class",
                "base",
                "x1",
                scale.middle(days.getFirst()),
                "x2",
                scale.middle(days.getLast()),
                "y1",
                MIDDLE,
                "y2",
                MIDDLE);
        double begin = place(heads, days, scale, from);
        double end = place(heads, days, scale, until);
        svg.empty(
                "line",
                "class",
                "chosen",
                "x1",
                Math.min(begin, end),
                "x2",
                Math.max(begin, end),
                "y1",
                MIDDLE,
                "y2",
                MIDDLE);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < heads.size(); i++) {
            int number = heads.get(i).number();
            double x = scale.middle(days.get(i));
            boolean chosen = number == from || number == until;
            svg.line()
                    .open("a", "href", address.apply(number))
                    .text("title", "Version " + number + ", " + days.get(i).words())
                    .empty("circle", "class", chosen ? "stop here" : "stop", "cx", x, "cy", MIDDLE, "r", RADIUS);
            boolean away = Math.abs(x - begin) >= APART && Math.abs(x - end) >= APART;
            boolean room = x >= free && (away || chosen);
            if (room || number == until) {
                svg.text("text", String.valueOf(number), "class", "stopped", "x", x, "y", MIDDLE - 11);
                free = x + APART;
            }
            svg.close();
        }
        String caption = "Versions along time, each on its day. The thick line runs from version " + from
                + " to version " + until + ".";
        return Pictures.figure("versions-picture", "The versions as a picture", WIDTH, AXIS + 2, svg, caption);
    }

    private static double place(List<Brief.Version> heads, List<EdtfDate> days, Scale scale, int number) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).number() == number) {
                return scale.middle(days.get(i));
            }
        }
        return scale.middle(days.getLast());
    }

    private static EdtfDate day(Brief.Version version) {
        return new EdtfDate(version.asOf().substring(0, 10));
    }
}
