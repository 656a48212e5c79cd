package clew.work;

import clew.text.Words;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// A title with the web's additions taken off.
///
/// @param display the title for people: without "[PDF]", a site's name, a venue in front
/// @param keys squeezed spellings (letters and digits only) under which it may be compared, the whole title first
/// @param lefts squeezed beginnings before a divider whose other side is not known to name a site
/// @param parts squeezed main title and subtitle, where a colon or a question mark divides it
/// @param bare the title without what stands in brackets, squeezed
/// @param spoken its words in order, folded
/// @param letters those words without a gap
/// @param words stems of its meaningful words
/// @param numbers the numbers, and words such as "other", that tell one of a series from another
/// @param sort of title
/// @param cut whether it ends in an ellipsis
/// @param marks what the additions say of the page: `site`, `elsewhere` (a site that holds no papers), `code`,
///     `review`, `status` (what became of it), `corrects` and `retracts` (a publisher's notice on what bears the title)
record TitleForm(
        String display,
        Set<String> keys,
        Set<String> lefts,
        Set<String> parts,
        String bare,
        List<String> spoken,
        String letters,
        Set<String> words,
        Set<String> numbers,
        TitleSort sort,
        boolean cut,
        Set<String> marks) {

    private static final Pattern FRONT = Pattern.compile(
            "^\\s*(?:\\[[^\\]]{1,40}]|\\((?i:pdf|video|slides|poster)\\)|(?i:retracted(?: article)?|withdrawn|best (?:[a-z]+ )?paper(?: award)?):)\\s*");
    /// What publishers put before a title when they correct or retract what bears it.
    private static final Pattern NOTICE = Pattern.compile(
            "^(?i)(?:(retraction(?: note| notice)?|expression of concern)|(?:(?:author|publisher)(?:'s)? )?correction|corrigendum|erratum|addendum)"
                    + "(?: (?:to|for|of)\\b ?:?| ?[:\\u2013\\u2014-]) ?[\"“'‘]*(?=\\S{2,} \\S+)");
    private static final Pattern VENUE_FRONT = Pattern.compile(
            "^(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z]{3,})(?: \\d{4})? (?:Poster|Oral|Spotlight|Paper|Talk)s?:? (?=\\S)");
    private static final Pattern ACRONYM_FRONT =
            Pattern.compile("^(?:[A-Z]+[a-z]+[A-Z]{2,}[A-Za-z]*|[A-Z]{4,})(?: \\d{4})?:? (?=\\S+ \\S+ \\S+ \\S+)");
    private static final Pattern BACK = Pattern.compile(
            "\\s*[(\\[](?:(?i:code|github|video|slides|poster|talk|podcast|audio|pdf|review|news|thread|discussion|digest|preprint|full text)"
                    + "|[RDPN]|\\p{Lu}[a-z]{2,8}\\.? \\d{4}|\\d{4}|[^()\\[\\]]*(?:item|thread|page|note|digested|catalogue)[^()\\[\\]]*)[)\\]]\\s*$");
    private static final Pattern DIVIDER = Pattern.compile("\\s(?:\\||—|–|·|-|::)\\s(?!.*\\s(?:\\||—|–|·|-|::)\\s)");
    private static final Pattern MIRROR = Pattern.compile(
            "(?i)(?:open ?review(?:\\.net)?|arxiv(?:\\.org)?|alphaxiv|semantic scholar|researchgate|hal|hugging ?face|papers ?with ?code|cool papers|"
                    + "pubmed(?: central)?|europe pmc|ssrn|biorxiv|medrxiv|osf|zenodo|dblp|acm digital library|ieee xplore|springer(?:link)?|"
                    + "sciencedirect|jstor|wiley.*|mdpi|pmlr|.*preprints?|.*proceedings.*|scholar|academia\\.edu)");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(?:youtube|reddit|linkedin|medium|substack|x|twitter|facebook|hacker news|spotify|apple podcasts|vimeo|github|gist|"
                    + "wikipedia|quora|mastodon|bluesky|.*podcast.*|.*news.*|.*blog.*|.*technology review)");
    private static final Pattern FORUM =
            Pattern.compile("(?i)(?:lesswrong|(?:ai )?alignment forum|ea forum|effective altruism forum|.*forum)");
    private static final List<String> ELLIPSES = List.of("...", "…");
    private static final Pattern SPEAKS_OF = Pattern.compile(
            "(?i).*\\b(?:review|talk|interview|summary|reply|response|comment|commentary|podcast|seminar|press release|news|thread|explained|"
                    + "notes?|erratum|correction|corrigendum|retraction|retracted|award|paper|video|slides|best|discussion)\\b.*");
    /// UTF-8 read as Latin-1: quotation marks, dashes and dots that have become an accented letter and signs.
    private static final Pattern MISREAD =
            Pattern.compile("(?:[âãÂÃ] ?(?:cents? ?)?[?€¬¦™œ”“¢å„…­] ?)+(?:å\\?|cents )*|[âÂ]€.?");
    private static final Pattern ENTITY = Pattern.compile("& (#?\\w{2,8}) ?;");
    private static final Pattern SUBTITLE = Pattern.compile(": |\\? | — ");
    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"“”]+[\"”]");
    private static final Pattern SPACES = Pattern.compile("\\s{2,}|[^\\S ]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final int LETTERS_OF_A_LONG_ONE = 30;
    private static final int WORDS_OF_A_PART = 3;
    private static final int LETTERS_OF_A_PART = 24;
    private static final int WORDS_ENOUGH = 4;
    private static final int LETTERS_OF_THOSE = 18;

    /// @param authors names that a suffix may repeat
    /// @param venue a name that a suffix may repeat
    static TitleForm of(String raw, List<String> authors, String venue) {
        String title = clean(raw);
        Set<String> marks = new LinkedHashSet<>();
        for (Matcher m = FRONT.matcher(title); m.find() && m.end() < title.length(); m = FRONT.matcher(title)) {
            if (m.group().toLowerCase(Locale.ROOT).contains("review")) {
                marks.add("review");
            }
            if (m.group().strip().endsWith(":")) {
                marks.add("status");
            }
            title = title.substring(m.end());
        }
        Matcher notice = NOTICE.matcher(title);
        if (notice.find()) {
            marks.add(notice.group(1) == null ? "corrects" : "retracts");
            title = title.substring(notice.end()).replaceFirst("[\"”'’]+$", "");
        }
        title = VENUE_FRONT.matcher(title).replaceFirst("");
        title = back(title, marks);
        Set<String> keys = new LinkedHashSet<>();
        Set<String> lefts = new LinkedHashSet<>();
        for (Matcher m = DIVIDER.matcher(title); m.find() && m.start() > 0; m = DIVIDER.matcher(title)) {
            String left = title.substring(0, m.start());
            String right = title.substring(m.end()).strip();
            if (!site(right, authors, venue, marks)) {
                lefts.add(Words.letters(left));
                break;
            }
            title = back(left, marks);
        }
        String shown = title.strip();
        boolean cut = ELLIPSES.stream().anyMatch(shown::endsWith);
        title = unquoted(cut ? whole(shown) : shown);
        String letters = Words.letters(title);
        keys.add(letters);
        Matcher acronym = ACRONYM_FRONT.matcher(title);
        if (acronym.find()) {
            keys.add(Words.letters(title.substring(acronym.end())));
        }
        keys.removeIf(k -> k.length() < 2);
        List<String> spoken = Words.of(title);
        Set<String> words = Words.content(spoken);
        return new TitleForm(
                title,
                keys,
                lefts,
                parts(title),
                title.indexOf('(') < 0 && title.indexOf('[') < 0
                        ? letters
                        : Words.letters(BRACKETS.matcher(title).replaceAll(" ")),
                spoken,
                String.join("", spoken),
                words,
                Series.numbers(spoken),
                TitleSort.of(title, words.size()),
                cut,
                marks);
    }

    /// A title that breaks off, without the dots.
    private static String whole(String cut) {
        for (String dots : ELLIPSES) {
            if (cut.endsWith(dots)) {
                return cut.substring(0, cut.length() - dots.length()).strip();
            }
        }
        return cut;
    }

    private static String unquoted(String title) {
        boolean whole = QUOTED.matcher(title).matches();
        return whole ? title.substring(1, title.length() - 1).strip() : title;
    }

    private static String back(String title, Set<String> marks) {
        String rest = title.strip();
        if (!rest.endsWith(")") && !rest.endsWith("]")) {
            return rest;
        }
        for (Matcher m = BACK.matcher(rest); m.find() && m.start() > 0; m = BACK.matcher(rest)) {
            String said = m.group().toLowerCase(Locale.ROOT);
            if (!said.contains("pdf")
                    && !said.contains("preprint")
                    && !said.contains("poster")
                    && !said.matches("\\D*\\d{4}\\D*")) {
                marks.add("code");
            }
            rest = rest.substring(0, m.start());
        }
        return rest.strip();
    }

    /// Whether what stands behind a divider names where the page is, not what it is about.
    private static boolean site(String right, List<String> authors, String venue, Set<String> marks) {
        String plain = Words.fold(right);
        if (FORUM.matcher(right).matches() || MIRROR.matcher(right).matches()) {
            marks.add("site");
            return true;
        }
        if (ELSEWHERE.matcher(right).matches()) {
            marks.add("elsewhere");
            return true;
        }
        boolean venues = !venue.isEmpty() && Words.fold(venue).contains(plain);
        if (venues || authors.stream().anyMatch(a -> Words.fold(a).equals(plain))) {
            marks.add("site");
            return true;
        }
        return false;
    }

    private static Set<String> parts(String title) {
        Set<String> parts = new LinkedHashSet<>();
        Matcher m = SUBTITLE.matcher(title);
        if (m.find() && m.end() < title.length()) {
            String main = title.substring(0, m.start());
            String rest = title.substring(m.end());
            // "Review: “A Title”" speaks of a title; it is not that title's first half.
            if (!SPEAKS_OF.matcher(main).matches() && !rest.matches("[\"“‘'].*")) {
                parts.add(Words.letters(main));
                parts.add(Words.letters(rest));
                parts.remove("");
            }
        }
        return parts;
    }

    /// Whether a folded word tells that a title speaks of another work.
    static boolean speaksOf(String word) {
        return SPEAKS_OF.matcher(word).matches();
    }

    /// What a page is to the work whose title it bears.
    Role role() {
        return marks.contains("retracts") ? Role.RETRACTS : marks.contains("corrects") ? Role.CORRECTS : Role.COPY;
    }

    /// The status that a publisher's notice gives to a work; null for any other page.
    @Nullable
    String status() {
        return switch (role()) {
            case RETRACTS -> "retracted";
            case CORRECTS -> "corrected";
            default -> null;
        };
    }

    /// Whether the title is long enough to stand for a work by itself.
    boolean tellsEnough() {
        int letters = key().length();
        return (words.size() >= WORDS_OF_A_PART && letters >= LETTERS_OF_A_PART)
                || (words.size() >= WORDS_ENOUGH && letters >= LETTERS_OF_THOSE);
    }

    /// Whether the page tells what became of a work, so that its date is not the work's.
    boolean tellsOfStatus() {
        return marks.contains("status") || role() != Role.COPY;
    }

    /// Whether the title is so long that hardly two works bear it.
    boolean isLong() {
        return letters.length() >= LETTERS_OF_A_LONG_ONE;
    }

    /// Whether a title that says nothing can stand for a work beside its authors and year: the standing part of a
    /// periodical, such as its editorial, or a name of one word.
    boolean namesApart() {
        return sort == TitleSort.STANDING_PART || sort == TitleSort.NAME;
    }

    /// Whether the title says nothing of what the page holds.
    boolean saysNothing() {
        return sort != TitleSort.TELLING;
    }

    /// The whole title, squeezed.
    String key() {
        return keys.isEmpty() ? "" : keys.iterator().next();
    }

    /// Text with its entities resolved, those that were escaped twice or taken apart by spaces too.
    static String unescaped(String raw) {
        String read = Words.isAscii(raw) ? raw : MISREAD.matcher(raw).replaceAll(" ");
        if (read.indexOf('&') < 0) {
            return read;
        }
        String joined = ENTITY.matcher(read).replaceAll("&$1;");
        return Parser.unescapeEntities(Parser.unescapeEntities(joined, false), false);
    }

    private static String clean(String raw) {
        String text = Normalizer.normalize(unescaped(raw), Normalizer.Form.NFKC);
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
