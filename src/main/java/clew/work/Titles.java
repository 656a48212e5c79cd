package clew.work;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of its copies' titles and author lists a work bears.
final class Titles {
    private Titles() {}

    /// The best title: whole, of the work itself, in capitals and small letters, without a site's name,
    /// and with the subtitle that others leave out; the first of equals.
    static String of(List<Facts> copies) {
        Facts best = copies.getFirst();
        for (Facts copy : copies) {
            int order = ORDER.compare(copy, best);
            best = order > 0 || (order == 0 && completes(copy.form(), best.form())) ? copy : best;
        }
        return best.form().display();
    }

    /// Whether a title is another with a subtitle of some words. What stands before a title, such as the name of a
    /// session, is none, nor is a word or two behind it, such as "Supplementary Material".
    static boolean completes(TitleForm title, TitleForm other) {
        return title.parts().contains(other.key())
                && title.key().startsWith(other.key())
                && title.words().size() >= other.words().size() + WORDS_OF_A_SUBTITLE;
    }

    private static final int WORDS_OF_A_SUBTITLE = 3;

    private static final Comparator<Facts> ORDER = Comparator.<Facts>comparingInt(
                    f -> f.form().cut() || f.form().saysNothing() ? 0 : 1)
            .thenComparingInt(f -> f.paper() && !f.elsewhere() ? 1 : 0)
            .thenComparingInt(f -> sizes(f.form().display()))
            .thenComparingInt(f -> f.form().lefts().isEmpty() ? 1 : 0);

    /// 2 for capitals and small letters, 1 for small letters alone, 0 for capitals alone.
    private static int sizes(String title) {
        return title.equals(title.toUpperCase(Locale.ROOT)) ? 0 : title.equals(title.toLowerCase(Locale.ROOT)) ? 1 : 2;
    }

    /// The longest author list; the first of equals.
    static List<String> authors(List<Copy> copies) {
        return copies.stream()
                .map(Copy::authors)
                .reduce((x, y) -> y.size() > x.size() ? y : x)
                .orElse(List.of());
    }
}
