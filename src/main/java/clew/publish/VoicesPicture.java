package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import clew.time.EdtfDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The most sourced voices over time, a lane each with its steps; a bracket joins the voices of one tension.
final class VoicesPicture {
    private static final double WIDTH = 688;
    private static final double NAMES = 212;
    private static final double BRACKET = 9;
    private static final double LANE = 20;
    private static final double BETWEEN = 6;
    private static final double AXIS = 22;
    private static final int NAME = 28;
    private static final int TITLE = 200;

    private final Brief brief;
    private final Brief.Change change;
    private final Set<String> fresh;
    private final List<Lane> lanes;

    /// A voice with its dated steps, in order of time.
    private record Lane(Brief.Perspective of, List<Dated> steps) {}

    /// A step with its date.
    private record Dated(Brief.Step step, EdtfDate date) {}

    /// A tension and the lanes of the voices it is between.
    private record Bracket(Brief.Tension tension, int column, List<Integer> lanes) {}

    private VoicesPicture(Brief brief, Brief.Change change) {
        this.brief = brief;
        this.change = change;
        this.fresh = Pictures.fresh(change);
        this.lanes = brief.perspectives().stream()
                .map(p -> new Lane(p, dated(p)))
                .filter(l -> !l.steps().isEmpty())
                .sorted(Comparator.comparing((Lane l) -> -sources(l.of()))
                        .thenComparing(l -> -l.steps().size())
                        .thenComparing(l -> brief.tensions().stream().noneMatch(t -> speaksIn(l.of(), t))))
                .limit(Pictures.VOICES)
                .sorted(Comparator.comparing(l -> l.steps().getFirst().date()))
                .toList();
    }

    static String draw(Brief brief, Brief.Change change) {
        VoicesPicture picture = new VoicesPicture(brief, change);
        return picture.lanes.isEmpty() ? "" : picture.figure();
    }

    private static List<Dated> dated(Brief.Perspective p) {
        return p.evolution().stream()
                .flatMap(s -> Optional.ofNullable(s.date()).flatMap(EdtfDate::parse).map(d -> new Dated(s, d)).stream())
                .sorted(Comparator.comparing(Dated::date))
                .toList();
    }

    private static long sources(Brief.Perspective p) {
        return Stream.concat(
                        p.stance().citations().stream(),
                        p.evolution().stream().flatMap(s -> s.sentence().citations().stream()))
                .map(c -> c.source())
                .distinct()
                .count();
    }

    private static boolean speaksIn(Brief.Perspective p, Brief.Tension t) {
        return t.positions().stream().anyMatch(x -> x.voice().equals(p.voice().name()));
    }

    private String figure() {
        List<Bracket> brackets = brackets();
        int columns = brackets.stream().mapToInt(b -> b.column() + 1).max().orElse(0);
        EdtfDate asOf = new EdtfDate(brief.version().asOf().substring(0, 10));
        List<EdtfDate> dates = new ArrayList<>(List.of(asOf));
        lanes.forEach(l -> l.steps().forEach(s -> dates.add(s.date())));
        Scale scale = Scale.over(dates, NAMES + BRACKET * (columns + 1), WIDTH - 8);
        Svg names = new Svg();
        Svg voices = new Svg();
        List<Double> middles = new ArrayList<>();
        double y = BETWEEN;
        for (Lane lane : lanes) {
            middles.add(y + LANE / 2);
            name(names, lane.of(), middles.getLast());
            y += lane(voices, lane, scale, y, asOf) + BETWEEN;
        }
        Svg svg = new Svg();
        scale.draw(svg, 0, y + AXIS);
        brackets.forEach(b -> bracket(svg, b, middles));
        return new Figure("voices-picture", "Perspectives over time as a picture", NAMES, WIDTH, y + AXIS + 2)
                .overTime(names, svg.append(voices), caption(brackets.size()));
    }

    private static void name(Svg svg, Brief.Perspective p, double y) {
        svg.line()
                .open("a", "href", "#" + p.id())
                .text("title", p.voice().name())
                .text(
                        "text",
                        Pictures.shortened(p.voice().name().replace(" and colleagues", " et al."), NAME),
                        "class",
                        "name",
                        "x",
                        0,
                        "y",
                        y + 4)
                .close();
    }

    /// Draws a voice's steps, what is silence after them, and says how high they stand.
    private double lane(Svg svg, Lane lane, Scale scale, double top, EdtfDate asOf) {
        Lanes rows = new Lanes(0);
        Svg steps = new Svg();
        double begin = Double.MAX_VALUE;
        double end = 0;
        double first = top + LANE / 2;
        for (Dated d : lane.steps()) {
            boolean isNew = fresh.contains(d.step().sentence().id());
            Mark mark = Mark.of(d.date(), isNew, scale, 2 * Mark.RADIUS);
            double y = first + rows.place(mark.from(), mark.to()) * LANE;
            steps.line()
                    .open("a", "href", "#" + lane.of().id())
                    .text(
                            "title",
                            lane.of().voice().name() + ", " + d.date().words() + ", "
                                    + d.step().change()
                                    + (isNew ? ", new" : "") + ": "
                                    + Pictures.shortened(d.step().sentence().text(), TITLE));
            if (!mark.day()) {
                mark.band(steps, y);
            }
            sign(steps, d.step().change(), mark, y);
            steps.close();
            begin = Math.min(begin, mark.from());
            end = Math.max(end, mark.to());
        }
        svg.line();
        if (lane.steps().size() > 1) {
            level(svg, "life", begin, end, first);
        }
        if (scale.to(asOf) > end + 4) {
            level(svg, "silence", end + 4, scale.to(asOf), first);
        }
        svg.empty("line", "class", "last", "x1", end + 3, "x2", end + 3, "y1", first - 6, "y2", first + 6)
                .append(steps);
        return rows.count() * LANE;
    }

    private static void level(Svg svg, String look, double from, double to, double y) {
        svg.empty("line", "class", look, "x1", from, "x2", to, "y1", y, "y2", y);
    }

    /// A sign for each kind of step, filled where the day is known.
    private static void sign(Svg svg, String change, Mark mark, double y) {
        double x = mark.middle();
        double r = Mark.RADIUS;
        String look = mark.look() + " sign";
        switch (change) {
            case "added" ->
                svg.empty(
                        "rect",
                        "class",
                        look,
                        "x",
                        x - r + 0.5,
                        "y",
                        y - r + 0.5,
                        "width",
                        2 * r - 1,
                        "height",
                        2 * r - 1);
            case "qualified" -> path(svg, look, "M%1$.1f %5$.1fL%2$.1f %4$.1fL%1$.1f %6$.1fL%3$.1f %4$.1fZ", x, y, r);
            case "corrected" -> path(svg, look, "M%1$.1f %5$.1fL%2$.1f %6$.1fL%3$.1f %6$.1fZ", x, y, r);
            case "retracted" ->
                path(svg, look + " cross", "M%3$.1f %5$.1fL%2$.1f %6$.1fM%2$.1f %5$.1fL%3$.1f %6$.1f", x, y, r);
            default -> svg.empty("circle", "class", look, "cx", x, "cy", y, "r", r - 0.5);
        }
        if (mark.fresh() && mark.day()) {
            svg.empty("circle", "class", "ring", "cx", x, "cy", y, "r", r + 3);
        }
    }

    private static void path(Svg svg, String look, String form, double x, double y, double r) {
        svg.empty(
                "path",
                "class",
                look,
                "d",
                String.format(java.util.Locale.ROOT, form, x, x + r, x - r, y, y - r, y + r));
    }

    /// The tensions between voices drawn: a column each, and the lanes it joins.
    private List<Bracket> brackets() {
        List<Bracket> brackets = new ArrayList<>();
        Lanes columns = new Lanes(0.5);
        for (Brief.Tension t : brief.tensions()) {
            TreeSet<Integer> joined = new TreeSet<>();
            for (int i = 0; i < lanes.size(); i++) {
                if (speaksIn(lanes.get(i).of(), t)) {
                    joined.add(i);
                }
            }
            if (joined.size() > 1) {
                brackets.add(new Bracket(t, columns.place(joined.first(), joined.last()), List.copyOf(joined)));
            }
        }
        return brackets;
    }

    private static void bracket(Svg svg, Bracket b, List<Double> middles) {
        double x = NAMES + BRACKET * (b.column() + 0.5);
        double first = middles.get(b.lanes().getFirst());
        double last = middles.get(b.lanes().getLast());
        svg.line()
                .open("a", "href", "#" + b.tension().id())
                .text(
                        "title",
                        "Between these voices, " + b.tension().status() + ": "
                                + b.tension().question())
                .empty("line", "class", "tension", "x1", x, "x2", x, "y1", first, "y2", last);
        b.lanes().forEach(i -> svg.empty("circle", "class", "tension", "cx", x, "cy", middles.get(i), "r", 2.5));
        svg.close();
    }

    private String caption(int brackets) {
        StringBuilder says = new StringBuilder();
        int all = brief.perspectives().size();
        says.append(
                all > lanes.size()
                        ? "The " + Words.counted(lanes.size(), "voice") + " with most sources, of " + all + ". "
                        : Words.counted(all, "voice") + ". ");
        EdtfDate first = lanes.getFirst().steps().getFirst().date();
        EdtfDate last = lanes.stream()
                .map(l -> l.steps().getLast().date())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        long undated =
                brief.perspectives().stream().filter(p -> dated(p).isEmpty()).count();
        if (undated > 0) {
            says.append("Not drawn, having no date: ").append(undated).append(". ");
        }
        says.append("Heard from ")
                .append(first.words())
                .append(" to ")
                .append(last.words())
                .append(". ");
        Map<String, Integer> kinds = new HashMap<>();
        lanes.forEach(l -> l.steps().forEach(s -> kinds.merge(s.step().change(), 1, Integer::sum)));
        List<String> signs = new ArrayList<>();
        sign(signs, kinds, "entered", "a disc");
        sign(signs, kinds, "added", "a square");
        sign(signs, kinds, "qualified", "a diamond");
        sign(signs, kinds, "corrected", "a triangle");
        sign(signs, kinds, "retracted", "a cross");
        says.append("Steps: ")
                .append(String.join(", ", signs))
                .append("; hollow, in a band, where only the month or")
                .append(
                        " the year is known. The bar after them is when a voice was last heard, the dots its silence since. ");
        if (lanes.stream()
                .flatMap(l -> l.steps().stream())
                .anyMatch(s -> fresh.contains(s.step().sentence().id()))) {
            says.append("A second outline marks what is new since version ")
                    .append(change.since())
                    .append(". ");
        }
        if (brackets > 0) {
            says.append("Lines beside the names join voices of one tension (")
                    .append(brackets)
                    .append("). ");
        }
        return says.toString().strip();
    }

    private static void sign(List<String> signs, Map<String, Integer> kinds, String kind, String sign) {
        if (kinds.containsKey(kind)) {
            signs.add(sign + " for " + kind + " (" + kinds.get(kind) + ")");
        }
    }
}
