package clew.publish;

import clew.time.EdtfDate;
import clew.time.EdtfDate.Precision;

/// What stands in a picture for something with a date: a sign for a day, a band for a month or a year.
///
/// @param fresh whether it is new in this version: then it has a second outline
/// @param from where it begins, its outline included
/// @param to where it ends, its outline included
record Mark(EdtfDate date, boolean fresh, double from, double to) {
    static final double RADIUS = 4;
    private static final double AROUND = 3;
    private static final double THIN = 3;

    /// The mark of a date.
    ///
    /// @param least how wide it has to be at least
    static Mark of(EdtfDate date, boolean fresh, Scale scale, double least) {
        boolean day = date.precision() == Precision.DAY;
        double width = Math.max(day ? 2 * RADIUS : THIN, least);
        double from = scale.from(date);
        double to = scale.to(date);
        if (day || to - from < width) {
            double middle = scale.middle(date);
            from = middle - width / 2;
            to = middle + width / 2;
        }
        return fresh ? new Mark(date, true, from - AROUND, to + AROUND) : new Mark(date, false, from, to);
    }

    boolean day() {
        return date.precision() == Precision.DAY;
    }

    double middle() {
        return (from + to) / 2;
    }

    /// The class by which the style sheet draws it.
    String look() {
        return (fresh ? "mark fresh" : "mark") + (day() ? " day" : " span") + (exact() ? "" : " about");
    }

    private boolean exact() {
        return Character.isDigit(date.value().charAt(date.value().length() - 1));
    }

    /// A dot for a day, a band for a month or a year, at a height.
    void draw(Svg svg, double y) {
        if (day()) {
            svg.empty("circle", "class", look(), "cx", middle(), "cy", y, "r", RADIUS);
            if (fresh) {
                svg.empty("circle", "class", "ring", "cx", middle(), "cy", y, "r", RADIUS + AROUND);
            }
        } else {
            band(svg, y);
        }
    }

    /// The band alone.
    void band(Svg svg, double y) {
        double inset = fresh ? AROUND : 0;
        rect(svg, look(), from + inset, to - inset, y, RADIUS);
        if (fresh) {
            rect(svg, "ring", from, to, y, RADIUS + AROUND);
        }
    }

    private static void rect(Svg svg, String look, double from, double to, double y, double half) {
        svg.empty("rect", "class", look, "x", from, "y", y - half, "width", to - from, "height", 2 * half);
    }
}
