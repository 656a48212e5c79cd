package clew.work;

import clew.item.Item;
import clew.item.Snapshot;
import clew.time.EdtfDate;
import clew.work.Grouping.Bond;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Resolves new items into works: each joins the work it is a copy of, or begins one. What an item is compared with
/// is looked up by keys, so that an item costs the same however many works there are; the groups that it touches are
/// made anew, so that it does not matter which item came first.
public final class Resolver {
    private static final int MOST_DOUBTS = 3;
    private static final double WORTH_A_LOOK = 0.25;

    private final LocalDate asOf;
    private final Function<String, String> pages;
    private final Pins pins;
    private final Neighbourhood hood;

    private final Map<String, Work> changed = new TreeMap<>();
    private final Map<String, String> workOf = new TreeMap<>();
    private final Map<String, String> waiting = new TreeMap<>();
    private final Set<String> gone = new TreeSet<>();
    private final Map<String, Doubt> doubts = new TreeMap<>();

    /// @param asOf the day of the version being written
    /// @param pages the text of a page by its hash
    /// @param stored the works of earlier cycles
    /// @param pins what a person has said
    public Resolver(LocalDate asOf, Function<String, String> pages, Neighbours stored, Pins pins) {
        this.asOf = asOf;
        this.pages = pages;
        this.pins = pins;
        this.hood = new Neighbourhood(asOf, stored);
    }

    /// Resolves items. Their order does not matter.
    public Resolved resolve(List<Item> items) {
        Set<String> arrived = new TreeSet<>();
        List<Copy> copies = new ArrayList<>();
        Copies read = new Copies(asOf, pages);
        for (Item item : items) {
            EdtfDate dated = item.published();
            if (dated != null && dated.first().isAfter(asOf)) {
                waiting.put(item.id(), "dated " + dated + ", after " + asOf);
            } else {
                copies.add(read.of(item));
                arrived.add(item.id());
            }
        }
        hood.add(copies);
        Regrouping regrouping = new Regrouping(hood, pins, arrived, hood.hold(pins.items()));
        regrouping.groups().forEach(this::assemble);
        regrouping.doubts().forEach(this::doubt);
        arrived.forEach(this::doubt);
        new Links(hood, changed, gone).draw();
        dropUnlinked(arrived);
        Map<String, Set<String>> keys = new TreeMap<>();
        changed.forEach((id, work) -> keys.put(id, keys(work)));
        return new Resolved(
                List.copyOf(changed.values()),
                gone,
                keys,
                left(),
                touched(),
                waiting,
                doubts.values().stream()
                        .filter(d -> !hood.together(d.a(), d.b(), workOf))
                        .sorted(Comparator.comparingDouble(Doubt::likelihood)
                                .reversed()
                                .thenComparing(Doubt::a)
                                .thenComparing(Doubt::b))
                        .toList());
    }

    /// Of the works that lost pages, the keys that no page of theirs has any more.
    private Map<String, Set<String>> left() {
        Set<String> losers = new TreeSet<>();
        workOf.keySet().forEach(p -> hood.stored().workOf(p).ifPresent(losers::add));
        Map<String, Set<String>> left = new TreeMap<>();
        for (String id : losers) {
            Set<String> keys = hood.keysOf(hood.stored().whole(id));
            if (changed.containsKey(id)) {
                keys.removeAll(hood.keysOf(changed.get(id)));
            }
            left.put(id, keys);
        }
        return left;
    }

    /// The pages that are new, have moved, or are held otherwise than before.
    private Set<String> touched() {
        Set<String> touched = new TreeSet<>();
        changed.forEach((id, work) ->
                work.copies().stream().filter(c -> !hood.isAsStored(c, id)).forEach(c -> touched.add(c.item())));
        return touched;
    }

    /// The keys of the pages that the work did not have before, as far as they have to be stored.
    private Set<String> keys(Work work) {
        Set<String> keys = new TreeSet<>();
        work.copies().stream()
                .map(Copy::item)
                .filter(p -> !hood.stored().workOf(p).equals(Optional.of(work.id())))
                .forEach(p -> keys.addAll(hood.keys(p)));
        keys.removeIf(key -> hood.needless(key, work.id()));
        return keys;
    }

    /// Makes the work that a group of pages is.
    private void assemble(Regrouping.Group pages) {
        SortedSet<String> group = pages.pages();
        List<String> inOrder = group.stream()
                .sorted(Comparator.<String>comparingInt(p -> hood.copy(p).certain() ? 0 : 1)
                        .thenComparingInt(p -> -hood.facts(p).richness())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Match.Same> held = new TreeMap<>();
        for (Bond bond : pages.bonds()) {
            if (group.containsAll(bond.ends())) {
                bond.ends().forEach(p -> held.merge(p, bond.same(), (x, y) -> stronger(x, y) ? x : y));
            }
        }
        List<Copy> copies = new ArrayList<>();
        for (String page : inOrder) {
            Copy copy = hood.copy(page);
            Match.Same same = held.get(page);
            String because = page.equals(inOrder.getFirst())
                    ? "first copy found"
                    : same != null ? same.because() : copy.because();
            copies.add(copy.held(because, pages.unsettled().contains(page)));
        }
        String id = id(inOrder);
        String title = pins.title(group)
                .orElseGet(() -> Titles.of(inOrder.stream().map(hood::facts).toList()));
        Work work = new Work(id, title, Titles.authors(copies), copies, List.of());
        group.forEach(p -> hood.stored().workOf(p).filter(w -> !w.equals(id)).ifPresent(gone::add));
        for (String page : group) {
            if (!hood.stored().workOf(page).equals(Optional.of(id))) {
                workOf.put(page, id);
            }
        }
        changed.put(id, work);
    }

    private static boolean stronger(Match.Same x, Match.Same y) {
        int order = x.strength().compareTo(y.strength());
        return order != 0 ? order > 0 : x.because().compareTo(y.because()) <= 0;
    }

    /// A work keeps its id while the copy that founded it is in it.
    private String id(List<String> group) {
        Set<String> own = new TreeSet<>();
        group.forEach(p -> own.add(idOf(p)));
        return group.stream()
                .flatMap(p -> hood.stored().workOf(p).stream())
                .filter(own::contains)
                .sorted()
                .findFirst()
                .orElseGet(() -> idOf(group.getFirst()));
    }

    private static String idOf(String item) {
        return "w" + Snapshot.hash(item.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }

    /// Notes the likeliest of the pages of which a page may be a copy.
    private void doubt(String page) {
        List<Doubt> found = new ArrayList<>();
        for (String other : hood.near(page)) {
            if (hood.match(page, other) instanceof Match.Unsure unsure && !pins.apart(page, other)) {
                boolean first = page.compareTo(other) < 0;
                found.add(new Doubt(first ? page : other, first ? other : page, unsure.because(), unsure.likelihood()));
            }
        }
        found.stream()
                .filter(d -> d.likelihood() > WORTH_A_LOOK)
                .sorted(Comparator.comparingDouble(Doubt::likelihood).reversed())
                .limit(MOST_DOUBTS)
                .forEach(this::doubt);
    }

    private void doubt(Doubt doubt) {
        doubts.merge(doubt.a() + " " + doubt.b(), doubt, (x, y) -> x.likelihood() >= y.likelihood() ? x : y);
    }

    /// An item that may not have been out yet stays only where a work that surely was out takes it in.
    private void dropUnlinked(Set<String> arrived) {
        List<Work> unplaced = changed.values().stream()
                .filter(w -> w.copies().stream().allMatch(c -> arrived.contains(c.item())))
                .filter(w -> !w.certain() && w.about().stream().noneMatch(a -> hood.certain(a.work(), changed)))
                .toList();
        for (Work work : unplaced) {
            changed.remove(work.id());
            for (Copy copy : work.copies()) {
                workOf.remove(copy.item());
                waiting.put(copy.item(), reason(copy));
            }
        }
        Set<String> dropped = new TreeSet<>();
        unplaced.forEach(w -> dropped.add(w.id()));
        changed.replaceAll((id, w) -> w.speakingOf(
                w.about().stream().filter(a -> !dropped.contains(a.work())).toList()));
        changed.values().removeIf(hood::isAsStored);
    }

    private String reason(Copy copy) {
        return copy.published() == null
                ? "no date, and nothing shows that it was out by " + asOf
                : "dated " + copy.published() + ", which may be after " + asOf;
    }
}
