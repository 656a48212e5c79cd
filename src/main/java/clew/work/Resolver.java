package clew.work;

import clew.item.EdtfDate;
import clew.item.Item;
import clew.item.Page;
import clew.item.Snapshot;
import clew.work.Grouping.Bond;
import clew.work.Match.Strength;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Resolves new items into works: each joins the work it is a copy of, or begins one. What an item is compared with
/// is looked up by keys, so that an item costs the same however many works there are; the groups that it touches are
/// made anew, so that it does not matter which item came first.
public final class Resolver {
    /// Groups that would draw in more pages than this are extended, not made anew.
    private static final int MOST_AT_ONCE = 400;

    private static final int MOST_DOUBTS = 3;

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
        for (Item item : items) {
            EdtfDate dated = item.published();
            if (dated != null && dated.first().isAfter(asOf)) {
                waiting.put(item.id(), "dated " + dated + ", after " + asOf);
            } else {
                copies.add(copy(item));
                arrived.add(item.id());
            }
        }
        hood.add(copies);
        Set<String> pinned = hood.hold(pins.items());
        Set<String> seeds = new TreeSet<>(arrived);
        seeds.addAll(pinned);
        // That a title is a column's may only show now; what was joined by it is looked at again.
        arrived.stream().filter(hood::column).forEach(p -> seeds.addAll(hood.sameTitle(p)));

        List<Bond> bonds = new ArrayList<>();
        arrived.forEach(p -> bonds.addAll(hood.bonds(p)));
        for (Set<String> component : components(seeds, bonds)) {
            settle(component, bonds);
        }
        arrived.forEach(this::doubt);
        new Links(hood, changed, gone).draw();
        dropUnlinked(arrived);
        Map<String, Set<String>> keys = new TreeMap<>();
        changed.forEach((id, work) -> keys.put(id, keys(work)));
        return new Resolved(
                List.copyOf(changed.values()),
                gone,
                keys,
                workOf,
                waiting,
                doubts.values().stream()
                        .filter(d -> !hood.together(d.a(), d.b(), workOf))
                        .sorted(Comparator.comparingDouble(Doubt::likelihood)
                                .reversed()
                                .thenComparing(Doubt::a)
                                .thenComparing(Doubt::b))
                        .toList());
    }

    private Set<String> keys(Work work) {
        Set<String> keys = new TreeSet<>();
        Neighbourhood.distinct(work).forEach(c -> keys.addAll(hood.keys(c.item())));
        work.copies().stream().filter(c -> hood.isNew(c.item())).forEach(c -> keys.addAll(hood.keys(c.item())));
        return keys;
    }

    /// What hangs together by bonds, and by being copies of one stored work.
    private List<Set<String>> components(Set<String> seeds, List<Bond> bonds) {
        Map<String, Set<String>> near = new TreeMap<>();
        for (Bond bond : bonds) {
            near.computeIfAbsent(bond.a(), k -> new TreeSet<>()).add(bond.b());
            near.computeIfAbsent(bond.b(), k -> new TreeSet<>()).add(bond.a());
        }
        for (Bond bond : pins.bonds(seeds)) {
            near.computeIfAbsent(bond.a(), k -> new TreeSet<>()).add(bond.b());
            near.computeIfAbsent(bond.b(), k -> new TreeSet<>()).add(bond.a());
        }
        List<Set<String>> components = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String seed : seeds) {
            if (!seen.contains(seed)) {
                Set<String> component = reach(seed, p -> near.getOrDefault(p, Set.of()));
                seen.addAll(component);
                components.add(component);
            }
        }
        return components;
    }

    /// All pages that can be reached from one; copies of a stored work are reached together.
    private Set<String> reach(String seed, Function<String, Set<String>> near) {
        Set<String> reached = new TreeSet<>(whole(seed));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty() && reached.size() <= MOST_AT_ONCE) {
            for (String page : near.apply(open.removeLast())) {
                if (!reached.contains(page)) {
                    Set<String> more = whole(page);
                    reached.addAll(more);
                    open.addAll(more);
                }
            }
        }
        return reached;
    }

    private Set<String> whole(String page) {
        Set<String> whole = new TreeSet<>(Set.of(page));
        hood.workOf(page).ifPresent(w -> w.copies().forEach(c -> whole.add(c.item())));
        return whole;
    }

    /// Makes the groups of what hangs together.
    private void settle(Set<String> component, List<Bond> all) {
        List<Bond> bonds = new ArrayList<>(
                all.stream().filter(b -> component.contains(b.a())).toList());
        if (!doubtful(component, bonds)) {
            assemble(new TreeSet<>(component), bonds, Set.of());
            return;
        }
        Map<String, List<Bond>> found = new TreeMap<>();
        Set<String> reached = reach(component.iterator().next(), page -> {
            List<Bond> own = found.computeIfAbsent(page, hood::bonds);
            Set<String> others = new TreeSet<>();
            own.forEach(b -> others.add(b.a().equals(page) ? b.b() : b.a()));
            pins.bonds(pins.items()).stream()
                    .filter(b -> hood.knows(b.a()) && hood.knows(b.b()))
                    .filter(b -> b.a().equals(page) || b.b().equals(page))
                    .forEach(b -> others.add(b.a().equals(page) ? b.b() : b.a()));
            return others;
        });
        Set<String> drawn = new TreeSet<>(component);
        drawn.addAll(reached);
        Set<Bond> every = new HashSet<>(bonds);
        found.values().forEach(every::addAll);
        every.addAll(pins.bonds(drawn));
        every.addAll(alike(drawn));
        every.removeIf(b -> !drawn.contains(b.a()) || !drawn.contains(b.b()));
        Predicate<String> cut = p -> hood.facts(p).form().cut();
        Grouping grouping = new Grouping(drawn, List.copyOf(every), this::against, this::twice, pins::apart, cut);
        Set<String> unsettled = new TreeSet<>();
        every.stream().filter(b -> b.strength() == Strength.WEAK).forEach(b -> {
            unsettled.add(b.a());
            unsettled.add(b.b());
        });
        for (Bond bond : grouping.dropped()) {
            unsettled.add(bond.a());
            unsettled.add(bond.b());
            doubt(new Doubt(bond.a(), bond.b(), bond.same().because() + ", but as much speaks for another", 0.6));
        }
        grouping.groups().forEach(g -> assemble(g, every, unsettled));
    }

    /// Whether the groups of a component have to be made with care: something in it speaks against something, or only
    /// weak bonds hold it.
    private boolean doubtful(Set<String> component, List<Bond> bonds) {
        Set<String> heads = new TreeSet<>();
        for (String page : component) {
            Optional<Work> work = hood.workOf(page);
            boolean unsettled = work.isPresent() && hood.copy(page).unsettled();
            if (unsettled || pins.items().contains(page) || hood.column(page)) {
                return true;
            }
            work.map(Neighbourhood::distinct)
                    .ifPresentOrElse(cs -> cs.forEach(c -> heads.add(c.item())), () -> heads.add(page));
        }
        List<String> list = List.copyOf(heads);
        for (int i = 0; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (against(list.get(i), list.get(j))) {
                    return true;
                }
            }
        }
        return bonds.stream().anyMatch(b -> b.strength() == Strength.WEAK);
    }

    private boolean against(String a, String b) {
        return hood.match(a, b) instanceof Match.Distinct d && d.surely();
    }

    private boolean twice(String a, String b) {
        return hood.match(a, b) instanceof Match.Unsure u && u.apart();
    }

    /// Bonds between copies of one stored work that are the same in all that is compared.
    private List<Bond> alike(Set<String> drawn) {
        List<Bond> bonds = new ArrayList<>();
        Set<Work> works = new HashSet<>();
        drawn.forEach(p -> hood.workOf(p).ifPresent(works::add));
        for (Work work : works) {
            Map<List<Object>, Copy> heads = new java.util.HashMap<>();
            for (Copy copy : work.copies()) {
                Copy head = heads.putIfAbsent(Neighbourhood.signature(copy), copy);
                if (head != null && !pins.apart(head.item(), copy.item())) {
                    boolean first = head.item().compareTo(copy.item()) < 0;
                    Match.Same same = new Match.Same(copy.because(), Strength.CERTAIN);
                    bonds.add(new Bond(first ? head.item() : copy.item(), first ? copy.item() : head.item(), same));
                }
            }
        }
        return bonds;
    }

    /// Makes the work that a group of pages is.
    private void assemble(SortedSet<String> group, Collection<Bond> bonds, Set<String> unsettled) {
        List<String> inOrder = group.stream()
                .sorted(Comparator.<String>comparingInt(p -> hood.copy(p).certain() ? 0 : 1)
                        .thenComparingInt(p -> -hood.facts(p).richness())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Map<String, Match.Same> held = new TreeMap<>();
        for (Bond bond : bonds) {
            if (group.contains(bond.a()) && group.contains(bond.b())) {
                for (String page : List.of(bond.a(), bond.b())) {
                    held.merge(page, bond.same(), (x, y) -> stronger(x, y) ? x : y);
                }
            }
        }
        List<Copy> copies = new ArrayList<>();
        for (String page : inOrder) {
            Copy copy = hood.copy(page);
            Match.Same same = held.get(page);
            String because = page.equals(inOrder.getFirst())
                    ? "first copy found"
                    : same != null ? same.because() : copy.because();
            copies.add(copy.held(because, unsettled.contains(page)));
        }
        String id = id(inOrder);
        String title = pins.title(group)
                .orElseGet(() -> Titles.of(inOrder.stream().map(hood::facts).toList()));
        Work work = new Work(id, title, Titles.authors(copies), copies, List.of());
        group.forEach(
                p -> hood.workOf(p).map(Work::id).filter(w -> !w.equals(id)).ifPresent(gone::add));
        for (String page : group) {
            if (hood.workOf(page).map(w -> !w.id().equals(id)).orElse(true)) {
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
                .flatMap(p -> hood.workOf(p).map(Work::id).stream())
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

    Copy copy(Item item) {
        String text = pages.apply(item.page());
        LocalDate outBy = outBy(item);
        TitleForm form = TitleForm.of(item.title(), item.authors(), item.venue() == null ? "" : item.venue());
        return new Copy(
                item.id(),
                item.ref(),
                item.url(),
                item.title(),
                item.authors(),
                item.published(),
                item.venue(),
                item.kind(),
                item.status() == null ? form.status() : item.status(),
                item.feed(),
                item.depth(),
                item.page(),
                outBy,
                !outBy.isAfter(asOf),
                form.role(),
                "first copy found",
                false,
                Sketch.of(text.substring(Page.body(text))).written());
    }

    /// The day by which an item was surely out: the last its date may mean, the month of its arXiv number, or the day
    /// it was first seen, whichever is first.
    private static LocalDate outBy(Item item) {
        LocalDate out = item.seen().atZone(ZoneOffset.UTC).toLocalDate();
        if (item.published() != null && item.published().last().isBefore(out)) {
            out = item.published().last();
        }
        for (Identifier identifier : Identifier.of(item.url(), item.title())) {
            Optional<EdtfDate> month = identifier instanceof Identifier.Arxiv a ? a.month() : Optional.empty();
            if (month.isPresent() && month.get().last().isBefore(out)) {
                out = month.get().last();
            }
        }
        return out;
    }
}
