package clew.work;

import clew.item.EdtfDate;
import clew.item.Item;
import clew.item.Page;
import clew.item.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Resolves new items into works: each joins the work it is a copy of, or begins one. What an item is compared with
/// is looked up by keys, so that an item costs the same however many works there are.
public final class Resolver {
    private final LocalDate asOf;
    private final Function<String, String> pages;
    private final Function<Collection<String>, List<Work>> stored;
    private final Map<String, Set<Long>> shingles = new HashMap<>();
    private final Matcher matcher = new Matcher(this::shingles);

    private final Map<String, Work> works = new TreeMap<>();
    private final Map<String, List<Facts>> facts = new HashMap<>();
    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> relinked = new TreeSet<>();
    private final Map<String, String> workOf = new TreeMap<>();
    private final Map<String, String> waiting = new TreeMap<>();

    /// @param asOf the day of the version being written
    /// @param pages the text of a page by its hash
    /// @param stored works that stand under any of these keys
    public Resolver(LocalDate asOf, Function<String, String> pages, Function<Collection<String>, List<Work>> stored) {
        this.asOf = asOf;
        this.pages = pages;
        this.stored = stored;
    }

    /// Resolves items. Their order does not matter: what says most is looked at first.
    public Resolved resolve(List<Item> items) {
        List<Item> inOrder = new ArrayList<>(items);
        Map<String, Facts> read = new LinkedHashMap<>();
        items.forEach(i -> read.put(i.id(), Facts.of(i)));
        inOrder.sort(Comparator.<Item>comparingInt(i -> certain(i) ? 0 : 1)
                .thenComparingInt(i -> -richness(read(read, i)))
                .thenComparing(Item::id));
        for (Item item : inOrder) {
            take(item, read(read, item));
        }
        changed.forEach(this::link);
        dropUnlinked();
        Map<String, Set<String>> changedKeys = new TreeMap<>();
        changed.forEach(id -> changedKeys.put(id, keys.getOrDefault(id, Set.of())));
        return new Resolved(changed.stream().map(this::work).toList(), changedKeys, workOf, waiting);
    }

    private static Facts read(Map<String, Facts> read, Item item) {
        Facts facts = read.get(item.id());
        if (facts == null) {
            throw new IllegalStateException("not read: " + item.id());
        }
        return facts;
    }

    private static int richness(Facts f) {
        int richness = f.form().cut() || f.form().saysNothing() ? 0 : 8;
        richness += f.elsewhere() ? 0 : 4;
        richness += f.authors().isEmpty() ? 0 : 4;
        richness += f.identifiers().isEmpty() ? 0 : 2;
        richness += f.depth() == clew.item.Depth.TITLE ? 0 : 3;
        return f.published() == null ? richness : richness + 1;
    }

    private void take(Item item, Facts page) {
        Optional<EdtfDate> dated = Optional.ofNullable(item.published());
        if (dated.filter(d -> d.first().isAfter(asOf)).isPresent()) {
            waiting.put(item.id(), "dated " + dated.get() + ", after " + asOf);
            return;
        }
        Set<String> names = page.keys(shingles(item.page()));
        String work = null;
        String because = "first copy found";
        int strength = 0;
        List<Work> same = new ArrayList<>();
        for (Work candidate : candidates(names)) {
            switch (matcher.match(page, factsOf(candidate))) {
                case Match.Same s -> {
                    same.add(candidate);
                    if (s.strength() > strength) {
                        strength = s.strength();
                        because = s.because();
                        work = candidate.id();
                    }
                }
                case Match.Unsure _, Match.Distinct _ -> {
                    // Kept apart: what may be one is never merged on a guess.
                }
            }
        }
        boolean ambiguous = same.size() > 1 && strength < 2 && page.form().cut();
        add(item, page, names, ambiguous ? null : work, ambiguous ? "first copy found" : because);
    }

    private void add(
            Item item, Facts page, Set<String> names, @org.jspecify.annotations.Nullable String into, String because) {
        String id = into != null
                ? into
                : "w"
                        + Snapshot.hash(item.id().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 10);
        Copy copy = new Copy(
                item.id(),
                item.ref(),
                item.url(),
                item.title(),
                item.authors(),
                item.published(),
                item.venue(),
                item.kind(),
                item.status(),
                item.feed(),
                item.depth(),
                item.page(),
                outBy(item),
                certain(item),
                because);
        List<Copy> copies =
                new ArrayList<>(into == null ? List.of() : work(into).copies());
        copies.add(copy);
        List<Facts> known = new ArrayList<>(into == null ? List.of() : factsOf(work(into)));
        known.add(page);
        facts.put(id, known);
        works.put(
                id,
                new Work(
                        id,
                        title(known),
                        authors(copies),
                        copies,
                        into == null ? List.of() : work(into).about()));
        keys.computeIfAbsent(id, k -> new TreeSet<>()).addAll(names);
        names.forEach(n -> byKey.computeIfAbsent(n, k -> new TreeSet<>()).add(id));
        changed.add(id);
        workOf.put(item.id(), id);
    }

    /// The longest whole title among the copies, the earliest of equals.
    private static String title(List<Facts> copies) {
        return copies.stream()
                .max(Comparator.<Facts>comparingInt(
                                f -> f.form().cut() || f.form().saysNothing() ? 0 : 1)
                        .thenComparingInt(f -> f.paper() && !f.elsewhere() ? 1 : 0)
                        .thenComparingInt(f ->
                                f.form().display().equals(f.form().display().toUpperCase(java.util.Locale.ROOT))
                                        ? 0
                                        : 1)
                        .thenComparingInt(f -> f.form().lefts().isEmpty() ? 1 : 0)
                        .thenComparingInt(f -> -copies.indexOf(f)))
                .map(f -> f.form().display())
                .orElse("");
    }

    private static List<String> authors(List<Copy> copies) {
        return copies.stream()
                .map(Copy::authors)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<Work> candidates(Set<String> names) {
        Set<String> ids = new TreeSet<>();
        names.forEach(n -> ids.addAll(byKey.getOrDefault(n, Set.of())));
        for (Work found : stored.apply(names)) {
            works.computeIfAbsent(found.id(), id -> found.at(asOf));
            ids.add(found.id());
        }
        return ids.stream().map(this::work).toList();
    }

    private Work work(String id) {
        Work work = works.get(id);
        if (work == null) {
            throw new IllegalStateException("no such work: " + id);
        }
        return work;
    }

    private List<Facts> factsOf(Work work) {
        return facts.computeIfAbsent(
                work.id(), id -> work.copies().stream().map(Facts::of).toList());
    }

    private Set<Long> shingles(String page) {
        return shingles.computeIfAbsent(page, hash -> {
            String text = pages.apply(hash);
            return Shingles.of(text.substring(Page.body(text)));
        });
    }

    /// Finds what a changed work speaks of, and what speaks of it.
    private void link(String id) {
        Work work = work(id);
        Set<String> names = new TreeSet<>();
        factsOf(work).forEach(f -> names.addAll(f.keys(Set.of())));
        Map<String, String> abouts = new LinkedHashMap<>();
        Map<String, String> late = new TreeMap<>();
        work.about().forEach(a -> abouts.put(a.work(), a.because()));
        List<Work> others = candidates(names);
        Speaking.subjects(work, others, this::factsOf).forEach(abouts::putIfAbsent);
        for (Work other : others) {
            if (!changed.contains(other.id())
                    && other.about().stream().noneMatch(a -> a.work().equals(id))) {
                Speaking.subjects(other, List.of(work), this::factsOf)
                        .forEach((subject, because) -> late.put(other.id(), because));
            }
        }
        abouts.keySet()
                .removeIf(target ->
                        work(target).about().stream().anyMatch(a -> a.work().equals(id)));
        works.put(id, about(work, abouts));
        late.forEach((speaker, because) -> {
            Map<String, String> its = new LinkedHashMap<>();
            work(speaker).about().forEach(a -> its.put(a.work(), a.because()));
            its.putIfAbsent(id, because);
            works.put(speaker, about(work(speaker), its));
            relinked.add(speaker);
        });
    }

    private static Work about(Work work, Map<String, String> abouts) {
        List<About> list = abouts.entrySet().stream()
                .map(e -> new About(e.getKey(), e.getValue()))
                .toList();
        return new Work(work.id(), work.title(), work.authors(), work.copies(), list);
    }

    /// An item that may not have been out yet stays only where a work that surely was out takes it in.
    private void dropUnlinked() {
        changed.addAll(relinked);
        List<Work> unplaced = changed.stream()
                .map(this::work)
                .filter(w -> !w.certain()
                        && w.about().stream().noneMatch(a -> work(a.work()).certain()))
                .toList();
        for (Work work : unplaced) {
            changed.remove(work.id());
            works.remove(work.id());
            for (Copy copy : work.copies()) {
                workOf.remove(copy.item());
                waiting.put(copy.item(), reason(copy));
            }
        }
        for (String id : changed) {
            Map<String, String> abouts = new LinkedHashMap<>();
            work(id).about().stream()
                    .filter(a -> works.containsKey(a.work()))
                    .forEach(a -> abouts.put(a.work(), a.because()));
            works.put(id, about(work(id), abouts));
        }
    }

    private String reason(Copy copy) {
        return copy.published() == null
                ? "no date, and nothing shows that it was out by " + asOf
                : "dated " + copy.published() + ", which may be after " + asOf;
    }

    private boolean certain(Item item) {
        return !outBy(item).isAfter(asOf);
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
