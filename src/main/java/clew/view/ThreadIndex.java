package clew.view;

import clew.item.Item;
import clew.item.Items;
import clew.item.Page;
import clew.item.Snapshot;
import clew.model.Vector;
import clew.search.WorkIndex;
import clew.text.Span;
import clew.view.Shelf.Doc;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What of a thread can be found, in one version, by words (BM25) and by meaning, and fused: an entry scores the sum of
/// 1 / (60 + its rank) over both lists (reciprocal rank fusion; Cormack, Clarke and Büttcher 2009).
final class ThreadIndex implements AutoCloseable {
    private static final int RRF = 60;
    /// What lies farther than this is not near: words on other matters reach 0.55, words on the same 0.6 to 0.85.
    private static final double NEAR = 0.58;
    /// How many are near at most, and the sentences of how many of the nearest works are looked at one by one.
    private static final int NEAREST = 20;

    private static final int NEAREST_WORKS = 8;
    private static final int MOST_BY_WORDS = 2000;
    private static final int AT_ONCE = 100;

    private final String thread;
    private final Shelf shelf;
    private final Items items;
    private final Map<String, Vector> works;
    private final Function<String, Vector> meaning;
    private final WorkIndex index;

    /// @param works what works mean, by id
    /// @param meaning what a short text means
    ThreadIndex(String thread, Shelf shelf, Items items, Map<String, Vector> works, Function<String, Vector> meaning) {
        this.thread = thread;
        this.shelf = shelf;
        this.items = items;
        this.works = works;
        this.meaning = meaning;
        this.index = new WorkIndex(List.of());
        put(shelf.docs().values());
    }

    private void put(Collection<Doc> docs) {
        List<Doc> waiting = List.copyOf(docs);
        for (int at = 0; at < waiting.size(); at += AT_ONCE) {
            List<Doc> chunk = waiting.subList(at, Math.min(waiting.size(), at + AT_ONCE));
            Map<String, String> pages = pages(chunk.stream()
                    .filter(d -> d.kind() == Hit.Kind.ITEM)
                    .map(Doc::page)
                    .toList());
            index.put(chunk.stream()
                    .map(d -> new WorkIndex.Entry(
                            d.key(),
                            d.title(),
                            d.text() + String.join("\n", d.voices()) + "\n" + pages.getOrDefault(d.page(), "")))
                    .toList());
        }
    }

    private Map<String, String> pages(List<String> hashes) {
        return items.snapshots(new LinkedHashSet<>(hashes)).stream()
                .collect(Collectors.toMap(Snapshot::sha256, Snapshot::text));
    }

    /// Takes in items that arrived since, those it has aside.
    void arrived(List<Item> waiting) {
        put(waiting.stream()
                .filter(i -> !shelf.docs().containsKey(Hit.Kind.ITEM + ":" + i.id()))
                .map(shelf::add)
                .toList());
    }

    /// An entry that fits.
    record Ranked(Doc doc, double score, boolean byWords, boolean byMeaning) {}

    /// All that fits, best first within each kind.
    ///
    /// @param asked what the words of the query mean
    Map<Hit.Kind, List<Ranked>> rank(Query query, Vector asked) {
        Map<Hit.Kind, List<Doc>> byWords = grouped(index.search(query.words(), MOST_BY_WORDS).stream()
                .map(k -> Objects.requireNonNull(shelf.docs().get(k)))
                .filter(d -> d.fits(query))
                .toList());
        Map<Hit.Kind, List<Doc>> byMeaning = grouped(near(query, asked));
        Map<Hit.Kind, List<Ranked>> ranked = new EnumMap<>(Hit.Kind.class);
        for (Hit.Kind kind : Hit.Kind.values()) {
            ranked.put(kind, fused(byWords.getOrDefault(kind, List.of()), byMeaning.getOrDefault(kind, List.of())));
        }
        return ranked;
    }

    private static Map<Hit.Kind, List<Doc>> grouped(List<Doc> docs) {
        return docs.stream().collect(Collectors.groupingBy(Doc::kind));
    }

    private static List<Ranked> fused(List<Doc> words, List<Doc> meaning) {
        Map<Doc, Double> scores = new HashMap<>();
        for (List<Doc> list : List.of(words, meaning)) {
            for (int rank = 1; rank <= list.size(); rank++) {
                scores.merge(list.get(rank - 1), 1.0 / (RRF + rank), Double::sum);
            }
        }
        Set<Doc> said = Set.copyOf(words);
        Set<Doc> meant = Set.copyOf(meaning);
        return scores.entrySet().stream()
                .map(e -> new Ranked(e.getKey(), e.getValue(), said.contains(e.getKey()), meant.contains(e.getKey())))
                .sorted(Comparator.comparingDouble((Ranked r) -> -r.score())
                        .thenComparing(r -> r.doc().key()))
                .toList();
    }

    /// What lies near in meaning, nearest first within a kind: sources and items by their works, and sentences by
    /// themselves, those that rest on the nearest works.
    private List<Doc> near(Query query, Vector asked) {
        Map<String, Double> nearness = new HashMap<>();
        works.forEach((id, v) -> nearness.put(id, asked.similarity(v)));
        Set<String> nearest = nearness.entrySet().stream()
                .filter(e -> e.getValue() >= NEAR)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(NEAREST_WORKS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<Hit.Kind, List<Map.Entry<Doc, Double>>> near = new EnumMap<>(Hit.Kind.class);
        for (Doc doc : shelf.docs().values()) {
            boolean sentence = doc.kind() == Hit.Kind.SENTENCE;
            if (!doc.fits(query) || (sentence && doc.works().stream().noneMatch(nearest::contains))) {
                continue;
            }
            double how = sentence
                    ? asked.similarity(meaning.apply(doc.title()))
                    : doc.works().stream()
                            .mapToDouble(w -> nearness.getOrDefault(w, 0.0))
                            .max()
                            .orElse(0);
            if (how >= NEAR) {
                near.computeIfAbsent(doc.kind(), k -> new ArrayList<>()).add(Map.entry(doc, how));
            }
        }
        return near.values().stream()
                .flatMap(list -> list.stream()
                        .sorted(Map.Entry.<Doc, Double>comparingByValue()
                                .reversed()
                                .thenComparing(e -> e.getKey().key()))
                        .limit(NEAREST))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// An entry as it is shown, with the passage that fits.
    Hit shown(Ranked ranked, Query query, Vector asked) {
        Doc doc = ranked.doc();
        Set<String> stems = Excerpt.stems(query.words());
        Excerpt title = Excerpt.of(doc.title(), stems);
        Excerpt passage = null;
        Hit.Place place = null;
        String page = doc.page().isEmpty() ? "" : pages(List.of(doc.page())).getOrDefault(doc.page(), "");
        Span span = Excerpt.best(page, Page.body(page), stems, first -> nearest(first, asked));
        if (span.end() > span.start()) {
            String words = span.of(page);
            Excerpt marked = Excerpt.of(words, stems);
            passage = marked.stretches().stream().anyMatch(Excerpt.Stretch::marked) ? marked : Excerpt.whole(words);
            int start = bytes(page.substring(0, span.start()));
            place = new Hit.Place(doc.item(), start, start + bytes(words));
        } else if (doc.kind() == Hit.Kind.SENTENCE && title.stretches().stream().noneMatch(Excerpt.Stretch::marked)) {
            title = Excerpt.whole(doc.title());
        }
        return new Hit(
                thread,
                shelf.version(),
                doc.kind(),
                doc.id(),
                title,
                passage,
                place,
                List.copyOf(doc.voices()),
                doc.date(),
                doc.depth(),
                doc.inBrief(),
                doc.why(),
                ranked.byWords(),
                ranked.byMeaning(),
                ranked.score());
    }

    private Integer nearest(List<String> texts, Vector asked) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < texts.size(); i++) {
            double how = asked.similarity(meaning.apply(texts.get(i)));
            if (how > most) {
                most = how;
                best = i;
            }
        }
        return best;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void close() {
        index.close();
    }
}
