package clew.work;

import clew.work.Match.Distinct;
import clew.work.Match.Same;
import clew.work.Match.Unsure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Decides whether a page is a copy of a work. Wrong merges are worse than missed ones: one claim in the wrong mouth
/// does more harm than a source listed twice.
final class Matcher {
    private static final double COPIED_TEXT = 0.75;

    private final Function<String, Set<Long>> shingles;

    /// @param shingles of a page's text, by the hash of the page
    Matcher(Function<String, Set<Long>> shingles) {
        this.shingles = shingles;
    }

    /// Whether a page is a copy of a work, given as the facts of each of its copies.
    Match match(Facts page, List<Facts> copies) {
        Match best = new Distinct("nothing in common");
        for (Facts copy : copies) {
            Match match = match(page, copy);
            if (match instanceof Same s && (!(best instanceof Same b) || s.strength() > b.strength())) {
                best = s;
            } else if (match instanceof Unsure && best instanceof Distinct) {
                best = match;
            }
        }
        return best;
    }

    private Match match(Facts a, Facts b) {
        Set<Identifier> shared = new HashSet<>(a.identifiers());
        shared.retainAll(b.identifiers());
        if (!shared.isEmpty()) {
            return new Same("same " + shared.iterator().next().said(), 3);
        }
        if (differ(a, b)) {
            return new Distinct("one speaks of papers, the other is one");
        }
        if (Names.contradict(a.authors(), b.authors())) {
            return new Distinct("other authors");
        }
        Match byTitle = byTitle(a, b);
        return byTitle instanceof Distinct ? byText(a, b, byTitle) : byTitle;
    }

    /// A talk, a review or a news page is no copy of a paper, even under the paper's title.
    private static boolean differ(Facts a, Facts b) {
        return (a.elsewhere() != b.elsewhere() && (a.paper() || b.paper() || a.titleOnly() || b.titleOnly()))
                || a.form().marks().contains("code") != b.form().marks().contains("code");
    }

    private static Match byTitle(Facts a, Facts b) {
        TitleForm x = a.form();
        TitleForm y = b.form();
        if (x.saysNothing() || y.saysNothing()) {
            return new Distinct("a title that says nothing");
        }
        boolean confirmed = Names.confirm(a.authors(), b.authors());
        String by = confirmed
                ? " and shared authors"
                : a.authors().isEmpty() || b.authors().isEmpty() ? ", nothing against it" : "";
        if (!x.cut() && !y.cut() && meet(x.keys(), y.keys())) {
            boolean enough = confirmed || x.tellsEnough();
            return enough
                    ? new Same("same title" + by, confirmed ? 2 : 1)
                    : new Unsure("same short title, no author to tell by");
        }
        if (x.cut() != y.cut()) {
            TitleForm cut = x.cut() ? x : y;
            TitleForm whole = x.cut() ? y : x;
            if (cut.tellsEnough() || (confirmed && cut.words().size() >= 2)) {
                if (whole.keys().stream().anyMatch(k -> cut.keys().stream().anyMatch(k::startsWith))) {
                    return new Same("title cut off, the same as far as it goes" + by, confirmed ? 2 : 1);
                }
            }
        }
        if (x.cut() && y.cut() && x.tellsEnough() && meet(x.keys(), y.keys())) {
            return new Same("same title, cut off at the same place" + by, confirmed ? 2 : 1);
        }
        return byPart(a, b, confirmed);
    }

    /// One title is the other's main title or subtitle.
    private static Match byPart(Facts a, Facts b, boolean confirmed) {
        boolean aIsPart = meet(b.form().parts(), a.form().keys()) && (a.form().tellsEnough() || confirmed);
        boolean bIsPart = meet(a.form().parts(), b.form().keys()) && (b.form().tellsEnough() || confirmed);
        if ((aIsPart || bIsPart) && !a.form().cut() && !b.form().cut()) {
            return new Same(
                    "one title is the main or second half of the other's" + (confirmed ? ", and shared authors" : ""),
                    confirmed ? 2 : 1);
        }
        return new Distinct("other titles");
    }

    /// Cross-posts and syndicated copies: most of the shorter text stands in the longer.
    private Match byText(Facts a, Facts b, Match otherwise) {
        Set<Long> x = shingles.apply(a.page());
        Set<Long> y = shingles.apply(b.page());
        double share = Shingles.containment(x, y);
        if (share >= COPIED_TEXT) {
            return new Same("nearly the same text, " + Math.round(100 * share) + " % of it", 1);
        }
        return otherwise;
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}
