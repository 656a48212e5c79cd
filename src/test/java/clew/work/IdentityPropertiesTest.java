package clew.work;

import static org.assertj.core.api.Assertions.assertThat;

import clew.item.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of identity whatever arrives.
class IdentityPropertiesTest {
    private static final int SIZE = 300;

    @TempDir
    Path folder;

    private MemoryWorks arriving(Library library, List<Item> items, Random batches, Pins pins) {
        MemoryWorks store = new MemoryWorks();
        arrive(store, library, items, batches, pins);
        return store;
    }

    private static void arrive(MemoryWorks store, Library library, List<Item> items, Random batches, Pins pins) {
        List<Item> left = new ArrayList<>(items);
        while (!left.isEmpty()) {
            List<Item> batch = left.subList(0, Math.min(left.size(), 1 + batches.nextInt(40)));
            store.commit(resolver(store, library, pins).resolve(List.copyOf(batch)));
            batch.clear();
        }
    }

    private static Resolver resolver(MemoryWorks store, Library library, Pins pins) {
        return new Resolver(LocalDate.parse("2026-01-01"), library.pages::get, store, pins);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameItemsEndInTheSameWorksInWhateverOrderAndPortionsTheyArrive(long seed) throws IOException {
        Library library = new Library(seed, SIZE, folder);
        MemoryWorks atOnce = new MemoryWorks();
        atOnce.commit(resolver(atOnce, library, Pins.NONE).resolve(library.items));
        assertThat(atOnce.groups()).hasSizeBetween(SIZE / 6, SIZE - SIZE / 6);

        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            List<Item> shuffled = new ArrayList<>(library.items);
            Collections.shuffle(shuffled, random);
            MemoryWorks store = arriving(library, shuffled, random, Pins.NONE);
            assertThat(said(library, store.groups())).isEqualTo(said(library, atOnce.groups()));
            assertThat(links(store)).isEqualTo(links(atOnce));
        }
    }

    /// Groups as titles with who signs them and when, so that a failure can be read.
    private static Set<List<String>> said(Library library, Set<Set<String>> groups) {
        Map<String, String> titles = new HashMap<>();
        library.items.forEach(
                i -> titles.put(i.id(), i.id() + " " + i.title() + " " + i.authors() + " " + i.published()));
        return groups.stream()
                .map(g ->
                        g.stream().map(i -> titles.getOrDefault(i, i)).sorted().toList())
                .collect(Collectors.toSet());
    }

    /// Who speaks of whom, by a copy of each, since ids depend on which copy came first.
    private static Set<List<Set<String>>> links(MemoryWorks store) {
        return store.works().values().stream()
                .flatMap(w -> w.about().stream()
                        .map(a -> List.of(items(w), items(store.works().get(a.work())))))
                .collect(Collectors.toSet());
    }

    private static Set<String> items(Work work) {
        return work.copies().stream().map(Copy::item).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void oneMoreItemLeavesUnrelatedWorksAsTheyWere(long seed) throws IOException {
        Library library = new Library(seed, SIZE, folder);
        Item last = library.items.removeLast();
        MemoryWorks store = arriving(library, library.items, new Random(seed), Pins.NONE);
        Map<String, Work> before = new HashMap<>(store.works());
        Resolved resolved = resolver(store, library, Pins.NONE).resolve(List.of(last));
        store.commit(resolved);

        assertThat(resolved.works()).isNotEmpty();
        Set<String> touched = resolved.works().stream().map(Work::id).collect(Collectors.toSet());
        assertThat(touched).hasSizeLessThan(20);
        before.forEach((id, work) -> {
            if (!touched.contains(id) && !resolved.gone().contains(id)) {
                assertThat(store.works().get(id)).isEqualTo(work);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whatAPersonPinnedOutlivesEveryRegrouping(long seed) throws IOException {
        Library library = new Library(seed, SIZE, folder);
        Random random = new Random(seed);
        List<Item> early = library.items.subList(0, SIZE / 2);
        MemoryWorks store = arriving(library, early, random, Pins.NONE);
        List<Pin> made = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String a = early.get(random.nextInt(early.size())).id();
            String b = early.get(random.nextInt(early.size())).id();
            boolean free = made.stream()
                    .noneMatch(p -> p.about().contains(a) || p.about().contains(b));
            if (free && !a.equals(b)) {
                boolean one = store.workOf(a).equals(store.workOf(b));
                made.add(new Pin(
                        made.size() + 1,
                        Instant.EPOCH,
                        one ? Pin.Kind.TWO_WORKS : Pin.Kind.ONE_WORK,
                        List.of(a, b),
                        ""));
            }
        }
        Work split = store.works().values().stream()
                .filter(w -> w.copies().size() > 3)
                .findFirst()
                .orElseThrow();
        if (split.copies().stream()
                .noneMatch(c -> made.stream().anyMatch(p -> p.about().contains(c.item())))) {
            made.add(new Pin(
                    made.size() + 1,
                    Instant.EPOCH,
                    Pin.Kind.TWO_WORKS,
                    split.copies().stream().map(Copy::item).toList(),
                    ""));
        }
        Pins pins = new Pins(made);
        store.commit(resolver(store, library, pins).resolve(List.of()));
        assertHeld(store, made);
        arrive(store, library, library.items.subList(SIZE / 2, library.items.size()), random, pins);
        assertHeld(store, made);
        assertThat(made).hasSizeGreaterThan(8);
    }

    private static void assertHeld(MemoryWorks store, List<Pin> made) {
        for (Pin pin : made) {
            String first = store.workOf(pin.about().getFirst());
            List<String> others =
                    pin.about().stream().skip(1).map(store::workOf).toList();
            if (pin.kind() == Pin.Kind.ONE_WORK) {
                assertThat(others).containsOnly(first);
            } else {
                assertThat(others).doesNotContain(first);
            }
        }
    }
}
