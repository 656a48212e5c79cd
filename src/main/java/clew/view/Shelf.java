package clew.view;

import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.item.Depth;
import clew.item.Item;
import clew.time.EdtfDate;
import clew.work.Copy;
import clew.work.Relation;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a thread can be found, by key: the sentences and sources of its latest version, and all its items.
final class Shelf {
    private final Map<String, Doc> docs = new LinkedHashMap<>();
    private final @Nullable Brief brief;
    private final Map<String, Brief.Coverage> coverage = new HashMap<>();

    /// Something that can be found.
    ///
    /// @param text the words by which a sentence or source is found; those of an item are on its page
    /// @param works whose meaning it has
    /// @param item the item that shows it, and its page; empty for a sentence
    record Doc(
            Hit.Kind kind,
            String id,
            String title,
            String text,
            Set<String> works,
            String item,
            String page,
            Set<String> voices,
            @Nullable EdtfDate date,
            Depth depth,
            boolean inBrief,
            String why) {
        String key() {
            return kind + ":" + id;
        }

        boolean fits(Query q) {
            return (q.kind() == null || q.kind() == kind)
                    && (q.inBrief() == null || q.inBrief() == inBrief)
                    && (q.depth() == null || depth.compareTo(q.depth()) >= 0)
                    && q.covers(date)
                    && q.heard(voices);
        }
    }

    Shelf(@Nullable Brief brief, List<Work> works, List<Item> waiting) {
        this.brief = brief;
        if (brief != null) {
            brief.coverage().forEach(c -> coverage.put(c.item(), c));
            sentences(brief);
            brief.sources().forEach(s -> put(source(brief, s)));
        }
        works.forEach(w -> w.copies().forEach(c -> put(item(w, c))));
        waiting.forEach(this::add);
    }

    private void put(Doc doc) {
        docs.put(doc.key(), doc);
    }

    /// An item that no version has taken in.
    Doc add(Item item) {
        Brief.Coverage row = coverage.get(item.id());
        Doc doc = new Doc(
                Hit.Kind.ITEM,
                item.id(),
                item.title(),
                "",
                Set.of(),
                item.id(),
                item.page(),
                new LinkedHashSet<>(item.authors()),
                item.published(),
                item.depth(),
                false,
                row == null ? "waits for the next cycle" : row.why());
        put(doc);
        return doc;
    }

    Map<String, Doc> docs() {
        return docs;
    }

    int version() {
        return brief == null ? 0 : brief.version().number();
    }

    private Doc item(Work work, Copy copy) {
        Brief.Coverage row = coverage.get(copy.item());
        return new Doc(
                Hit.Kind.ITEM,
                copy.item(),
                copy.title().isBlank() ? copy.item() : copy.title(),
                "",
                Set.of(work.id()),
                copy.item(),
                copy.page(),
                new LinkedHashSet<>(copy.authors()),
                copy.published(),
                copy.depth(),
                row != null && row.outcome() != Brief.Outcome.ASIDE,
                row == null ? "waits for the next cycle" : row.why());
    }

    private static Doc source(Brief brief, Brief.Source s) {
        Optional<Brief.SourceCopy> deepest = s.copies().stream()
                .filter(c -> c.relation() == Relation.COPY)
                .max(Comparator.comparing(Brief.SourceCopy::depth));
        String told = brief.sentences()
                .filter(x -> x.citations().stream().anyMatch(c -> c.source() == s.number()))
                .map(Sentence::text)
                .distinct()
                .collect(Collectors.joining("\n"));
        String titles = s.copies().stream().map(Brief.SourceCopy::title).collect(Collectors.joining("\n"));
        return new Doc(
                Hit.Kind.SOURCE,
                Integer.toString(s.number()),
                s.title(),
                titles + "\n" + told,
                Set.of(s.work()),
                deepest.map(Brief.SourceCopy::item).orElse(""),
                deepest.map(Brief.SourceCopy::sha256).orElse(""),
                new LinkedHashSet<>(s.authors()),
                s.date() == null ? null : new EdtfDate(s.date()),
                deepest.map(Brief.SourceCopy::depth).orElse(Depth.TITLE),
                true,
                "source " + s.number());
    }

    /// Each sentence once, in the mouth of all who say it anywhere in the brief, of the day that the timeline gives it.
    private void sentences(Brief brief) {
        Map<String, Set<String>> voices = new HashMap<>();
        brief.perspectives()
                .forEach(p -> Stream.concat(
                                Stream.of(p.stance()), p.evolution().stream().map(Brief.Step::sentence))
                        .forEach(s -> {
                            Set<String> names = voices.computeIfAbsent(s.id(), i -> new LinkedHashSet<>());
                            names.add(p.voice().name());
                            names.addAll(p.voice().members());
                        }));
        brief.tensions()
                .forEach(t -> t.positions()
                        .forEach(p -> voices.computeIfAbsent(p.sentence().id(), i -> new LinkedHashSet<>())
                                .add(p.voice())));
        Map<String, String> dates = new HashMap<>();
        brief.timeline().stream()
                .filter(e -> e.date() != null)
                .forEach(e -> dates.putIfAbsent(e.sentence().id(), e.date()));
        Set<String> seen = new LinkedHashSet<>();
        brief.sentences().filter(s -> seen.add(s.id())).forEach(s -> {
            List<Brief.Source> cited = cited(brief, s);
            Set<String> names = voices.getOrDefault(s.id(), new LinkedHashSet<>());
            if (names.isEmpty()) {
                cited.stream().findFirst().ifPresent(c -> names.addAll(c.authors()));
            }
            String date = dates.getOrDefault(s.id(), cited.getFirst().date());
            put(new Doc(
                    Hit.Kind.SENTENCE,
                    s.id(),
                    s.text(),
                    "",
                    s.citations().stream().map(Citation::work).collect(Collectors.toSet()),
                    "",
                    "",
                    names,
                    date == null ? null : new EdtfDate(date),
                    cited.stream()
                            .flatMap(c -> c.copies().stream())
                            .filter(c -> c.relation() == Relation.COPY)
                            .map(Brief.SourceCopy::depth)
                            .max(Comparator.naturalOrder())
                            .orElse(Depth.TITLE),
                    true,
                    "in the brief"));
        });
    }

    private static List<Brief.Source> cited(Brief brief, Sentence s) {
        List<Brief.Source> cited = new ArrayList<>();
        s.citations().forEach(c -> cited.add(brief.sources().get(c.source() - 1)));
        return cited;
    }
}
