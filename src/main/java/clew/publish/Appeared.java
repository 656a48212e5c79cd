package clew.publish;

import clew.brief.Brief;
import clew.brief.Brief.SourceCopy;
import clew.work.Relation;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When and where a source appeared: first, and in the end.
public final class Appeared {
    private Appeared() {}

    private static Stream<SourceCopy> copies(Brief.Source s) {
        return s.copies().stream().filter(c -> c.relation() == Relation.COPY);
    }

    /// The copy by which it first appeared.
    private static Optional<SourceCopy> first(Brief.Source s) {
        return copies(s)
                .filter(c -> s.date() != null && s.date().equals(c.date()))
                .findFirst();
    }

    /// The copy by which it appeared in the end: one in its venue, with a date if there is one.
    static Optional<SourceCopy> last(Brief.Source s) {
        Stream<SourceCopy> there =
                copies(s).filter(c -> s.venue() != null && s.venue().equals(c.venue()));
        return there.reduce((x, y) -> x.date() == null && y.date() != null ? y : x);
    }

    /// `Moss Letters, 2 May 2021`; `arXiv, December 2019, then Moss Letters, 21 November 2020`; a year that the name of
    /// a place has is not said again.
    public static String words(Brief.Source s) {
        Optional<SourceCopy> last =
                last(s).filter(c -> c.date() != null && !c.date().equals(s.date()));
        if (last.isEmpty()) {
            return placed(s.venue(), s.date());
        }
        String first = first(s).map(c -> placed(c.venue(), s.date())).orElseGet(() -> Say.date(s.date()));
        return first + ", then " + placed(s.venue(), last.get().date());
    }

    private static String placed(@Nullable String venue, @Nullable String date) {
        if (venue == null) {
            return Say.date(date);
        }
        return date != null && venue.contains(date) ? venue : venue + ", " + Say.date(date);
    }
}
