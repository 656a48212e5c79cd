package clew.work;

import clew.text.Words;
import java.util.List;
import java.util.regex.Pattern;

/// What sort of title a page bears.
enum TitleSort {
    /// It says what the page holds.
    TELLING,
    /// One word.
    NAME,
    /// The standing part of a periodical, such as its editorial.
    STANDING_PART,
    /// The page of a site, such as its schedule.
    SITE_PAGE;

    private static final Pattern PAGE_OF_A_SITE = Pattern.compile(
            "home(?: ?page)?|schedule|program(?:me)?|about(?: us)?|contact|index|blog|publications?|untitled|404|not found|log ?in"
                    + "|reminder|call for papers|\\d{4} conference"
                    + "|[a-z]+ \\d{4} (?:schedule|workshops?|conference|program(?:me)?)");
    private static final List<String> ENDS_A_PAGE_OF_A_SITE = List.of("google scholar", "homepage", "home page");
    /// What a periodical calls its standing parts.
    private static final Pattern PART_OF_A_PERIODICAL = Pattern.compile(
            "(?:'?s\\b\\W*|(?:guest|special|book|title|from|to|the|of|a|and|for|career|job|research|editor'?s?'?|editorial|chair'?s?|chairman'?s|president'?s|treasurer'?s"
                    + "|secretary'?s|publisher'?s|message|notes?|news|letters?|columns?|reviews?|forum|calendar|announcements?|calls?|papers"
                    + "|introduction|foreword|preface|front matter|back matter|masthead|contents|table|obituary|in memoriam|miscellany|issue|section|corner"
                    + "|report|reports|centers|digest|weekly|daily|monthly|links|roundup)\\W*)+");

    /// @param words how many of its words mean something
    static TitleSort of(String title, int words) {
        String plain = Words.fold(title).strip();
        if (words == 0
                || PAGE_OF_A_SITE.matcher(plain).matches()
                || ENDS_A_PAGE_OF_A_SITE.stream().anyMatch(plain::endsWith)) {
            return SITE_PAGE;
        }
        if (PART_OF_A_PERIODICAL.matcher(plain).matches()) {
            return STANDING_PART;
        }
        return words == 1 ? NAME : TELLING;
    }
}
