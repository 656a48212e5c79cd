package clew.work;

import clew.text.Words;
import clew.time.EdtfDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Decides whether a page that is not a copy of a work speaks of it.
///
/// @param facts what the heads of a work say of themselves
/// @param whole a work with all its copies, by its id
record Speaking(Function<Outline, List<Facts>> facts, Function<String, Work> whole) {
    private static final double MOST_WORDS = 0.8;
    private static final int FEWEST_WORDS = 4;
    /// A work found at fewer addresses is no likelier than another to be what a bare title means.
    private static final int FEWEST_COPIES = 3;

    private static final Pattern REVIEW =
            Pattern.compile("^(?:(?:a|my|our|peer|book|paper) )?review\\b|\\breview of\\b|\\breviewed\\b");
    private static final Pattern REPLY = Pattern.compile(
            "^(?:a |an |in |some )?(?:repl(?:y|ies)|responses?|answers?|rejoinder|rebuttal|comments?|objections?)(?: to| on|:)|^(?:re|contra|against):? ");
    private static final Pattern LATER =
            Pattern.compile("\\b(?:revised|extended|second|third|new) (?:version|edition)\\b|\\bsupersedes\\b");

    /// The works that one work speaks of, by id, with a because.
    ///
    /// What is surely older speaks of nothing newer. A review of a review speaks of the review, and what bears the
    /// title of a paper and of a talk on it speaks of the paper. A bare title that is only like theirs can speak of
    /// one work at most: the one with the most copies, if there is one.
    Map<String, String> subjects(Outline speaker, List<Outline> others) {
        Map<String, String> named = new TreeMap<>();
        List<Outline> subjects = new ArrayList<>();
        List<Outline> like = new ArrayList<>();
        List<Facts> own = facts.apply(speaker);
        for (Outline other : others) {
            if (speaker.id().equals(other.id())) {
                continue;
            }
            Optional<String> because = own.stream()
                    .flatMap(a -> facts.apply(other).stream().map(b -> of(a, b)))
                    .flatMap(Optional::stream)
                    .findFirst();
            boolean alike =
                    own.stream().allMatch(a -> facts.apply(other).stream().anyMatch(b -> bareAndLike(a, b)));
            if ((because.isEmpty() && !alike) || older(speaker, other)) {
                continue;
            }
            because.ifPresent(b -> {
                named.put(other.id(), b);
                subjects.add(other);
            });
            if (alike) {
                like.add(other);
            }
        }
        subjects.stream()
                .filter(w -> subjects.stream().anyMatch(better -> stands(better, w)))
                .forEach(w -> named.remove(w.id()));
        if (named.isEmpty()) {
            most(like)
                    .ifPresent(w -> named.put(
                            w.id(), "only a title is known, and nearly all its words stand in the work's title"));
        }
        return named;
    }

    /// What a work is to one that it speaks of, as far as its titles and kinds tell.
    Role role(Outline speaker) {
        if (facts.apply(speaker).stream()
                .anyMatch(f -> f.form().marks().contains("review") || f.kind().contains("review"))) {
            return Role.REVIEWS;
        }
        String title = Words.fold(speaker.title());
        if (REVIEW.matcher(title).find()) {
            return Role.REVIEWS;
        }
        if (REPLY.matcher(title).find()) {
            return Role.REPLIES_TO;
        }
        return LATER.matcher(title).find() ? Role.SUPERSEDES : Role.ABOUT;
    }

    /// Whether a work stands before another that is named with it: its title holds the other's, or it is a paper and
    /// the other a page that bears its title.
    private boolean stands(Outline better, Outline other) {
        String title = Words.letters(better.title());
        String its = Words.letters(other.title());
        boolean paper = facts.apply(better).stream().anyMatch(f -> !f.elsewhere());
        boolean page = facts.apply(other).stream().allMatch(Facts::elsewhere);
        return title.equals(its) ? paper && page : title.contains(its);
    }

    /// The work with more copies than any other.
    private static Optional<Outline> most(List<Outline> works) {
        int most = works.stream().mapToInt(w -> w.items().size()).reduce(FEWEST_COPIES, Math::max);
        List<Outline> best =
                works.stream().filter(w -> w.items().size() == most).toList();
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private boolean older(Outline speaker, Outline subject) {
        Optional<EdtfDate> a = whole.apply(speaker.id()).date();
        Optional<EdtfDate> b = whole.apply(subject.id()).date();
        return a.isPresent() && b.isPresent() && a.get().surelyBefore(b.get());
    }

    private static Optional<String> of(Facts speaker, Facts subject) {
        TitleForm a = speaker.form();
        TitleForm b = subject.form();
        if (a.saysNothing()
                || b.saysNothing()
                || b.cut()
                || (subject.elsewhere() && !a.key().contains(b.key()))) {
            return Optional.empty();
        }
        boolean equal = a.keys().stream().anyMatch(b.keys()::contains)
                || a.lefts().stream().anyMatch(b.keys()::contains);
        if (equal && b.tellsEnough() && !subject.elsewhere()) {
            boolean elsewhere = speaker.elsewhere() || !a.lefts().isEmpty();
            return elsewhere ? Optional.of("bears the work's title on a page that is not the work") : Optional.empty();
        }
        if (!equal && b.tellsEnough() && a.key().contains(b.key())) {
            return Optional.of("names the work in its title");
        }
        if (a.cut()
                && speaker.elsewhere()
                && b.tellsEnough()
                && a.tellsEnough()
                && b.key().startsWith(a.key())) {
            return Optional.of("bears the beginning of the work's title on a page that is not the work");
        }
        return speaker.elsewhere() && alike(a, b) && Names.shared(speaker.authors(), subject.authors()) > 0
                ? Optional.of("one of the work's authors speaks under nearly its title")
                : Optional.empty();
    }

    private static boolean bareAndLike(Facts speaker, Facts subject) {
        TitleForm a = speaker.form();
        TitleForm b = subject.form();
        boolean told = !a.saysNothing() && !b.saysNothing() && !a.cut() && !b.cut() && !subject.elsewhere();
        return told && speaker.titleOnly() && !subject.titleOnly() && a.words().size() > FEWEST_WORDS && alike(a, b);
    }

    /// Nearly all words of the first title stand in the second, and neither is just the other with a word changed.
    private static boolean alike(TitleForm a, TitleForm b) {
        Set<String> shared = new HashSet<>(a.words());
        shared.retainAll(b.words());
        return shared.size() >= FEWEST_WORDS
                && shared.size() >= MOST_WORDS * a.words().size();
    }
}
