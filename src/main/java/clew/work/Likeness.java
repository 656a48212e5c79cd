package clew.work;

import clew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How much one page's title is another's, surest first.
enum Likeness {
    /// Letter for letter, but for case, accents and punctuation.
    EQUAL("same title"),
    /// A letter or two off, a word split or joined, or something in brackets more.
    MISSPELT("same title but for its spelling"),
    /// One is cut off and the same as far as it goes.
    CUT("title cut off, the same as far as it goes"),
    /// One is the other's main title or subtitle, or begins it.
    PART("one title is the beginning or the second half of the other's"),
    /// One stands whole within the other, among particulars of where it appeared.
    WITHIN("same title, among particulars of where it appeared"),
    /// Most of their words are the same.
    NEAR("nearly the same title"),
    /// Half their words are the same, or all of the one in the other.
    AKIN("much the same title"),
    /// The same title of a word, or of a standing part of a periodical, such as "Editorial".
    STANDING("same bare title"),
    /// Something else.
    OTHER("other titles");

    private static final int LETTERS = 14;
    private static final int CUT_OFF = 24;
    /// What is longer is a text in the place of a title, and is not laid along others letter by letter.
    private static final int LONGEST = 1000;
    private static final double NEARLY = 0.7;
    private static final double HALF = 0.5;
    private static final Set<String> PREFIXES = Set.of(
            "un", "non", "in", "im", "ir", "dis", "anti", "de", "multi", "semi", "self", "pre", "post", "re", "sub",
            "super", "inter", "intra", "over", "under", "bi", "co", "hyper", "meta", "micro", "macro");
    /// What references and lists of talks put around a title.
    private static final Set<String> PARTICULARS = Set.of(
            ("in at and of the on a to for by from ed eds vol volume no number pp page pages pdf ps http https ftp www com org edu html"
                            + " via available online university press submitted accepted publication published appear version draft"
                            + " abstract extended full short demo demonstration demonstrations tutorial tutorials panel panels poster"
                            + " session sessions paper papers experience industrial exhibition program programme invited keynote"
                            + " technical report tech rep preprint manuscript workshop conference conf proceedings proc international"
                            + " intl int journal acm ieee symposium annual transactions trans january february march april may june"
                            + " july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec"
                            + " hellip quot amp raquo laquo group title book review best award")
                    .split(" "));

    private final String because;

    Likeness(String because) {
        this.because = because;
    }

    /// How it is said to a person.
    String because() {
        return because;
    }

    /// How alike the titles of two pages are. Titles that say nothing are never alike.
    static Likeness of(Facts a, Facts b) {
        TitleForm x = a.form();
        TitleForm y = b.form();
        if (x.saysNothing() || y.saysNothing()) {
            return x.namesApart() && x.key().equals(y.key()) ? STANDING : OTHER;
        }
        if (x.cut() || y.cut()) {
            return cut(x, y) ? CUT : OTHER;
        }
        if (meet(x.keys(), y.keys())) {
            return EQUAL;
        }
        boolean xFirst = x.letters().length() <= y.letters().length();
        Likeness aligned = xFirst ? aligned(a, b) : aligned(b, a);
        if (aligned != OTHER) {
            return aligned;
        }
        if (!x.numbers().equals(y.numbers())) {
            return OTHER;
        }
        if (x.bare().length() >= LETTERS && x.bare().equals(y.bare())) {
            return MISSPELT;
        }
        if (meet(x.parts(), y.keys()) || meet(y.parts(), x.keys())) {
            return PART;
        }
        return share(x.words(), y.words(), NEARLY) ? NEAR : akin(x.words(), y.words()) ? AKIN : OTHER;
    }

    private static boolean cut(TitleForm x, TitleForm y) {
        if (x.cut() && y.cut()) {
            return meet(x.keys(), y.keys());
        }
        TitleForm cut = x.cut() ? x : y;
        TitleForm whole = x.cut() ? y : x;
        return whole.keys().stream().anyMatch(k -> cut.keys().stream().anyMatch(k::startsWith));
    }

    /// Lays the shorter title along the longer one. What the longer has more must be particulars, or the two are not
    /// the same.
    private static Likeness aligned(Facts shorter, Facts longer) {
        List<String> own = trimmed(shorter.form().spoken());
        String text = String.join("", own);
        if (text.length() < LETTERS
                || longer.form().letters().length() > LONGEST
                || !shareHalf(shorter.form(), longer.form())) {
            return OTHER;
        }
        Edits.Found found = Edits.find(text, longer.form().letters());
        if (10 * found.distance() > text.length()) {
            return OTHER;
        }
        List<String> inside = new ArrayList<>();
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        int at = 0;
        for (String word : longer.form().spoken()) {
            int overlap = Math.min(at + word.length(), found.end()) - Math.max(at, found.start());
            (2 * overlap >= word.length() ? inside : inside.isEmpty() ? before : after).add(word);
            at += word.length();
        }
        if (!Series.numbers(inside).equals(shorter.form().numbers()) || otherWord(own, inside)) {
            return OTHER;
        }
        if (before.isEmpty() && after.isEmpty()) {
            return MISSPELT;
        }
        if (!after.isEmpty()
                && Series.isPart(after.getFirst())
                && !shorter.form().numbers().equals(longer.form().numbers())) {
            return OTHER;
        }
        String end = shorter.form().spoken().getLast();
        if (before.isEmpty() && Words.isFunction(end) && text.length() >= CUT_OFF) {
            return CUT;
        }
        if (particulars(before, shorter, longer) && particulars(after, shorter, longer)) {
            return WITHIN;
        }
        boolean begins = before.isEmpty() && after.stream().noneMatch(TitleForm::speaksOf);
        return begins && shorter.form().tellsEnough() ? PART : OTHER;
    }

    /// Without the particulars at its end.
    private static List<String> trimmed(List<String> words) {
        int end = words.size();
        while (end > 1 && PARTICULARS.contains(words.get(end - 1)) && !Words.isFunction(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /// Whether words around a title are particulars, or for the better part names and numbers.
    private static boolean particulars(List<String> words, Facts a, Facts b) {
        long marks = words.stream().filter(w -> mark(w, a) || mark(w, b)).count();
        return (2 * marks >= words.size() && marks > 0)
                || words.stream().allMatch(w -> PARTICULARS.contains(w) || mark(w, a) || mark(w, b));
    }

    private static boolean shareHalf(TitleForm shorter, TitleForm longer) {
        long shared = shorter.words().stream()
                .filter(w -> longer.words().contains(w) || longer.letters().contains(w))
                .count();
        return 2 * shared >= shorter.words().size();
    }

    /// Whether a word of the one is a word of the other with a prefix: "supervised" and "unsupervised" are two.
    private static boolean otherWord(List<String> x, List<String> y) {
        return x.stream().anyMatch(p -> y.stream().anyMatch(q -> prefixed(p, q) || prefixed(q, p)));
    }

    private static boolean prefixed(String word, String longer) {
        return word.length() > 3
                && longer.length() > word.length()
                && longer.endsWith(word)
                && PREFIXES.contains(longer.substring(0, longer.length() - word.length()));
    }

    private static boolean mark(String word, Facts of) {
        return (word.length() <= 2 && !Words.isFunction(word))
                || Character.isDigit(word.charAt(0))
                || of.venue().words().contains(word)
                || of.authors().stream().anyMatch(n -> Words.of(n).stream().anyMatch(w -> Names.near(w, word)));
    }

    private static boolean akin(Set<String> x, Set<String> y) {
        boolean all = Math.min(x.size(), y.size()) > 2 && (x.containsAll(y) || y.containsAll(x));
        return all || share(x, y, HALF);
    }

    /// Whether two sets share so much of what is in either.
    private static boolean share(Set<String> x, Set<String> y, double least) {
        long shared = x.stream().filter(y::contains).count();
        return shared > 1 && shared >= least * (x.size() + y.size() - shared);
    }

    private static boolean meet(Set<String> a, Set<String> b) {
        return a.stream().anyMatch(b::contains);
    }
}
