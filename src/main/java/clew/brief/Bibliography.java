package clew.brief;

import clew.brief.Brief.Source;
import clew.brief.Brief.SourceCopy;
import clew.work.About;
import clew.work.Copy;
import clew.work.Origins;
import clew.work.Role;
import clew.work.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The works a brief cites, numbered in the order in which they are cited; what nothing cites is not listed.
final class Bibliography {
    private final Map<String, Work> works;
    private final Origins origins;
    private final Map<String, List<Work>> aboutWork = new TreeMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Bibliography(Map<String, Work> works, Origins origins) {
        this.works = works;
        this.origins = origins;
        works.values()
                .forEach(w -> w.about()
                        .forEach(a -> aboutWork
                                .computeIfAbsent(a.work(), id -> new ArrayList<>())
                                .add(w)));
    }

    /// The number of a work, given to it now if it had none.
    int number(String work) {
        return numbers.computeIfAbsent(work, w -> numbers.size() + 1);
    }

    /// The numbers given so far, by work.
    Map<String, Integer> numbers() {
        return numbers;
    }

    /// The works numbered so far, each with its copies and the pages about it.
    List<Source> sources() {
        return numbers.entrySet().stream()
                .map(e -> source(e.getKey(), e.getValue()))
                .toList();
    }

    /// The work of that id.
    Work work(String id) {
        Work work = works.get(id);
        if (work == null) {
            throw new IllegalStateException("the gate let a citation of an unknown work pass: " + id);
        }
        return work;
    }

    private Source source(String id, int number) {
        Work work = work(id);
        String date = work.date().map(Object::toString).orElse(null);
        String precision = work.date()
                .map(d -> d.precision().name().toLowerCase(Locale.ROOT))
                .orElse("unknown");
        Optional<Copy> standing = work.standing();
        Optional<Copy> there = work.settled();
        boolean outgrown =
                standing.map(Copy::status).filter("preprint"::equalsIgnoreCase).isPresent() && !there.equals(standing);
        List<SourceCopy> copies = new ArrayList<>();
        work.copies().forEach(c -> copies.add(listed(c, c.role(), c.because())));
        for (Work about : aboutWork.getOrDefault(id, List.of())) {
            About link = about.about().stream()
                    .filter(a -> a.work().equals(id))
                    .findFirst()
                    .orElseThrow();
            about.copies().forEach(c -> copies.add(listed(c, link.role(), link.because())));
        }
        List<Work> tellers = new ArrayList<>(aboutWork.getOrDefault(id, List.of()));
        tellers.add(work);
        return new Source(
                number,
                id,
                work.title(),
                work.authors(),
                date,
                precision,
                there.map(Copy::venue).orElse(null),
                (outgrown ? there : standing).map(Copy::status).orElse(null),
                origins.count(tellers),
                copies);
    }

    private static SourceCopy listed(Copy c, Role role, String because) {
        return new SourceCopy(
                c.item(),
                c.ref(),
                c.url(),
                c.title(),
                c.feed(),
                c.published() == null ? null : c.published().value(),
                c.dated() == null ? null : c.dated().name().toLowerCase(Locale.ROOT),
                c.certain() ? c.venue() : null,
                c.seen().toString(),
                c.depth(),
                c.page(),
                role.relation(),
                role,
                because);
    }
}
