package clew.brief;

import clew.brief.Brief.Coverage;
import clew.brief.Brief.Outcome;
import clew.item.Depth;
import clew.work.Copy;
import clew.work.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Accounts for every item of a version: cited, merged with what is, or set aside, and why.
final class Accounting {
    /// How the reasons begin of what is in scope and not printed.
    static final String BELONGS = "belongs to the thread";

    private final Map<String, Work> works;
    private final Bibliography bibliography;
    private final List<Sentence> printed;
    private final Map<String, String> review;

    /// @param bibliography the sources, all numbered
    /// @param printed every sentence
    /// @param review what a person should look at, by item id
    Accounting(Map<String, Work> works, Bibliography bibliography, List<Sentence> printed, Map<String, String> review) {
        this.works = works;
        this.bibliography = bibliography;
        this.printed = printed;
        this.review = review;
    }

    /// What became of every item.
    ///
    /// @param aside why an item of a work that is not cited is left out, by item id
    /// @param waiting items that belong to no work yet
    List<Coverage> of(Map<String, String> aside, List<Coverage> waiting, List<Brief.Entry> timeline) {
        Map<String, Integer> told = new HashMap<>();
        timeline.forEach(e -> e.sentence().citations().stream()
                .findFirst()
                .ifPresent(c -> e.works().forEach(w -> told.putIfAbsent(w, c.source()))));
        Set<String> used = new HashSet<>();
        printed.forEach(s -> s.citations().forEach(c -> c.passages().forEach(p -> used.add(p.item()))));
        Map<String, Coverage> rows = new TreeMap<>();
        for (Work work : works.values()) {
            for (Copy c : work.copies()) {
                rows.put(c.item(), row(work, c, used, told, aside));
            }
        }
        waiting.forEach(w -> rows.put(w.item(), w));
        return List.copyOf(rows.values());
    }

    private Coverage row(Work work, Copy c, Set<String> used, Map<String, Integer> told, Map<String, String> aside) {
        Integer number = bibliography.numbers().get(work.id());
        if (used.contains(c.item())) {
            return new Coverage(c.item(), c.ref(), c.url(), work.id(), Outcome.USED, "cited as source " + number);
        }
        if (review.containsKey(c.item())) {
            String why = "a person should look at its date: it " + review.get(c.item());
            return new Coverage(
                    c.item(), c.ref(), c.url(), work.id(), number == null ? Outcome.ASIDE : Outcome.MERGED, why);
        }
        if (number != null) {
            return new Coverage(
                    c.item(),
                    c.ref(),
                    c.url(),
                    work.id(),
                    Outcome.MERGED,
                    "copy of source " + number + ": " + c.because());
        }
        if (told.containsKey(work.id())) {
            String why = "reports what source " + told.get(work.id()) + " reports";
            return new Coverage(c.item(), c.ref(), c.url(), work.id(), Outcome.MERGED, why);
        }
        Optional<Coverage> about = work.about().stream()
                .filter(a -> bibliography.numbers().containsKey(a.work()))
                .findFirst()
                .map(a -> new Coverage(
                        c.item(),
                        c.ref(),
                        c.url(),
                        work.id(),
                        Outcome.MERGED,
                        "about source " + bibliography.numbers().get(a.work()) + ": " + a.because()));
        return about.orElseGet(() -> new Coverage(
                c.item(), c.ref(), c.url(), work.id(), Outcome.ASIDE, aside.getOrDefault(c.item(), unprinted(work))));
    }

    private static String unprinted(Work work) {
        if (work.date().isEmpty() && work.depth() == Depth.TITLE) {
            return BELONGS + "; only its title is known, and no date";
        }
        return work.depth() == Depth.TITLE
                ? BELONGS + "; only its title was there to read"
                : BELONGS + "; nothing of it was telling enough to print with what it rests on";
    }
}
