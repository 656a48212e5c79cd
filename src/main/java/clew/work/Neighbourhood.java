package clew.work;

import clew.work.Grouping.Bond;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All pages that a cycle compares: the new ones, and the copies of the stored works that share a key with them.
final class Neighbourhood {
    /// A part of a periodical bears one title year after year; a short title, issue after issue.
    private static final int TIMES_OF_A_COLUMN = 3;
    private static final double UNLIKELY = 0.3;

    private final StoredWorks stored;
    private final Blocks blocks;
    private final Map<String, Copy> arrived = new HashMap<>();
    private final Map<String, Facts> facts = new HashMap<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Sketch> sketches = new HashMap<>();
    private final Map<List<Object>, Signature> signatures = new HashMap<>();
    private final Map<Pair, Match> matches = new HashMap<>();
    private final Map<String, Met> met = new HashMap<>();
    private final Map<String, Set<String>> nears = new HashMap<>();
    private final Map<String, Boolean> columns = new HashMap<>();
    private final Map<String, Boolean> papers = new HashMap<>();
    private final Map<String, Venue> venues = new HashMap<>();

    private record Pair(String a, String b) {}

    /// The stored works that share keys with a page, and those that share its text.
    private record Met(Set<String> byKeys, Set<String> byText) {}

    /// @param asOf the day as which stored works are seen
    Neighbourhood(LocalDate asOf, Neighbours kept) {
        this.stored = new StoredWorks(asOf, kept);
        this.blocks = new Blocks(kept, this::keys);
    }

    /// The stored works met so far.
    StoredWorks stored() {
        return stored;
    }

    /// Takes new pages in.
    void add(Collection<Copy> pages) {
        for (Copy copy : pages) {
            arrived.put(copy.item(), copy);
            blocks.enter(copy.item());
        }
        prepare(pages.stream().map(Copy::item).toList());
    }

    /// Looks up, at one go, which stored works these pages are compared with.
    void prepare(Collection<String> pages) {
        List<String> unprepared =
                pages.stream().filter(p -> !met.containsKey(p)).distinct().toList();
        blocks.askFor(unprepared);
        Set<String> near = new TreeSet<>();
        for (String page : unprepared) {
            Met works = new Met(blocks.met(page, blocks::works), blocks.metByText(page, blocks::works));
            met.put(page, works);
            near.addAll(works.byKeys);
            near.addAll(works.byText);
        }
        stored.meet(near);
    }

    /// Looks up the stored works that hold these pages.
    ///
    /// @return those of the pages that are known now
    Set<String> hold(Collection<String> pages) {
        Set<String> known = new TreeSet<>(pages);
        known.removeAll(arrived.keySet());
        stored.holding(known);
        known.addAll(pages);
        known.removeIf(p -> !knows(p));
        return known;
    }

    /// Whether a work need not be stored under a key of its pages: it is, or so many are that one more tells nothing.
    boolean needless(String key, String work) {
        return blocks.crowded(key) || blocks.leads(key, work);
    }

    /// The pages that share a key with a page, itself left out.
    Set<String> near(String page) {
        return nears.computeIfAbsent(page, this::lookAround);
    }

    private Set<String> lookAround(String page) {
        prepare(Set.of(page));
        Met works = Objects.requireNonNull(met.get(page));
        Set<String> near = new TreeSet<>(blocks.met(page, this::fresh));
        heads(works.byKeys).forEach(c -> near.add(c.item()));
        Stream.concat(
                        blocks.metByText(page, this::fresh).stream(),
                        heads(works.byText).map(Copy::item))
                .filter(p -> Matcher.copied(sketch(page), sketch(p)))
                .forEach(near::add);
        blocks.telling(page).stream().filter(Blocks::names).forEach(key -> near.addAll(identified(key, page)));
        near.remove(page);
        return near;
    }

    /// The new pages under a key; none where there are so many that it tells nothing.
    private Set<String> fresh(String key) {
        Set<String> fresh = blocks.pages(key);
        return fresh.size() <= Neighbours.MOST_UNDER_A_KEY || Blocks.names(key) ? fresh : Set.of();
    }

    /// The copies of other stored works that bear an identifier of a page.
    private Set<String> identified(String key, String page) {
        Set<String> identified = new TreeSet<>();
        outlines(blocks.works(key))
                .filter(w -> !stored.workOf(page).equals(Optional.of(w.id())))
                .flatMap(w -> w.items().stream())
                .filter(p ->
                        facts(p).identifiers().stream().anyMatch(facts(page).identifiers()::contains))
                .forEach(identified::add);
        return identified;
    }

    /// Those of some works that are stored: keys that an earlier program wrote may lead to works that are no more.
    private Stream<Outline> outlines(Collection<String> works) {
        return works.stream().filter(stored::has).map(stored::outline);
    }

    private Stream<Copy> heads(Collection<String> works) {
        return outlines(works).flatMap(w -> w.heads().stream());
    }

    /// Bonds between a page and what is near it, to the pages of smaller id only where both are new.
    List<Bond> bonds(String page) {
        List<Bond> bonds = new ArrayList<>();
        for (String other : near(page)) {
            if (match(page, other) instanceof Match.Same same) {
                bonds.add(Bond.of(page, other, same));
            }
        }
        return bonds;
    }

    /// Whether two pages are one work. By a title that a periodical gives to parts of several years none are, and by
    /// the title of a paper no two pages that speak of it.
    Match match(String a, String b) {
        Pair pair = a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        return matches.computeIfAbsent(pair, p -> {
            Match match = Matcher.match(facts(p.a()), facts(p.b()));
            boolean byTitle = match instanceof Match.Same s && s.strength().compareTo(Match.Strength.CERTAIN) < 0;
            if (byTitle && (column(a) || column(b)) && !Matcher.sameTeam(facts(a), facts(b))) {
                return new Match.Unsure("a title that returns again and again", UNLIKELY, true);
            }
            return byTitle && Matcher.bothSpeak(facts(a), facts(b)) && (ofPaper(a) || ofPaper(b))
                    ? new Match.Unsure("two pages under the title of a paper", UNLIKELY, true)
                    : match;
        });
    }

    /// Whether the title of a page is that of a paper, wholly or in part.
    private boolean ofPaper(String page) {
        return papers.computeIfAbsent(
                facts(page).form().key(),
                title -> Stream.concat(arrivedUnder(title).map(this::copy), heads(worksUnder(title)))
                        .anyMatch(c -> Facts.paper(c.kind())));
    }

    /// Whether a page bears a title that periodicals gave to parts of several years.
    boolean column(String page) {
        Facts own = facts(page);
        if (own.venue().sort() != Venue.Sort.PERIODICAL || own.form().saysNothing()) {
            return false;
        }
        return columns.computeIfAbsent(own.form().key(), title -> {
            List<Integer> years = bearers(title).stream()
                    .map(this::copy)
                    .filter(c -> c.stated() != null && venue(c).sort() == Venue.Sort.PERIODICAL)
                    .map(c -> c.stated().first().getYear())
                    .toList();
            return years.stream().distinct().count() >= TIMES_OF_A_COLUMN
                    || (years.size() >= TIMES_OF_A_COLUMN && !own.form().tellsEnough());
        });
    }

    private Venue venue(Copy copy) {
        return venues.computeIfAbsent(copy.venue() == null ? "" : copy.venue(), Venue::of);
    }

    /// Every page that bears the title of a page.
    Set<String> sameTitle(String page) {
        return bearers(facts(page).form().key());
    }

    /// The pages that speak of papers and share a key with a page.
    Set<String> pagesOn(String page) {
        return near(page).stream().filter(p -> facts(p).elsewhere()).collect(Collectors.toSet());
    }

    private Set<String> bearers(String title) {
        Set<String> bearers = arrivedUnder(title).collect(Collectors.toCollection(TreeSet::new));
        outlines(worksUnder(title)).forEach(w -> bearers.addAll(w.items()));
        return bearers;
    }

    private Stream<String> arrivedUnder(String title) {
        return blocks.pages(Facts.titleKey(title)).stream();
    }

    private List<String> worksUnder(String title) {
        Set<String> key = Set.of(Facts.titleKey(title));
        blocks.ask(key);
        List<String> works = blocks.works(Facts.titleKey(title));
        stored.meet(works);
        return works;
    }

    /// What a page says of itself.
    Facts facts(String page) {
        return facts.computeIfAbsent(page, p -> {
            Copy copy = copy(p);
            List<Object> signed = List.of(copy.title(), copy.authors(), copy.venue() == null ? "" : copy.venue());
            return Facts.of(copy, sketch(page), signatures.computeIfAbsent(signed, s -> Signature.of(copy)));
        });
    }

    private Sketch sketch(String page) {
        return sketches.computeIfAbsent(page, p -> Sketch.read(copy(p).sketch()));
    }

    /// The keys of a page.
    Set<String> keys(String page) {
        return keys.computeIfAbsent(page, p -> facts(p).keys());
    }

    /// The keys of all pages of a work.
    Set<String> keysOf(Work work) {
        Set<String> all = new TreeSet<>();
        work.copies().forEach(c -> all.addAll(keys(c.item())));
        return all;
    }

    Copy copy(String page) {
        Copy fresh = arrived.get(page);
        Copy copy = fresh == null ? stored.copy(page) : fresh;
        if (copy == null) {
            throw new IllegalStateException("no such page: " + page);
        }
        return copy;
    }

    boolean knows(String page) {
        return arrived.containsKey(page) || stored.workOf(page).isPresent();
    }

    /// Whether two pages are copies of one work.
    ///
    /// @param now the works of pages that have been placed or moved
    boolean together(String a, String b, Map<String, String> now) {
        String x = now.getOrDefault(a, stored.workOf(a).orElse(a));
        return x.equals(now.getOrDefault(b, stored.workOf(b).orElse(b)));
    }

    /// Whether a work was surely out.
    boolean certain(String work, Map<String, Work> changed) {
        Work now = changed.get(work);
        return now != null
                ? now.certain()
                : stored.has(work) && stored.whole(work).certain();
    }

    /// Whether a work is, copy by copy, what is stored.
    boolean isAsStored(Work work) {
        return stored.has(work.id()) && work.equals(stored.whole(work.id()));
    }

    /// Whether a copy is what is stored, and stands in that work.
    boolean isAsStored(Copy copy, String work) {
        return stored.workOf(copy.item()).equals(Optional.of(work)) && copy.equals(stored.copy(copy.item()));
    }
}
