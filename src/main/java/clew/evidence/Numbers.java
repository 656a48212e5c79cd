package clew.evidence;

import java.util.Map;

/// Compares numbers as a reader does.
final class Numbers {
    /// Two figures are about the same within this share of the larger.
    private static final double TOLERANCE = 0.05;
    /// Units by base form: the dimension, and how many of its base unit one of it is.
    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("kilometre", new Unit("length", 1000)),
            Map.entry("kilometer", new Unit("length", 1000)),
            Map.entry("km", new Unit("length", 1000)),
            Map.entry("mile", new Unit("length", 1609.34)),
            Map.entry("metre", new Unit("length", 1)),
            Map.entry("meter", new Unit("length", 1)),
            Map.entry("foot", new Unit("length", 0.3048)),
            Map.entry("inch", new Unit("length", 0.0254)),
            Map.entry("centimetre", new Unit("length", 0.01)),
            Map.entry("cm", new Unit("length", 0.01)),
            Map.entry("kilogram", new Unit("mass", 1)),
            Map.entry("kg", new Unit("mass", 1)),
            Map.entry("pound", new Unit("mass", 0.4536)),
            Map.entry("tonne", new Unit("mass", 1000)),
            Map.entry("gram", new Unit("mass", 0.001)),
            Map.entry("minute", new Unit("time", 1)),
            Map.entry("hour", new Unit("time", 60)),
            Map.entry("day", new Unit("time", 1440)),
            Map.entry("week", new Unit("time", 10080)),
            Map.entry("celsius", new Unit("heat", 1)),
            Map.entry("fahrenheit", new Unit("heat", 0.5556)));

    private Numbers() {}

    private record Unit(String dimension, double size) {}

    /// 1 for the same figure, 0.7 for nearly the same, else 0. Years are exact.
    static double nearness(Term a, Term b) {
        if (!a.number() || !b.number()) {
            return 0;
        }
        if (a.value() == b.value()) {
            return 1;
        }
        return !year(a) && close(a.value(), b.value()) && a.value() != Math.rint(a.value()) ? 0.7 : 0;
    }

    static boolean year(Term t) {
        return t.value() >= 1000
                && t.value() < 2100
                && t.value() == Math.rint(t.value())
                && t.word().length() == 4;
    }

    static boolean close(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }

    /// Whether two units measure one thing in different sizes.
    static boolean comparable(String a, String b) {
        Unit x = UNITS.get(a);
        Unit y = UNITS.get(b);
        return x != null && y != null && x.dimension().equals(y.dimension());
    }

    /// Whether two amounts of comparable units are the same amount.
    static boolean equal(double a, String unitA, double b, String unitB) {
        Unit x = UNITS.get(unitA);
        Unit y = UNITS.get(unitB);
        return x != null && y != null && close(a * x.size(), b * y.size());
    }
}
