package clew.work;

import clew.work.Match.Strength;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Makes groups of pages from the bonds between them, the strongest bonds first. The order of pages and bonds does not
/// matter. Two groups between which there is a bar are never joined; a group that would bring two such groups together
/// joins neither.
final class Grouping {
    private final Map<String, SortedSet<String>> groupOf = new TreeMap<>();
    private final List<Bond> dropped = new ArrayList<>();

    /// That two pages are one work.
    ///
    /// @param a the smaller id
    record Bond(String a, String b, Match.Same same) {
        private static final Comparator<Bond> ORDER =
                Comparator.comparing(Bond::a).thenComparing(Bond::b);

        static Bond of(String x, String y, Match.Same same) {
            return x.compareTo(y) < 0 ? new Bond(x, y, same) : new Bond(y, x, same);
        }

        Strength strength() {
            return same.strength();
        }

        Set<String> ends() {
            return Set.of(a, b);
        }
    }

    /// @param pages their ids
    /// @param speaksAgainst whether something speaks against two pages being one work
    /// @param appearedTwice whether two pages appeared in two places or years, so that no weak bond may join them
    /// @param pinnedApart whether a person said that they are two
    /// @param cut whether a page's title is cut off
    Grouping(
            Collection<String> pages,
            List<Bond> bonds,
            BiPredicate<String, String> speaksAgainst,
            BiPredicate<String, String> appearedTwice,
            BiPredicate<String, String> pinnedApart,
            Predicate<String> cut) {
        pages.forEach(p -> groupOf.put(p, new TreeSet<>(Set.of(p))));
        BiPredicate<String, String> bar = pinnedApart.or(speaksAgainst);
        join(of(bonds, Strength.PINNED), (x, y) -> false);
        join(of(bonds, Strength.CERTAIN), pinnedApart);
        join(of(bonds, Strength.FIRM), bar);
        join(of(bonds, Strength.LIKELY), bar);
        joinLoose(of(bonds, Strength.WEAK), bar.or(appearedTwice), cut);
    }

    private static List<Bond> of(List<Bond> bonds, Strength strength) {
        return bonds.stream()
                .filter(b -> b.strength() == strength)
                .sorted(Bond.ORDER)
                .toList();
    }

    /// The groups, in the order of their first pages.
    List<SortedSet<String>> groups() {
        List<SortedSet<String>> groups = new ArrayList<>();
        groupOf.forEach((page, group) -> {
            if (page.equals(group.getFirst())) {
                groups.add(group);
            }
        });
        return groups;
    }

    /// Bonds that joined nothing because they would have joined what is two, or more than one group.
    List<Bond> dropped() {
        return dropped.stream().filter(b -> !joined(b)).toList();
    }

    private SortedSet<String> group(String page) {
        SortedSet<String> group = groupOf.get(page);
        if (group == null) {
            throw new IllegalArgumentException("no such page: " + page);
        }
        return group;
    }

    private boolean joined(Bond bond) {
        return group(bond.a()).contains(bond.b());
    }

    private void join(List<Bond> all, BiPredicate<String, String> bar) {
        List<Bond> bonds = all.stream()
                .filter(b -> !joined(b))
                .filter(b -> {
                    boolean apart = apart(group(b.a()), group(b.b()), bar);
                    if (apart) {
                        dropped.add(b);
                    }
                    return !apart;
                })
                .toList();
        Set<String> torn = new TreeSet<>();
        neighbours(bonds).forEach((page, others) -> {
            boolean between = others.stream()
                    .anyMatch(x -> others.stream().anyMatch(y -> x.compareTo(y) < 0 && apart(group(x), group(y), bar)));
            if (between) {
                torn.add(page);
            }
        });
        Map<String, String> first = firsts(bonds);
        for (Bond bond : bonds) {
            boolean between = torn.contains(first.get(bond.a())) || torn.contains(first.get(bond.b()));
            joinOrDrop(bond, !between, bar);
        }
    }

    /// Joins what stands alone, a single page or pages whose titles are all cut off, to the one other group that weak
    /// bonds lead it to.
    private void joinLoose(List<Bond> bonds, BiPredicate<String, String> bar, Predicate<String> cut) {
        bonds.stream()
                .filter(b -> group(b.a()).stream().allMatch(cut)
                        && group(b.b()).stream().allMatch(cut))
                .forEach(b -> joinOrDrop(b, true, bar));
        Set<String> free = new TreeSet<>();
        neighbours(bonds).forEach((page, others) -> {
            SortedSet<String> group = group(page);
            if (others.size() == 1 && (group.size() == 1 || group.stream().allMatch(cut))) {
                free.add(page);
            }
        });
        Map<String, String> first = firsts(bonds);
        for (Bond bond : bonds) {
            joinOrDrop(bond, free.contains(first.get(bond.a())) || free.contains(first.get(bond.b())), bar);
        }
    }

    private void joinOrDrop(Bond bond, boolean wanted, BiPredicate<String, String> bar) {
        if (joined(bond)) {
            return;
        }
        SortedSet<String> x = group(bond.a());
        SortedSet<String> y = group(bond.b());
        if (wanted && !apart(x, y, bar)) {
            x.addAll(y);
            y.forEach(p -> groupOf.put(p, x));
        } else {
            dropped.add(bond);
        }
    }

    /// The groups that bonds lead each group to; a group goes by its first page.
    private Map<String, Set<String>> neighbours(List<Bond> bonds) {
        Map<String, Set<String>> near = new TreeMap<>();
        for (Bond bond : bonds) {
            if (!joined(bond)) {
                String x = group(bond.a()).getFirst();
                String y = group(bond.b()).getFirst();
                near.computeIfAbsent(x, k -> new TreeSet<>()).add(y);
                near.computeIfAbsent(y, k -> new TreeSet<>()).add(x);
            }
        }
        return near;
    }

    private Map<String, String> firsts(List<Bond> bonds) {
        Map<String, String> firsts = new TreeMap<>();
        for (Bond bond : bonds) {
            firsts.put(bond.a(), group(bond.a()).getFirst());
            firsts.put(bond.b(), group(bond.b()).getFirst());
        }
        return firsts;
    }

    private static boolean apart(SortedSet<String> x, SortedSet<String> y, BiPredicate<String, String> bar) {
        return x.stream().anyMatch(p -> y.stream().anyMatch(q -> bar.test(p, q)));
    }
}
