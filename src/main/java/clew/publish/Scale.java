package clew.publish;

import clew.time.EdtfDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;

/// Time along a line: whole years between two places, each day as long as any other.
///
/// @param firstYear the year that begins at `left`
/// @param lastYear the year that ends at `right`
record Scale(int firstYear, int lastYear, double left, double right) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200};
    private static final double LABEL = 40;
    private static final int FEW_YEARS = 3;

    /// The years that hold all these dates, of which there is at least one.
    static Scale over(Collection<EdtfDate> dates, double left, double right) {
        int first = dates.stream().mapToInt(d -> d.first().getYear()).min().orElseThrow();
        int last = dates.stream().mapToInt(d -> d.last().getYear()).max().orElseThrow();
        return new Scale(first, last, left, right);
    }

    /// Where a day begins.
    double at(LocalDate day) {
        LocalDate zero = LocalDate.of(firstYear, 1, 1);
        long all = ChronoUnit.DAYS.between(zero, LocalDate.of(lastYear + 1, 1, 1));
        return left + (right - left) * ChronoUnit.DAYS.between(zero, day) / all;
    }

    /// The middle of what a date may mean.
    double middle(EdtfDate date) {
        return (from(date) + to(date)) / 2;
    }

    /// Where what a date may mean begins.
    double from(EdtfDate date) {
        return at(date.first());
    }

    /// Where what a date may mean ends.
    double to(EdtfDate date) {
        return at(date.last().plusDays(1));
    }

    /// Draws the line with a tick where each year begins, its name where there is room, months if years are few.
    void draw(Svg svg, double top, double bottom) {
        svg.line().open("g", "class", "axis", "aria-hidden", "true");
        int step = step();
        for (int year = firstYear; year <= lastYear + 1; year++) {
            boolean named = Math.floorMod(year, step) == 0 || lastYear - firstYear < step;
            double x = at(LocalDate.of(year, 1, 1));
            if (named || year == firstYear || year == lastYear + 1) {
                svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", top, "y2", bottom);
            }
            if (named && year <= lastYear) {
                svg.text("text", String.valueOf(year), "x", x + 3, "y", bottom - 4);
            }
            if (lastYear - firstYear < FEW_YEARS && year <= lastYear) {
                months(svg, year, bottom);
            }
        }
        svg.empty("line", "class", "base", "x1", left, "x2", right, "y1", bottom, "y2", bottom)
                .close();
    }

    private void months(Svg svg, int year, double bottom) {
        for (int month = 4; month <= 10; month += 3) {
            LocalDate day = LocalDate.of(year, month, 1);
            double x = at(day);
            svg.empty("line", "class", "grid", "x1", x, "x2", x, "y1", bottom - 14, "y2", bottom)
                    .text("text", day.format(MONTH), "class", "month", "x", x + 3, "y", bottom - 4);
        }
    }

    private int step() {
        double year = (right - left) / (lastYear - firstYear + 1);
        for (int step : STEPS) {
            if (step * year >= LABEL) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
