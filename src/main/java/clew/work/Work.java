package clew.work;

import clew.item.Depth;
import clew.time.EdtfDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What items are copies of.
///
/// @param id stable: `w` and ten hexadecimal digits
/// @param title the best title among the copies, cleaned of what sites add
/// @param authors as the most complete copy names them; empty when no copy does
/// @param copies at least one, in the order they were taken in
/// @param about the works that this one speaks of
public record Work(String id, String title, List<String> authors, List<Copy> copies, List<About> about) {
    public Work {
        authors = List.copyOf(authors);
        copies = List.copyOf(copies);
        about = List.copyOf(about);
        if (copies.isEmpty()) {
            throw new IllegalArgumentException("a work has at least one copy");
        }
    }

    /// This work as a version of that day sees it: copies that have surely come out by then are certain.
    public Work at(java.time.LocalDate asOf) {
        return new Work(id, title, authors, copies.stream().map(c -> c.at(asOf)).toList(), about);
    }

    /// This work, speaking of others.
    Work speakingOf(List<About> others) {
        return new Work(id, title, authors, copies, others);
    }

    /// One copy for each way in which the work is signed, the first: what is the same in all is compared once.
    public List<Copy> heads() {
        Map<List<Object>, Copy> heads = new LinkedHashMap<>();
        copies.forEach(c -> heads.putIfAbsent(c.signature(), c));
        return List.copyOf(heads.values());
    }

    /// Whether it was surely out: some copy is certain.
    public boolean certain() {
        return copies.stream().anyMatch(Copy::certain);
    }

    /// When it first appeared, as far as its certain copies say. Of dates that may be the same day, the more precise
    /// one is taken.
    public Optional<EdtfDate> date() {
        EdtfDate best = null;
        for (Copy copy : own()) {
            EdtfDate d = copy.published();
            if (d == null || !copy.certain()) {
                continue;
            }
            boolean narrower = best != null
                    && d.precision().compareTo(best.precision()) > 0
                    && !d.first().isBefore(best.first())
                    && !d.last().isAfter(best.last());
            if (best == null
                    || d.surelyBefore(best)
                    || narrower
                    || (d.last().isBefore(best.last()) && !within(best, d))) {
                best = d;
            }
        }
        return Optional.ofNullable(best);
    }

    /// The copy by which it first appeared: the first that bears [#date]; empty if none is dated.
    public Optional<Copy> first() {
        return date().flatMap(d -> own().stream()
                .filter(c -> c.certain() && d.equals(c.published()))
                .findFirst());
    }

    /// The certain copy that says where it appeared in the end: the one that [#standing] gives if that is a place of
    /// publication, else the first in such a place rather than on a preprint server, else the first that names any.
    /// A publisher's notice is none.
    public Optional<Copy> settled() {
        List<Copy> placed =
                own().stream().filter(c -> c.certain() && c.venue() != null).toList();
        Optional<Copy> standing = standing().filter(placed::contains);
        return standing.filter(Work::isPublished)
                .or(() -> placed.stream().filter(Work::isPublished).findFirst())
                .or(() -> standing)
                .or(() -> placed.stream().findFirst());
    }

    /// Whether it is a paper in a place of publication: a post on another site is the same post.
    private static boolean isPublished(Copy copy) {
        return Facts.paper(copy.kind()) && Venue.of(copy.venue()).sort() != Venue.Sort.OPEN;
    }

    private static boolean within(EdtfDate inner, EdtfDate outer) {
        return !inner.first().isBefore(outer.first()) && !inner.last().isAfter(outer.last());
    }

    /// The certain copy with most to read; the first of equals.
    public Optional<Copy> deepest() {
        return own().stream()
                .filter(Copy::certain)
                .max(Comparator.comparing(Copy::depth).thenComparing(c -> -copies.indexOf(c)));
    }

    /// Its pages without publishers' notices, unless there are only those.
    private List<Copy> own() {
        List<Copy> own = copies.stream().filter(c -> c.role() == Role.COPY).toList();
        return own.isEmpty() ? copies : own;
    }

    /// How much of it there was to read.
    public Depth depth() {
        return deepest().map(Copy::depth).orElse(Depth.TITLE);
    }

    /// The highest status that a certain copy states, such as `oral; best paper`; a retraction outranks
    /// all.
    public Optional<Copy> standing() {
        return copies.stream()
                .filter(c -> c.certain() && c.status() != null)
                .max(Comparator.<Copy>comparingInt(c -> rank(c.status())).thenComparing(c -> -copies.indexOf(c)));
    }

    /// Whether a certain copy says that the work was retracted.
    public boolean retracted() {
        return standing().map(Copy::status).map(s -> rank(s) >= RETRACTED).orElse(false);
    }

    /// The kind that the copies give it, a published form before a preprint.
    public String kind() {
        List<String> kinds =
                copies.stream().map(Copy::kind).filter(Objects::nonNull).toList();
        return kinds.contains("paper") ? "paper" : kinds.isEmpty() ? "page" : kinds.getFirst();
    }

    /// Whether it reports what happened on a day: news, or a dated page that is not said to be anything else.
    public boolean reports() {
        boolean news = copies.stream()
                .map(Copy::kind)
                .filter(Objects::nonNull)
                .anyMatch(k -> REPORT.contains(k.toLowerCase(Locale.ROOT)));
        boolean unsaid = copies.stream().allMatch(c -> c.kind() == null);
        boolean dated = date().map(d -> d.precision() == EdtfDate.Precision.DAY).orElse(false);
        return dated && (news || (unsaid && depth() != Depth.TITLE));
    }

    private static final Set<String> REPORT = Set.of("news", "press", "press release", "magazine", "wire");
    private static final int RETRACTED = 90;

    private static int rank(@Nullable String status) {
        String s = status == null ? "" : status.toLowerCase(Locale.ROOT);
        if (s.contains("retract")) {
            return RETRACTED;
        }
        if (s.contains("correct") || s.contains("erratum")) {
            return 70;
        }
        if (s.contains("award") || s.contains("best")) {
            return 60;
        }
        List<String> ladder = List.of(
                "withdrawn", "reject", "preprint", "submitted", "accepted", "poster", "spotlight", "oral", "journal");
        for (int i = ladder.size() - 1; i >= 0; i--) {
            if (s.contains(ladder.get(i))) {
                return 10 + i;
            }
        }
        return 5;
    }
}
