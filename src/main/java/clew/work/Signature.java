package clew.work;

import java.util.List;

/// What a page is signed with, read: many pages are signed alike, so that it is read once for all of them.
///
/// @param form its title
/// @param persons its authors, each by the words of the name, without what is no name
/// @param venue where it appeared
record Signature(TitleForm form, List<List<String>> persons, Venue venue) {
    static Signature of(Copy copy) {
        String place = copy.venue() == null ? "" : copy.venue();
        return new Signature(
                TitleForm.of(copy.title(), copy.authors(), place), Names.persons(copy.authors()), Venue.of(place));
    }
}
