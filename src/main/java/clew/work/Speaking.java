package clew.work;

import clew.item.EdtfDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides whether a page that is not a copy of a work speaks of it.
final class Speaking {
    private static final double MOST_WORDS = 0.8;
    private static final int FEWEST_WORDS = 4;

    private Speaking() {}

    /// Why one work speaks of another; nothing if it does not seem to. What is surely older cannot speak of it.
    static Optional<String> of(Work speaker, List<Facts> own, Work subject, List<Facts> its) {
        if (speaker.id().equals(subject.id()) || older(speaker, subject)) {
            return Optional.empty();
        }
        for (Facts a : own) {
            for (Facts b : its) {
                Optional<String> because = of(a, b);
                if (because.isPresent()) {
                    return because;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean older(Work speaker, Work subject) {
        Optional<EdtfDate> a = speaker.date();
        Optional<EdtfDate> b = subject.date();
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
        boolean together = !speaker.authors().isEmpty() && Names.shared(speaker.authors(), subject.authors()) > 0;
        if (speaker.elsewhere() && together && alike(a, b)) {
            return Optional.of("one of the work's authors speaks under nearly its title");
        }
        boolean bare = speaker.titleOnly() && !a.cut() && !subject.titleOnly();
        return bare && alike(a, b) && Set.copyOf(a.words()).size() >= FEWEST_WORDS + 1
                ? Optional.of("only a title is known, and nearly all its words stand in the work's title")
                : Optional.empty();
    }

    /// Nearly all words of the first title stand in the second, and neither is just the other with a word changed.
    private static boolean alike(TitleForm a, TitleForm b) {
        Set<String> shared = new HashSet<>(a.words());
        shared.retainAll(b.words());
        return shared.size() >= FEWEST_WORDS
                && shared.size() >= MOST_WORDS * a.words().size();
    }
}
