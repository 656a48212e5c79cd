package clew.work;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of its copies' titles and author lists a work bears.
final class Titles {
    private Titles() {}

    /// The best title: whole, of the work itself, not all in capitals or all in small letters, without a site's name,
    /// and with the subtitle that others leave out; the first of equals.
    static String of(List<Facts> copies) {
        Facts best = copies.getFirst();
        for (Facts copy : copies) {
            int order = ORDER.compare(copy, best);
            best = order > 0 || (order == 0 && completes(copy.form(), best.form())) ? copy : best;
        }
        return best.form().display();
    }

    /// Whether a title has a main title and a subtitle, of which the other is one.
    private static boolean completes(TitleForm title, TitleForm other) {
        return title.parts().contains(other.key());
    }

    private static final Comparator<Facts> ORDER = Comparator.<Facts>comparingInt(
                    f -> f.form().cut() || f.form().saysNothing() ? 0 : 1)
            .thenComparingInt(f -> f.paper() && !f.elsewhere() ? 1 : 0)
            .thenComparingInt(f -> ofOneSize(f.form().display()) ? 0 : 1)
            .thenComparingInt(f -> f.form().lefts().isEmpty() ? 1 : 0);

    private static boolean ofOneSize(String title) {
        return title.equals(title.toUpperCase(Locale.ROOT)) || title.equals(title.toLowerCase(Locale.ROOT));
    }

    /// The longest author list; the first of equals.
    static List<String> authors(List<Copy> copies) {
        return copies.stream()
                .map(Copy::authors)
                .reduce((x, y) -> y.size() > x.size() ? y : x)
                .orElse(List.of());
    }
}
