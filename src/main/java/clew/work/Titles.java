package clew.work;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of its copies' titles and author lists a work bears.
final class Titles {
    private Titles() {}

    /// The best title: whole, of the work itself, not in capitals, without a site's name; the first of equals.
    static String of(List<Facts> copies) {
        Facts best = copies.getFirst();
        for (Facts copy : copies) {
            best = ORDER.compare(copy, best) > 0 ? copy : best;
        }
        return best.form().display();
    }

    private static final Comparator<Facts> ORDER = Comparator.<Facts>comparingInt(
                    f -> f.form().cut() || f.form().saysNothing() ? 0 : 1)
            .thenComparingInt(f -> f.paper() && !f.elsewhere() ? 1 : 0)
            .thenComparingInt(f -> shouted(f.form().display()) ? 0 : 1)
            .thenComparingInt(f -> f.form().lefts().isEmpty() ? 1 : 0);

    private static boolean shouted(String title) {
        return title.equals(title.toUpperCase(Locale.ROOT));
    }

    /// The longest author list; the first of equals.
    static List<String> authors(List<Copy> copies) {
        return copies.stream()
                .map(Copy::authors)
                .reduce((x, y) -> y.size() > x.size() ? y : x)
                .orElse(List.of());
    }
}
