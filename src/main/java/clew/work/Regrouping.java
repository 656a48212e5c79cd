package clew.work;

import clew.work.Grouping.Bond;
import clew.work.Match.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import java.util.function.UnaryOperator;

/// Finds which pages are one work, in all that the new pages touch: what hangs together by bonds and stored works is
/// grouped anew, unless nothing in it speaks against anything.
final class Regrouping {
    /// Groups that would draw in more pages than this are extended, not made anew.
    private static final int MOST_AT_ONCE = 400;

    private static final double LIKELIHOOD_OF_THE_DROPPED = 0.6;

    private final Neighbourhood hood;
    private final StoredWorks stored;
    private final Pins pins;
    private final Map<String, List<Bond>> bonds = new TreeMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    /// Pages that are one work.
    ///
    /// @param bonds those that hold it, and others
    /// @param unsettled pages that may stand elsewhere when more is known
    record Group(SortedSet<String> pages, Collection<Bond> bonds, Set<String> unsettled) {}

    /// Pages to be grouped together, and bonds between them.
    private record Drawn(Set<String> pages, Collection<Bond> bonds, boolean doubtful) {
        Drawn with(Drawn other) {
            Set<String> both = new TreeSet<>(pages);
            both.addAll(other.pages);
            Set<Bond> all = new HashSet<>(bonds);
            all.addAll(other.bonds);
            return new Drawn(both, all, true);
        }
    }

    /// @param arrived new pages
    /// @param pinned pages of which a person has said something
    Regrouping(Neighbourhood hood, Pins pins, Set<String> arrived, Set<String> pinned) {
        this.hood = hood;
        this.stored = hood.stored();
        this.pins = pins;
        Set<String> seeds = new TreeSet<>(arrived);
        seeds.addAll(pinned);
        // That a title is a column's may only show now; what was joined by it is looked at again.
        arrived.stream().filter(hood::column).forEach(p -> seeds.addAll(hood.sameTitle(p)));
        arrived.stream().filter(p -> hood.facts(p).paper()).forEach(p -> seeds.addAll(hood.pagesOn(p)));
        arrived.forEach(p -> bonds.put(p, hood.bonds(p)));
        List<Set<String>> components = components(seeds);
        open(components.stream().flatMap(Set::stream).toList());
        disjoint(components.stream().map(this::drawn).toList()).forEach(this::settle);
    }

    /// Looks up, at one go, all copies of the stored works of pages, which are made anew.
    private void open(Collection<String> pages) {
        stored.open(works(pages).stream().map(Outline::id).toList());
    }

    List<Group> groups() {
        return groups;
    }

    /// Pairs of pages that as much speaks for as for others.
    List<Doubt> doubts() {
        return doubts;
    }

    /// What hangs together by bonds, and by being copies of one stored work.
    private List<Set<String>> components(Set<String> seeds) {
        Map<String, Set<String>> near = new TreeMap<>();
        List<Bond> all = new ArrayList<>(pins.bonds(seeds));
        bonds.values().forEach(all::addAll);
        for (Bond bond : all) {
            near.computeIfAbsent(bond.a(), k -> new TreeSet<>()).add(bond.b());
            near.computeIfAbsent(bond.b(), k -> new TreeSet<>()).add(bond.a());
        }
        List<Set<String>> components = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String seed : seeds) {
            if (!seen.contains(seed)) {
                Set<String> component =
                        reach(Set.of(seed), this::whole, p -> near.getOrDefault(p, Set.of()), Integer.MAX_VALUE);
                seen.addAll(component);
                components.add(component);
            }
        }
        return components;
    }

    /// All pages that can be reached from some; those of a stored work are reached together.
    private static Set<String> reach(
            Set<String> seeds, UnaryOperator<Set<String>> together, Function<String, Set<String>> near, int most) {
        Set<String> reached = new TreeSet<>(together.apply(seeds));
        List<String> open = new ArrayList<>(reached);
        while (!open.isEmpty() && reached.size() <= most) {
            for (String page : near.apply(open.removeLast())) {
                if (!reached.contains(page)) {
                    together.apply(Set.of(page)).stream().filter(reached::add).forEach(open::add);
                }
            }
        }
        return reached;
    }

    /// Pages with all copies of their stored works.
    private Set<String> whole(Collection<String> pages) {
        Set<String> whole = new TreeSet<>(pages);
        works(pages).forEach(w -> whole.addAll(w.items()));
        return whole;
    }

    /// Of pages and all copies of their stored works, those that are compared.
    private Set<String> heads(Collection<String> pages) {
        Set<String> heads = new TreeSet<>();
        pages.forEach(p -> heads.add(head(p)));
        for (Outline work : works(pages)) {
            work.heads().forEach(c -> heads.add(c.item()));
            work.items().stream().filter(pins.items()::contains).forEach(heads::add);
        }
        return heads;
    }

    /// The page that is compared in place of a page: of what a person speaks of, itself.
    private String head(String page) {
        return pins.items().contains(page) ? page : stored.head(page);
    }

    private Collection<Outline> works(Collection<String> pages) {
        Set<String> ids = new TreeSet<>();
        pages.forEach(p -> stored.workOf(p).ifPresent(ids::add));
        return ids.stream().map(stored::outline).toList();
    }

    /// A component that has to be made with care, with all that hangs together with it by bonds between stored pages.
    private Drawn drawn(Set<String> component) {
        List<Bond> own = new ArrayList<>();
        component.forEach(p -> own.addAll(bonds.getOrDefault(p, List.of())));
        if (!doubtful(component, own)) {
            return new Drawn(component, own, false);
        }
        Map<String, List<Bond>> found = new TreeMap<>();
        Set<String> heads = heads(component);
        hood.prepare(heads);
        Set<String> drawn = reach(heads, this::heads, p -> across(p, found), MOST_AT_ONCE);
        Set<Bond> every = new HashSet<>(own);
        found.values().forEach(every::addAll);
        return new Drawn(drawn, every, true);
    }

    /// Joins what shares a page.
    private static Collection<Drawn> disjoint(List<Drawn> all) {
        Map<Integer, Drawn> apart = new TreeMap<>();
        Map<String, Integer> placeOf = new HashMap<>();
        for (int place = 0; place < all.size(); place++) {
            Drawn joined = all.get(place);
            Set<Integer> met = new TreeSet<>();
            joined.pages().forEach(p -> Optional.ofNullable(placeOf.get(p)).ifPresent(met::add));
            for (Integer other : met) {
                Drawn before = apart.remove(other);
                joined = before == null ? joined : joined.with(before);
            }
            for (String page : joined.pages()) {
                placeOf.put(page, place);
            }
            apart.put(place, joined);
        }
        return apart.values();
    }

    /// Makes the groups of what hangs together.
    private void settle(Drawn drawn) {
        if (!drawn.doubtful()) {
            groups.add(new Group(new TreeSet<>(drawn.pages()), drawn.bonds(), Set.of()));
            return;
        }
        open(drawn.pages());
        Set<String> heads = heads(drawn.pages());
        Set<Bond> every = new HashSet<>();
        drawn.bonds().stream().map(this::betweenHeads).flatMap(Optional::stream).forEach(every::add);
        every.addAll(pins.bonds(heads));
        every.addAll(alike(heads));
        every.removeIf(b -> !heads.containsAll(b.ends()));
        Predicate<String> cut = p -> hood.facts(p).form().cut();
        Grouping grouping = new Grouping(heads, List.copyOf(every), this::against, this::twice, pins::apart, cut);
        Set<String> unsettled = new TreeSet<>();
        every.stream().filter(b -> b.strength() == Strength.WEAK).forEach(b -> unsettled.addAll(b.ends()));
        for (Bond bond : grouping.dropped()) {
            unsettled.addAll(bond.ends());
            String because = bond.same().because() + ", but as much speaks for another";
            doubts.add(new Doubt(bond.a(), bond.b(), because, LIKELIHOOD_OF_THE_DROPPED));
        }
        Map<String, Set<String>> behind = new HashMap<>();
        whole(heads)
                .forEach(p ->
                        behind.computeIfAbsent(head(p), k -> new TreeSet<>()).add(p));
        for (Set<String> group : grouping.groups()) {
            SortedSet<String> pages = new TreeSet<>();
            group.forEach(h -> pages.addAll(behind.getOrDefault(h, Set.of(h))));
            groups.add(new Group(pages, every, unsettled));
        }
    }

    private Optional<Bond> betweenHeads(Bond bond) {
        String a = head(bond.a());
        String b = head(bond.b());
        return a.equals(b) ? Optional.empty() : Optional.of(Bond.of(a, b, bond.same()));
    }

    /// The other ends of a page's bonds.
    private Set<String> across(String page, Map<String, List<Bond>> found) {
        Set<String> others = new TreeSet<>();
        found.computeIfAbsent(page, hood::bonds).forEach(b -> others.addAll(b.ends()));
        pins.bonds(pins.items()).stream()
                .filter(b -> hood.knows(b.a()) && hood.knows(b.b()))
                .filter(b -> b.ends().contains(page))
                .forEach(b -> others.addAll(b.ends()));
        others.remove(page);
        hood.prepare(others);
        return others;
    }

    /// Whether the groups of a component have to be made with care: something in it speaks against something, or only
    /// weak bonds hold it.
    private boolean doubtful(Set<String> component, List<Bond> own) {
        Map<String, List<String>> parts = new TreeMap<>();
        for (String page : component) {
            Optional<String> work = stored.workOf(page);
            boolean unsettled = work.isPresent() && hood.copy(page).unsettled();
            if (unsettled || pins.items().contains(page) || hood.column(stored.head(page))) {
                return true;
            }
            work.ifPresentOrElse(
                    w -> parts.computeIfAbsent(
                            w,
                            k -> stored.outline(k).heads().stream()
                                    .map(Copy::item)
                                    .toList()),
                    () -> parts.put(page, List.of(page)));
        }
        // What stands in one settled work was compared when the work was made.
        List<List<String>> list = List.copyOf(parts.values());
        for (int i = 0; i < list.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (anyApart(list.get(i), list.get(j))) {
                    return true;
                }
            }
        }
        return own.stream().anyMatch(b -> b.strength() == Strength.WEAK);
    }

    private boolean anyApart(List<String> some, List<String> others) {
        return some.stream().anyMatch(a -> others.stream().anyMatch(b -> against(a, b) || twice(a, b)));
    }

    private boolean against(String a, String b) {
        return hood.match(a, b) instanceof Match.Distinct d && d.surely();
    }

    private boolean twice(String a, String b) {
        return hood.match(a, b) instanceof Match.Unsure u && u.apart();
    }

    /// Bonds between copies of one stored work that are signed alike, where a person speaks of one of them.
    private List<Bond> alike(Set<String> heads) {
        return heads.stream()
                .filter(p -> !stored.head(p).equals(p) && !pins.apart(stored.head(p), p))
                .map(p -> Bond.of(stored.head(p), p, new Match.Same(hood.copy(p).because(), Strength.CERTAIN)))
                .toList();
    }
}
