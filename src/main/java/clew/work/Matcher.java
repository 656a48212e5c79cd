package clew.work;

import clew.item.Depth;
import clew.time.EdtfDate;
import clew.work.Match.Distinct;
import clew.work.Match.Same;
import clew.work.Match.Strength;
import clew.work.Match.Unsure;
import java.util.HashSet;
import java.util.Set;

/// Decides whether two pages are copies of one work, from these two alone, whichever is named first. Wrong merges are
/// worse than missed ones: one claim in the wrong mouth does more harm than a source listed twice.
final class Matcher {
    private static final double COPIED_TEXT = 0.75;
    private static final double MOST_OF_A_COPY = 0.6;
    private static final double ALL_OF_A_COPY = 0.8;
    private static final double OTHER_TEXT = 0.2;

    private Matcher() {}

    /// Whether two pages are copies of one work.
    static Match match(Facts a, Facts b) {
        Set<Identifier> shared = new HashSet<>(a.identifiers());
        shared.retainAll(b.identifiers());
        if (!shared.isEmpty()) {
            return new Same("same " + shared.iterator().next().said(), Strength.CERTAIN);
        }
        if (differ(a, b)) {
            return new Distinct("one speaks of papers, the other is one", true);
        }
        Match byTitle = byTitle(a, b);
        return byTitle instanceof Same ? byTitle : byText(a, b, byTitle);
    }

    /// A talk, a review or a news page is no copy of a paper, even under the paper's title.
    private static boolean differ(Facts a, Facts b) {
        return (a.elsewhere() != b.elsewhere() && (a.paper() || b.paper() || a.titleOnly() || b.titleOnly()))
                || a.form().marks().contains("code") != b.form().marks().contains("code");
    }

    /// Whether both are pages that speak of papers, of which neither authors nor texts show that they are one.
    static boolean bothSpeak(Facts a, Facts b) {
        return a.elsewhere()
                && b.elsewhere()
                && Names.compare(a.persons(), b.persons()) == Names.Verdict.OPEN
                && !copied(a, b);
    }

    /// Whether most of the shorter text stands in the longer.
    static boolean copied(Facts a, Facts b) {
        return copied(a.sketch(), b.sketch());
    }

    /// Whether most of the shorter text stands in the longer.
    static boolean copied(Sketch a, Sketch b) {
        return a.containment(b) >= COPIED_TEXT;
    }

    private static Match byTitle(Facts a, Facts b) {
        Likeness titles = Likeness.of(a, b);
        if (titles == Likeness.OTHER) {
            return new Distinct(titles.because(), false);
        }
        Names.Verdict names = Names.compare(a.persons(), b.persons());
        boolean telling = a.form().tellsEnough() && b.form().tellsEnough();
        if (names == Names.Verdict.CONTRADICTED) {
            return titles == Likeness.EQUAL && telling && together(a, b)
                    ? new Same("same title in one place and year, though the authors' names differ", Strength.FIRM)
                    : new Distinct("other authors", true);
        }
        boolean confirmed = names != Names.Verdict.OPEN;
        String because = titles.because()
                + (confirmed
                        ? " and shared authors"
                        : a.authors().isEmpty() || b.authors().isEmpty() ? ", nothing against it" : "");
        if (apart(a, b)) {
            return new Unsure(because + ", but published in two places or years", confirmed ? 0.8 : 0.5, true);
        }
        if (otherText(a, b) && !sameDay(a, b)) {
            return new Unsure(because + ", but another text", 0.3, true);
        }
        boolean sure = switch (titles) {
            case EQUAL, CUT, PART -> confirmed || (telling && !otherYear(a, b));
            case MISSPELT -> confirmed || (telling && !otherYear(a, b) && (together(a, b) || bothLong(a, b)));
            case WITHIN -> confirmed || (telling && together(a, b));
            case NEAR -> confirmed && !otherYear(a, b) && (names == Names.Verdict.ALL || together(a, b));
            case AKIN ->
                names == Names.Verdict.ALL && several(a, b) && (together(a, b) || (formal(a, b) && sameYear(a, b)));
            case STANDING -> sameTeam(a, b);
            case OTHER -> false;
        };
        Strength strength = switch (titles) {
            case EQUAL, STANDING, OTHER -> Strength.FIRM;
            case MISSPELT, WITHIN, PART -> formal(a, b) ? Strength.WEAK : Strength.LIKELY;
            case CUT, NEAR, AKIN -> Strength.WEAK;
        };
        boolean weak = strength == Strength.WEAK;
        return sure
                ? new Same(because, strength)
                : new Unsure(because, (confirmed ? 0.5 : 0.2) + (weak ? 0 : 0.2), false);
    }

    /// Whether both appeared in a place of publication, and not together: a paper and the journal's extended version
    /// of it are two until their texts show that they are one.
    private static boolean apart(Facts a, Facts b) {
        if (a.form().tellsOfStatus() || b.form().tellsOfStatus()) {
            return false;
        }
        boolean dated = a.published() != null && b.published() != null;
        boolean again = dated
                && formal(a, b)
                && (!sameYear(a, b) || a.venue().sort() != b.venue().sort());
        return again || a.venue().other(b.venue());
    }

    private static boolean formal(Facts a, Facts b) {
        return a.venue().sort() != Venue.Sort.OPEN && b.venue().sort() != Venue.Sort.OPEN;
    }

    /// Whether both can be read whole and share nearly nothing.
    private static boolean otherText(Facts a, Facts b) {
        return a.depth() == Depth.FULL
                && b.depth() == Depth.FULL
                && a.sketch().tells()
                && b.sketch().tells()
                && a.sketch().containment(b.sketch()) < OTHER_TEXT;
    }

    private static boolean sameDay(Facts a, Facts b) {
        EdtfDate x = a.published();
        return x != null && x.equals(b.published()) && x.first().equals(x.last());
    }

    /// Whether two or more sign both, of one year.
    static boolean sameTeam(Facts a, Facts b) {
        return several(a, b) && sameYear(a, b) && Names.compare(a.persons(), b.persons()) == Names.Verdict.ALL;
    }

    private static boolean bothLong(Facts a, Facts b) {
        return a.form().isLong() && b.form().isLong();
    }

    private static boolean several(Facts a, Facts b) {
        return Math.min(a.authors().size(), b.authors().size()) > 1;
    }

    /// Whether both appeared in one place, as far as its names tell, and not in different years.
    private static boolean together(Facts a, Facts b) {
        return !otherYear(a, b) && a.venue().words().stream().anyMatch(b.venue().words()::contains);
    }

    private static boolean otherYear(Facts a, Facts b) {
        return a.published() != null && b.published() != null && !sameYear(a, b);
    }

    private static boolean sameYear(Facts a, Facts b) {
        EdtfDate x = a.published();
        EdtfDate y = b.published();
        return x != null && y != null && x.first().getYear() == y.first().getYear();
    }

    /// Cross-posts and syndicated copies: most of the shorter text stands in the longer. Under another title, so much
    /// could be a digest that quotes it, or two that quote a third: the longer must then have little else, and what
    /// others sign joins no groups.
    private static Match byText(Facts a, Facts b, Match otherwise) {
        double share = a.sketch().containment(b.sketch());
        if (share < COPIED_TEXT) {
            return otherwise;
        }
        String because = "nearly the same text, about " + Math.round(100 * share) + " % of it";
        if (Likeness.of(a, b) != Likeness.OTHER) {
            return new Same(because, Strength.FIRM);
        }
        double rest = a.sketch().coverage(b.sketch());
        boolean others = Names.compare(a.persons(), b.persons()) == Names.Verdict.CONTRADICTED;
        if (rest < (others ? ALL_OF_A_COPY : MOST_OF_A_COPY)) {
            return new Unsure(because + ", under another title", rest, false);
        }
        return new Same(because, others ? Strength.WEAK : Strength.LIKELY);
    }
}
