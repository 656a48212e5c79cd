package clew.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// What stands under each key: new pages, and stored works. Pages that share none are never compared.
final class Blocks {
    /// Works and new pages that keys of one sort may lead a page to.
    private static final int WORTH_A_LOOK = 60;

    private final Neighbours kept;
    private final Function<String, Set<String>> keys;
    private final Map<String, Set<String>> arrived = new HashMap<>();
    private final Map<String, List<String>> stored = new HashMap<>();
    private final Map<String, List<String>> telling = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /// @param keys of a page
    Blocks(Neighbours kept, Function<String, Set<String>> keys) {
        this.kept = kept;
        this.keys = keys;
    }

    /// Takes a new page in.
    void enter(String page) {
        keys.apply(page)
                .forEach(k -> arrived.computeIfAbsent(k, x -> new TreeSet<>()).add(page));
    }

    /// Looks up, at one go, what is stored under the keys of pages.
    void askFor(Collection<String> pages) {
        Set<String> all = new TreeSet<>();
        pages.forEach(p -> all.addAll(keys.apply(p)));
        ask(all);
    }

    /// Looks up what is stored under keys.
    void ask(Collection<String> some) {
        Set<String> ask = new TreeSet<>(some);
        ask.removeAll(asked);
        if (!ask.isEmpty()) {
            asked.addAll(ask);
            stored.putAll(kept.underKeys(ask));
        }
    }

    /// The keys by which a page looks around: what names it, its titles, and of every other sort the rarest, until they
    /// lead to as many as are worth a look; so a page costs the same however many there are. (Block filtering:
    /// Papadakis, Papastefanatos, Palpanas and Koubarakis 2016, "Scaling Entity Resolution to Large, Heterogeneous
    /// Data with Enhanced Meta-blocking".) What is stored under its keys has to be looked up before.
    List<String> telling(String page) {
        return telling.computeIfAbsent(page, p -> {
            List<String> rare = new ArrayList<>();
            Map<String, Integer> met = new HashMap<>();
            keys.apply(p).stream()
                    .sorted(Comparator.<String>comparingInt(this::under).thenComparing(Comparator.naturalOrder()))
                    .forEach(key -> {
                        boolean names = names(key) || ofTitle(key);
                        int all = met.merge(key.substring(0, 1), under(key), Integer::sum);
                        if (names || all <= WORTH_A_LOOK) {
                            rare.add(key);
                        }
                    });
            return rare;
        });
    }

    private int under(String key) {
        return stored.getOrDefault(key, List.of()).size() + pages(key).size();
    }

    /// Whether a key is an identifier, which is followed wherever it leads.
    static boolean names(String key) {
        return key.startsWith("id:");
    }

    /// What stands under a telling key of a page that is not one of its text: under what names it, under its title, or
    /// under two of its other keys. One alone, such as an author with a word of the title, is shared by chance.
    /// (Meta-blocking by common blocks: Papadakis, Koutrika, Palpanas and Nejdl 2014, "Meta-Blocking: Taking Entity
    /// Resolution to the Next Level".)
    ///
    /// @param under what stands under a key
    Set<String> met(String page, Function<String, Collection<String>> under) {
        Set<String> twice = twice(keys.apply(page).stream().filter(k -> !ofText(k)), under);
        Set<String> met = new TreeSet<>();
        telling(page).stream()
                .filter(k -> !ofText(k))
                .forEach(k -> under.apply(k).stream()
                        .filter(each -> names(k) || ofTitle(k) || twice.contains(each))
                        .forEach(met::add));
        return met;
    }

    /// What shares more with a page's text than one run of words, which may stand in a paragraph that both quote.
    ///
    /// @param under what stands under a key
    Set<String> metByText(String page, Function<String, Collection<String>> under) {
        return twice(telling(page).stream().filter(Blocks::ofText), under);
    }

    private static Set<String> twice(Stream<String> some, Function<String, Collection<String>> under) {
        Set<String> once = new HashSet<>();
        Set<String> again = new TreeSet<>();
        some.flatMap(k -> under.apply(k).stream())
                .filter(each -> !once.add(each))
                .forEach(again::add);
        return again;
    }

    private static boolean ofTitle(String key) {
        return key.startsWith(Facts.titleKey(""));
    }

    private static boolean ofText(String key) {
        return key.startsWith(Sketch.KEY);
    }

    /// The new pages under a key.
    Set<String> pages(String key) {
        return arrived.getOrDefault(key, Set.of());
    }

    /// The stored works under a key that has been looked up; none where there are so many that it tells nothing.
    List<String> works(String key) {
        List<String> under = stored.getOrDefault(key, List.of());
        return under.size() > Neighbours.MOST_UNDER_A_KEY && !names(key) ? List.of() : under;
    }

    /// Whether a stored work stands under a key that has been looked up.
    boolean leads(String key, String work) {
        return stored.getOrDefault(key, List.of()).contains(work);
    }

    /// Whether so many stored works stand under a key that one more need not.
    boolean crowded(String key) {
        return !names(key) && stored.getOrDefault(key, List.of()).size() > 2 * Neighbours.MOST_UNDER_A_KEY;
    }
}
