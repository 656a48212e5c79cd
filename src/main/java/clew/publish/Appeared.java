package clew.publish;

import clew.brief.Brief;
import clew.brief.Brief.SourceCopy;
import clew.text.Words;
import clew.time.EdtfDate;
import clew.work.Relation;
import java.util.Comparator;
import java.util.Objects;
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

    /// The copy by which it appeared in the end: the first of those in its venue.
    private static Optional<SourceCopy> last(Brief.Source s) {
        return copies(s)
                .filter(c -> s.venue() != null && s.venue().equals(c.venue()))
                .min(Comparator.comparing(Appeared::date, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static @Nullable EdtfDate date(SourceCopy copy) {
        return copy.date() == null ? null : new EdtfDate(copy.date());
    }

    /// The copy by which it appeared again, somewhere else and not before; empty if it appeared once.
    static Optional<SourceCopy> again(Brief.Source s) {
        Optional<SourceCopy> first = first(s);
        return last(s).filter(last -> first.isPresent() && follows(last, first.get()));
    }

    private static boolean follows(SourceCopy last, SourceCopy first) {
        EdtfDate before = Objects.requireNonNull(date(first));
        EdtfDate after = date(last);
        if (first.venue() == null) {
            return after != null && before.surelyBefore(after);
        }
        String one = Words.letters(first.venue());
        String other = Words.letters(String.valueOf(last.venue()));
        boolean elsewhere = !one.contains(other) && !other.contains(one);
        return elsewhere && (after == null || !(after.equals(before) || after.surelyBefore(before)));
    }

    /// `Moss Letters, 2 May 2021`; `arXiv, December 2019, then Moss Letters, 21 November 2020`; a year that the name of
    /// a place has is not said again.
    public static String words(Brief.Source s) {
        return again(s).map(last -> placed(first(s).map(SourceCopy::venue).orElse(null), s.date()) + ", then "
                        + placed(s.venue(), last.date()))
                .orElseGet(() -> placed(s.venue(), s.date()));
    }

    private static String placed(@Nullable String venue, @Nullable String date) {
        if (venue == null) {
            return Say.date(date);
        }
        boolean said = date == null || Words.of(venue).contains(date);
        return said ? venue : venue + ", " + Say.date(date);
    }
}
