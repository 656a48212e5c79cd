package clew.work;

import clew.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where something was published, as far as the name of the place tells.
///
/// @param sort of place
/// @param words that tell it from other places, folded: neither "conference" nor "proceedings"
/// @param initials of those words, which may be its acronym
/// @param brief whether the whole name is a word or two, as of what goes by its acronym
/// @param cut whether the name breaks off
record Venue(Sort sort, List<String> words, String initials, boolean brief, boolean cut) {
    /// The sort of a place of publication.
    enum Sort {
        /// A journal, transactions, a magazine: it appears in issues.
        PERIODICAL,
        /// Any other named place: proceedings, a book, a publisher.
        PROCEEDINGS,
        /// A preprint server, a web page, or nothing at all: what is there may appear again somewhere else.
        OPEN
    }

    private static final Pattern PREPRINT =
            Pattern.compile(".*\\b(?:arxiv|corr|preprints?|biorxiv|medrxiv|ssrn|openreview|hal|zenodo|osf|researchgate"
                    + "|tech(?:nical|\\.)? rep(?:ort|\\.)?s?|working papers?|manuscript|unpublished|submitted|under review"
                    + "|thesis|dissertation|workshops?|blog|forum|online|youtube|github|slides|talk)\\b.*");
    private static final Pattern HOST = Pattern.compile(".*(?:https?://|www\\.|\\w\\.(?:com|org|net|edu|io|ai)\\b).*");
    private static final Pattern ISSUES =
            Pattern.compile(".*\\b(?:journals?|j|trans|transactions|records?|bulletin|letters|magazine|newsletter|rev"
                    + "|reviews?|annals|quarterly|commun|communications|surveys?)\\b.*");
    private static final Pattern MEETING = Pattern.compile(".*\\b(?:conference|proceedings|proc|symposium|conf)\\b.*");
    private static final Pattern CUT = Pattern.compile("(?i)(?:[,;:&\u2026]|\\.{3}|\\b(?:and|of|on|the|for|in))\\s*$");
    private static final Set<String> LINKS = Set.of("of", "on", "the", "for", "and", "in", "to");
    private static final int SHORT = 2;
    private static final Set<String> OF_ANY = Set.of(
            "acm",
            "ieee",
            "conference",
            "conf",
            "proceedings",
            "proc",
            "international",
            "intl",
            "int",
            "journal",
            "j",
            "symposium",
            "annual",
            "trans",
            "transactions",
            "record",
            "syst",
            "systems",
            "issue",
            "volume");

    /// @param name as an item gives it
    static Venue of(@Nullable String name) {
        String said = name == null ? "" : TitleForm.unescaped(name).strip();
        List<String> all = Words.of(said);
        String initials = all.stream()
                .filter(w -> !OF_ANY.contains(w) && !LINKS.contains(w) && !Character.isDigit(w.charAt(0)))
                .map(w -> w.substring(0, 1))
                .collect(Collectors.joining());
        List<String> words = all.stream()
                .filter(w -> !OF_ANY.contains(w) && !Words.isFunction(w) && !Character.isDigit(w.charAt(0)))
                .toList();
        return new Venue(
                words.isEmpty() ? Sort.OPEN : sort(Words.fold(said)),
                words,
                initials,
                all.size() <= SHORT,
                CUT.matcher(said).find());
    }

    private static Sort sort(String said) {
        if (said.isEmpty()
                || PREPRINT.matcher(said).matches()
                || HOST.matcher(said).matches()) {
            return Sort.OPEN;
        }
        return ISSUES.matcher(said).matches() && !MEETING.matcher(said).matches() ? Sort.PERIODICAL : Sort.PROCEEDINGS;
    }

    /// Whether two formal meetings are surely not the same: both are named by acronym, or both in full, and share no
    /// more than a word or two.
    boolean other(Venue venue) {
        if (sort != Sort.PROCEEDINGS || venue.sort != Sort.PROCEEDINGS) {
            return false;
        }
        if (cut || venue.cut || words.contains(venue.initials) || venue.words.contains(initials)) {
            return false;
        }
        long shared = words.stream().filter(venue.words::contains).count();
        boolean acronyms = words.size() == 1 && venue.words.size() == 1 && brief && venue.brief;
        boolean names = words.size() > 1 && venue.words.size() > 1;
        return acronyms ? shared == 0 : names && 2 * shared < Math.max(words.size(), venue.words.size());
    }
}
