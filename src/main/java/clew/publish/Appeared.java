package clew.publish;

import clew.brief.Brief;

/// When and where a source appeared, in words: first, and in the end.
public final class Appeared {
    private Appeared() {}

    /// `2 May 2021, Moss Letters`; `December 2019, then Moss Letters, 21 November 2020`; a year that the name of the
    /// place has is not said again.
    public static String words(Brief.Source s) {
        String first = Say.date(s.date());
        if (s.venue() == null) {
            return first;
        }
        if (s.venueDate() == null || s.date() == null) {
            return first + ", " + s.venue();
        }
        return first + ", then " + s.venue()
                + (s.venue().contains(s.venueDate()) ? "" : ", " + Say.date(s.venueDate()));
    }
}
