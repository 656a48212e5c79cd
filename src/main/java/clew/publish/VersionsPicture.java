package clew.publish;

import clew.brief.Brief;
import clew.time.EdtfDate;
import java.util.List;
import java.util.function.IntFunction;

/// A thread's versions along time and the stretch between two of them. Each sign stands above its day, or, where days
/// are near each other, beside its neighbour with a thread that leads down to the day.
final class VersionsPicture {
    private static final double WIDTH = 688;
    private static final double MARGIN = 12;
    private static final double SIGNS = 20;
    private static final double MIDDLE = 38;
    private static final double AXIS = 62;
    private static final double RADIUS = 5;
    private static final double APART = 17;
    private static final double DIGIT = 8;

    private VersionsPicture() {}

    static String draw(List<Brief.Version> heads, int from, int until, IntFunction<String> address) {
        List<EdtfDate> dates = heads.stream().map(VersionsPicture::day).toList();
        Scale scale = Scale.over(dates, MARGIN, WIDTH - MARGIN);
        double[] days = dates.stream().mapToDouble(scale::middle).toArray();
        double[] signs = spread(days);
        Svg svg = new Svg();
        scale.draw(svg, MIDDLE, AXIS);
        level(svg, "base", days[0], days[days.length - 1]);
        int first = at(heads, Math.min(from, until));
        int last = at(heads, Math.max(from, until));
        level(svg, "chosen", days[first], days[last]);
        double radius = Math.min(RADIUS, apart(heads.size()) / 2);
        double room = DIGIT * String.valueOf(heads.getLast().number()).length();
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < heads.size(); i++) {
            int number = heads.get(i).number();
            double x = signs[i];
            boolean chosen = i == first || i == last;
            svg.line()
                    .open("a", "href", address.apply(number))
                    .text("title", "Version " + number + ", " + dates.get(i).words())
                    .empty("line", "class", "thread", "x1", x, "x2", days[i], "y1", SIGNS + radius, "y2", MIDDLE)
                    .empty("circle", "class", chosen ? "stop here" : "stop", "cx", x, "cy", SIGNS, "r", radius);
            boolean away = Math.abs(x - signs[first]) >= room && Math.abs(x - signs[last]) >= room;
            if (i == last || (x >= free && (away || chosen))) {
                svg.text("text", String.valueOf(number), "class", "stopped", "x", x, "y", SIGNS - 9);
                free = x + room;
            }
            svg.close();
        }
        String caption = "Versions along time, each above its day. The thick line runs from version " + from
                + " to version " + until + ".";
        return new Figure("versions-picture", "The versions as a picture", 0, WIDTH, AXIS + 2)
                .overTime(new Svg(), svg, caption);
    }

    /// Where the signs stand: at their days, moved on where the one before is too near, and back from the right end.
    private static double[] spread(double[] days) {
        double[] places = days.clone();
        double apart = apart(days.length);
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.max(places[i], places[i - 1] + apart);
        }
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(places[i], WIDTH - MARGIN - apart * (places.length - 1 - i));
        }
        return places;
    }

    private static double apart(int signs) {
        return Math.min(APART, (WIDTH - 2 * MARGIN) / Math.max(1, signs - 1));
    }

    private static void level(Svg svg, String look, double from, double to) {
        svg.empty("line", "class", look, "x1", from, "x2", to, "y1", MIDDLE, "y2", MIDDLE);
    }

    /// The place of a version among all; the latest where there is none of this number.
    private static int at(List<Brief.Version> heads, int number) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).number() == number) {
                return i;
            }
        }
        return heads.size() - 1;
    }

    private static EdtfDate day(Brief.Version version) {
        return new EdtfDate(version.asOf().substring(0, 10));
    }
}
