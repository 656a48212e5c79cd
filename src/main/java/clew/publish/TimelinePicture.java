package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import clew.time.EdtfDate;
import clew.time.EdtfDate.Precision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The timeline along time, and under it the second clock: from when a thing happened to when Clew first saw it.
final class TimelinePicture {
    private static final double WIDTH = 688;
    private static final double MARGIN = 8;
    private static final double LANE = 18;
    private static final double AXIS = 22;
    private static final double CLOCKS = 44;
    private static final int TITLE = 220;

    private final Brief brief;
    private final Brief.Change change;
    private final Set<String> fresh;
    private final List<Dated> dated;

    /// An entry with its date.
    private record Dated(Brief.Entry entry, EdtfDate date, Optional<EdtfDate> seen) {}

    private TimelinePicture(Brief brief, Brief.Change change) {
        this.brief = brief;
        this.change = change;
        this.fresh = Pictures.fresh(change);
        this.dated = brief.timeline().stream()
                .flatMap(e -> Optional.ofNullable(e.date())
                        .flatMap(EdtfDate::parse)
                        .map(d -> new Dated(e, d, EdtfDate.parse(e.firstSeen())))
                        .stream())
                .sorted(Comparator.comparing(Dated::date))
                .toList();
    }

    static String draw(Brief brief, Brief.Change change) {
        TimelinePicture picture = new TimelinePicture(brief, change);
        return picture.dated.isEmpty() ? "" : picture.figure();
    }

    private String figure() {
        Scale scale = Scale.over(days(), MARGIN, WIDTH - MARGIN);
        Svg marks = new Svg();
        double lanes = marks(marks, scale);
        Svg svg = new Svg();
        double happened = lanes + AXIS;
        scale.draw(svg, 0, happened);
        double height = seen(svg, scale, happened);
        return new Figure("timeline-picture", "The timeline as a picture", 0, WIDTH, height)
                .overTime(new Svg(), svg.append(marks), caption());
    }

    private Collection<EdtfDate> days() {
        List<EdtfDate> days = new ArrayList<>();
        dated.forEach(d -> {
            days.add(d.date());
            d.seen().ifPresent(days::add);
        });
        return days;
    }

    /// Draws the marks and says how high they stand.
    private double marks(Svg svg, Scale scale) {
        Lanes lanes = new Lanes(2);
        for (Dated d : dated) {
            Mark mark = Mark.of(d.date(), isFresh(d), scale, 0);
            double y = LANE / 2 + lanes.place(mark.from(), mark.to()) * LANE;
            svg.line().open("a", "href", "#" + Pictures.anchor(d.entry())).text("title", title(d));
            mark.draw(svg, y);
            svg.close();
        }
        return lanes.count() * LANE;
    }

    private boolean isFresh(Dated d) {
        return fresh.contains(d.entry().sentence().id());
    }

    private String title(Dated d) {
        String seen = d.seen().map(s -> " (first seen " + s.words() + ")").orElse("");
        return d.date().words() + (isFresh(d) ? ", new" : "") + ": "
                + Pictures.shortened(d.entry().sentence().text(), TITLE) + seen;
    }

    /// Draws the second clock under the first and says where it ends.
    private double seen(Svg svg, Scale scale, double happened) {
        double bottom = happened + CLOCKS;
        Map<EdtfDate, Set<EdtfDate>> since = new TreeMap<>();
        dated.forEach(d -> d.seen()
                .ifPresent(s -> since.computeIfAbsent(s, x -> new TreeSet<>()).add(d.date())));
        if (since.isEmpty()) {
            return happened + 2;
        }
        svg.line().open("g", "class", "clocks", "aria-hidden", "true");
        since.forEach((seen, dates) -> {
            double x = scale.middle(seen);
            for (EdtfDate date : dates) {
                double from = scale.from(date);
                double to = scale.to(date);
                String look = date.precision() == Precision.DAY ? "thread" : "fan";
                svg.empty("path", "class", look, "d", path(from, to, happened, x, bottom));
            }
            svg.empty("line", "class", "seen", "x1", x, "x2", x, "y1", bottom, "y2", bottom + 7);
        });
        svg.empty("line", "class", "base", "x1", MARGIN, "x2", WIDTH - MARGIN, "y1", bottom, "y2", bottom)
                .text("text", "happened", "class", "clock", "x", MARGIN + 3, "y", happened + 12)
                .text("text", "first seen", "class", "clock", "x", MARGIN + 3, "y", bottom + 14)
                .close();
        return bottom + 20;
    }

    private static String path(double from, double to, double top, double x, double bottom) {
        return String.format(java.util.Locale.ROOT, "M%.1f %.1fL%.1f %.1fL%.1f %.1fZ", from, top, to, top, x, bottom);
    }

    private String caption() {
        Map<Integer, Long> years = new TreeMap<>();
        dated.forEach(d -> years.merge(d.date().first().getYear(), 1L, Long::sum));
        Map.Entry<Integer, Long> busiest =
                years.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        StringBuilder says = new StringBuilder(Words.counted(dated.size(), "dated entry"));
        if (dated.size() > 1) {
            says.append(", from ")
                    .append(dated.getFirst().date().words())
                    .append(" to ")
                    .append(dated.getLast().date().words());
        }
        says.append(years.size() > 1 ? "; most, " + busiest.getValue() + ", in " + busiest.getKey() + ". " : ". ");
        says.append("A dot is a day (")
                .append(count(Precision.DAY))
                .append("); a band is as wide as what is known: a month (")
                .append(count(Precision.MONTH))
                .append(") or a year (")
                .append(count(Precision.YEAR))
                .append("). ");
        if (dated.stream().anyMatch(d -> d.date().words().matches("(about|perhaps) .*"))) {
            says.append("A broken outline is approximate. ");
        }
        long added = dated.stream().filter(this::isFresh).count();
        if (added > 0) {
            says.append("A second outline marks what is new since version ")
                    .append(change.since())
                    .append(" (")
                    .append(added)
                    .append("). ");
        }
        if (dated.stream().anyMatch(d -> d.seen().isPresent())) {
            says.append("Below, threads lead from when it happened to when it was first seen here. ");
        }
        int undated = brief.timeline().size() - dated.size();
        if (undated > 0) {
            says.append("Not drawn, having no date: ").append(undated).append(". ");
        }
        return says.toString().strip();
    }

    private long count(Precision precision) {
        return dated.stream().filter(d -> d.date().precision() == precision).count();
    }
}
