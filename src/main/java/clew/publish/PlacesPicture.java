package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a version's items come from: a bar for each site, of what is cited, merged and set aside.
final class PlacesPicture {
    private static final int MOST = 15;
    private static final double WIDTH = 688;
    private static final double NAMES = 210;
    private static final double NUMBERS = 150;
    private static final double ROW = 20;
    private static final int NAME = 30;

    /// How many items of a place had which outcome.
    private record Place(String name, Map<Brief.Outcome, Integer> outcomes) {
        int of(Brief.Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }

        int all() {
            return outcomes.values().stream().mapToInt(n -> n).sum();
        }
    }

    private PlacesPicture() {}

    static String draw(Brief brief) {
        Map<String, Place> places = new HashMap<>();
        for (Brief.Coverage row : brief.coverage()) {
            places.computeIfAbsent(host(row.url()), name -> new Place(name, new EnumMap<>(Brief.Outcome.class)))
                    .outcomes()
                    .merge(row.outcome(), 1, Integer::sum);
        }
        if (places.isEmpty()) {
            return "";
        }
        List<Place> rows = places.values().stream()
                .sorted(Comparator.comparing(Place::all).reversed().thenComparing(Place::name))
                .limit(MOST)
                .toList();
        Svg names = new Svg();
        Svg svg = new Svg();
        double unit = (WIDTH - NAMES - NUMBERS) / rows.getFirst().all();
        double y = 2;
        for (Place place : rows) {
            row(names, svg, place, unit, y);
            y += ROW;
        }
        String rest =
                places.size() > rows.size() ? "the " + rows.size() + " with most items, of " + places.size() : "all";
        String caption = "Items by the site they come from (" + rest
                + "). Full: cited; faint: copies of what is cited, or about it; outlined: set aside.";
        return new Figure("places-picture", "Where items come from as a picture", NAMES, WIDTH, y + 2)
                .drawn(names, svg, caption);
    }

    private static void row(Svg names, Svg svg, Place place, double unit, double y) {
        names.line().text("text", Pictures.shortened(place.name(), NAME), "class", "row", "x", 0, "y", y + ROW / 2 + 4);
        svg.line();
        double x = NAMES;
        for (Brief.Outcome outcome : Brief.Outcome.values()) {
            double width = unit * place.of(outcome);
            if (width > 0) {
                svg.empty("rect", "class", Say.lower(outcome), "x", x, "y", y + 4, "width", width, "height", ROW - 8);
                x += width;
            }
        }
        String says = place.of(Brief.Outcome.USED) + " + " + place.of(Brief.Outcome.MERGED) + " + "
                + place.of(Brief.Outcome.ASIDE) + " = " + Words.counted(place.all(), "item");
        svg.text("text", says, "x", x + 6, "y", y + ROW / 2 + 4);
    }

    private static String host(@Nullable String url) {
        if (url == null) {
            return "without an address";
        }
        try {
            String host = URI.create(url).getHost();
            return host == null
                    ? "without an address"
                    : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "without an address";
        }
    }
}
