package clew.view.web;

import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.PinnedSentences;
import clew.brief.Sentence;
import clew.item.Depth;
import clew.publish.Authors;
import clew.publish.ChangeText;
import clew.reading.Passage;
import clew.text.Words;
import clew.time.EdtfDate;
import clew.work.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A brief as the templates ask for it.
public final class BriefView {
    private final Brief brief;
    private final Authors authors;
    private final Map<String, Printed> printed = new LinkedHashMap<>();
    private final Brief.Change change;
    private final Map<String, ChangeMark> marks = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    /// Citations shown beside a sentence; the others stand on its own page.
    public static final int BESIDE = 3;

    /// A sentence and the part of the brief in which it stands first.
    public record Printed(String part, Sentence sentence) {}

    /// A brief beside the version before it.
    BriefView(Brief brief) {
        this(brief, brief.changes());
    }

    /// @param change what the brief changes of the version that it is read beside
    BriefView(Brief brief, Brief.Change change) {
        this.brief = brief;
        this.change = change;
        this.authors = new Authors(brief);
        brief.narrative().forEach(s -> s.sentences().forEach(x -> add("Narrative", x)));
        brief.timeline().forEach(e -> add("Timeline", e.sentence()));
        brief.tensions().forEach(t -> {
            t.positions().forEach(p -> add("Tensions", p.sentence()));
            if (t.wouldSettle() != null) {
                add("Tensions", t.wouldSettle());
            }
        });
        brief.perspectives().forEach(p -> {
            add("Perspectives", p.stance());
            p.evolution().forEach(s -> add("Perspectives", s.sentence()));
        });
        ChangeText.parts(change)
                .forEach((kind, all) -> all.forEach(
                        c -> marks.put(c.id(), ChangeMark.of(kind, c, Objects.requireNonNull(change.since())))));
    }

    private void add(String part, Sentence sentence) {
        printed.putIfAbsent(sentence.id(), new Printed(part, sentence));
    }

    /// The brief itself.
    public Brief brief() {
        return brief;
    }

    /// What the brief changes of the version that it is read beside.
    public Brief.Change change() {
        return change;
    }

    /// How a sentence or tension differs from that version; nothing if it stands as it stood.
    public @Nullable ChangeMark mark(String id) {
        return marks.get(id);
    }

    /// Whether a sentence or tension is new beside that version.
    public boolean fresh(String id) {
        ChangeMark mark = marks.get(id);
        return mark != null && mark.words().startsWith("new");
    }

    /// How many of these perspectives say something that differs from that version.
    public long moved(List<Brief.Perspective> perspectives) {
        return perspectives.stream()
                .filter(p -> Stream.concat(
                                Stream.of(p.stance()), p.evolution().stream().map(Brief.Step::sentence))
                        .anyMatch(s -> marks.containsKey(s.id())))
                .count();
    }

    /// A sentence by its id.
    public Optional<Printed> sentence(String id) {
        return Optional.ofNullable(printed.get(id));
    }

    /// The address of this version's pages.
    public String base() {
        return "/t/" + brief.thread().slug() + "/v/" + brief.version().number();
    }

    /// The numbers of the sources that a sentence cites, each once.
    public List<Integer> numbers(Sentence sentence) {
        return sentence.citations().stream().map(Citation::source).distinct().toList();
    }

    /// Where a sentence stands on the page: its id, and where it stands again, that and a number. To be asked once for
    /// each place, in the order of the page.
    public String place(Sentence sentence) {
        int times = places.merge(sentence.id(), 1, Integer::sum);
        return times == 1 ? sentence.id() : sentence.id() + "-" + times;
    }

    /// The sources that a sentence cites, in words.
    public String cited(Sentence sentence) {
        List<Integer> numbers = numbers(sentence);
        return (numbers.size() == 1 ? "source " : "sources ") + numerals(sentence);
    }

    /// The same in figures, as they stand behind the sentence.
    public String numerals(Sentence sentence) {
        return numbers(sentence).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /// The source that a citation is of.
    public Brief.Source source(Citation citation) {
        return brief.sources().get(citation.source() - 1);
    }

    /// How a source stands: its status, how deep it was read, its independent origins and its copies.
    public String standing(Brief.Source source) {
        List<Brief.SourceCopy> copies = source.copies().stream()
                .filter(c -> c.relation() == Relation.COPY)
                .toList();
        List<String> says = new ArrayList<>();
        if (source.status() != null) {
            says.add(source.status());
        }
        copies.stream()
                .map(Brief.SourceCopy::depth)
                .max(Comparator.naturalOrder())
                .ifPresent(d -> says.add(read(d)));
        says.add(Words.counted(source.independentOrigins(), "independent origin"));
        if (copies.size() > 1) {
            says.add(copies.size() + " copies");
        }
        return String.join(", ", says);
    }

    /// The authors of a source, at most so many of them named.
    public String authors(Brief.Source source, int most) {
        return authors.of(source, most);
    }

    /// All authors of a source.
    public String authors(Brief.Source source) {
        return authors.of(source);
    }

    /// How many copies of a source there are, and pages about it.
    public String copies(Brief.Source source) {
        long about = source.copies().stream()
                .filter(c -> c.relation() == Relation.ABOUT)
                .count();
        return Words.counted(Math.toIntExact(source.copies().size() - about), "copy")
                + (about == 0 ? "" : ", " + about + " about it");
    }

    /// How deep something was read, in words.
    public String read(Depth depth) {
        return switch (depth) {
            case TITLE -> "only its title known";
            case SNIPPET -> "its opening read";
            case ABSTRACT -> "abstract read";
            case FULL -> "read in full";
        };
    }

    /// Timeline entries by year; those without a date last, under "Date unknown".
    public Map<String, List<Brief.Entry>> years() {
        Map<String, List<Brief.Entry>> years = new LinkedHashMap<>();
        for (Brief.Entry e : brief.timeline()) {
            String year = e.date() == null ? "Date unknown" : e.date().substring(0, 4);
            years.computeIfAbsent(year, y -> new ArrayList<>()).add(e);
        }
        return years;
    }

    /// A date in words, as precise as it is known.
    public String date(@Nullable String edtf) {
        return edtf == null ? "date unknown" : new EdtfDate(edtf).words();
    }

    /// A date in words without its year, for an entry that stands under it; empty when only the year is known.
    public String withinYear(@Nullable String edtf) {
        if (edtf == null) {
            return "";
        }
        EdtfDate date = new EdtfDate(edtf);
        return date.precision() == EdtfDate.Precision.YEAR ? "" : date.words().replaceFirst(" \\d{4}$", "");
    }

    /// The day of an instant, in words.
    public String day(String instant) {
        return date(instant.substring(0, 10));
    }

    /// When a perspective was last heard.
    public String lastHeard(Brief.Perspective p) {
        return p.evolution().isEmpty() ? "" : date(p.evolution().getLast().date());
    }

    /// The sentences that cite a source.
    public List<Printed> citing(Brief.Source source) {
        return printed.values().stream()
                .filter(p -> numbers(p.sentence()).contains(source.number()))
                .toList();
    }

    /// The sentences that rest on an item.
    public List<Printed> resting(String item) {
        return printed.values().stream()
                .filter(p -> p.sentence().citations().stream()
                        .anyMatch(c ->
                                c.passages().stream().anyMatch(q -> q.item().equals(item))))
                .toList();
    }

    /// The passages of an item that sentences rest on.
    List<Passage> passages(String item) {
        return printed.values().stream()
                .flatMap(p -> p.sentence().citations().stream())
                .flatMap(c -> c.passages().stream())
                .filter(p -> p.item().equals(item))
                .distinct()
                .toList();
    }

    /// What became of an item, if the brief accounts for it.
    public Optional<Brief.Coverage> covered(String item) {
        return brief.coverage().stream().filter(c -> c.item().equals(item)).findFirst();
    }

    /// The source that an item stands under, if it stands under one.
    public Optional<Brief.Source> under(String item) {
        return brief.sources().stream()
                .filter(s -> s.copies().stream().anyMatch(c -> c.item().equals(item)))
                .findFirst();
    }

    /// What the timeline tells of a source, oldest first.
    public List<Brief.Entry> past(Brief.Source source) {
        return brief.timeline().stream()
                .filter(e -> e.works().contains(source.work()))
                .toList();
    }

    /// Items by what became of them and why, the commonest reason first.
    public List<Map.Entry<String, List<Brief.Coverage>>> reasons(String outcome) {
        Map<String, List<Brief.Coverage>> reasons = new LinkedHashMap<>();
        brief.coverage().stream()
                .filter(c -> c.outcome().name().equalsIgnoreCase(outcome))
                .forEach(c ->
                        reasons.computeIfAbsent(c.why(), w -> new ArrayList<>()).add(c));
        return reasons.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .toList();
    }

    /// How many items had an outcome.
    public long count(String outcome) {
        return brief.coverage().stream()
                .filter(c -> c.outcome().name().equalsIgnoreCase(outcome))
                .count();
    }

    /// What a reader is told beside a sentence whose source fell, or that a person keeps or words.
    public @Nullable String note(Sentence sentence) {
        return PinnedSentences.note(brief, sentence).or(sentence::caution).orElse(null);
    }

    /// A reading depth, a relation or an outcome, in words.
    public String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
