package clew.view;

import clew.brief.Brief;
import clew.brief.Versions;
import clew.item.Items;
import clew.model.Embedder;
import clew.model.Vector;
import clew.thread.NarrativeThread;
import clew.thread.Threads;
import clew.view.ThreadIndex.Ranked;
import clew.work.Works;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Looks words and what they mean up in threads. The index of a thread is made when it is first asked for a version,
/// grows with what arrives, and is thrown away with the next version, or when others are asked more. Safe for several
/// threads, which take turns.
public final class Lookup implements AutoCloseable {
    private static final int MOST_INDEXES = 16;
    private static final int MOST_MEANINGS = 4096;

    private final Threads threads;
    private final Versions versions;
    private final Items items;
    private final Works works;
    private final Function<String, Map<String, Vector>> vectors;
    private final Embedder embedder;
    private final Map<String, Indexed> indexes = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Vector> meanings = new LinkedHashMap<>(16, 0.75f, true);
    private int made;

    /// An index and what it is of.
    private record Indexed(ThreadIndex index, String version, int items) {}

    /// @param vectors what the works of a thread mean, by its slug
    public Lookup(
            Threads threads,
            Versions versions,
            Items items,
            Works works,
            Function<String, Map<String, Vector>> vectors,
            Embedder embedder) {
        this.threads = threads;
        this.versions = versions;
        this.items = items;
        this.works = works;
        this.vectors = vectors;
        this.embedder = embedder;
    }

    /// What was found of one kind.
    ///
    /// @param hits the best of it
    /// @param all how many fit
    public record Found(List<Hit> hits, int all) {}

    /// Looks in one thread.
    ///
    /// @param most how many hits of a kind are given
    /// @return by kind, in the order of the kinds
    public synchronized Map<Hit.Kind, Found> in(String thread, Query query, int most) {
        return among(List.of(thread), query, most);
    }

    /// Looks in all threads.
    ///
    /// @param most how many hits of a kind are given
    /// @return by kind, in the order of the kinds
    public synchronized Map<Hit.Kind, Found> everywhere(Query query, int most) {
        return among(threads.all().stream().map(NarrativeThread::slug).toList(), query, most);
    }

    /// How many indexes were made so far.
    synchronized int made() {
        return made;
    }

    private Map<Hit.Kind, Found> among(List<String> slugs, Query query, int most) {
        Vector asked = meaning(query.words());
        Map<Hit.Kind, List<Map.Entry<String, Ranked>>> ranked = new EnumMap<>(Hit.Kind.class);
        for (String slug : slugs) {
            index(slug)
                    .rank(query, asked)
                    .forEach((kind, list) -> list.forEach(r ->
                            ranked.computeIfAbsent(kind, k -> new ArrayList<>()).add(Map.entry(slug, r))));
        }
        Map<Hit.Kind, Found> found = new EnumMap<>(Hit.Kind.class);
        for (Hit.Kind kind : Hit.Kind.values()) {
            List<Map.Entry<String, Ranked>> all = ranked.getOrDefault(kind, List.of());
            Stream<Map.Entry<String, Ranked>> best = all.stream()
                    .sorted(Comparator.comparingDouble(e -> -e.getValue().score()))
                    .limit(most);
            found.put(
                    kind,
                    new Found(
                            best.map(e -> index(e.getKey()).shown(e.getValue(), query, asked))
                                    .toList(),
                            all.size()));
        }
        return found;
    }

    private ThreadIndex index(String slug) {
        Optional<Brief> latest = versions.latest(slug);
        String version = latest.map(b -> b.version().hash()).orElse("");
        int count = items.count(slug);
        Indexed known = indexes.get(slug);
        if (known != null && known.version().equals(version)) {
            if (known.items() != count) {
                known.index().arrived(items.unplaced(slug));
                indexes.put(slug, new Indexed(known.index(), version, count));
            }
            return known.index();
        }
        Shelf shelf = new Shelf(latest.orElse(null), works.all(slug), items.unplaced(slug));
        ThreadIndex index = new ThreadIndex(slug, shelf, items, vectors.apply(slug), this::meaning);
        made++;
        Indexed before = indexes.put(slug, new Indexed(index, version, count));
        if (before != null) {
            before.index().close();
        }
        if (indexes.size() > MOST_INDEXES) {
            Indexed eldest = indexes.remove(indexes.keySet().iterator().next());
            if (eldest != null) {
                eldest.index().close();
            }
        }
        return index;
    }

    private Vector meaning(String text) {
        Vector known = meanings.get(text);
        if (known == null) {
            known = embedder.embed(text);
            meanings.put(text, known);
            if (meanings.size() > MOST_MEANINGS) {
                meanings.remove(meanings.keySet().iterator().next());
            }
        }
        return known;
    }

    @Override
    public synchronized void close() {
        indexes.values().forEach(i -> i.index().close());
        indexes.clear();
    }
}
