package clew.view.web;

import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.time.EdtfDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A brief as the templates ask for it.
public final class BriefView {
    private final Brief brief;
    private final Map<String, Printed> printed = new LinkedHashMap<>();
    private final Brief.Change change;
    private final Map<String, Mark> marks = new HashMap<>();

    /// A sentence and the part of the brief in which it stands first.
    public record Printed(String part, Sentence sentence) {}

    /// How a sentence or tension differs from an older version.
    ///
    /// @param sign a glyph for the eye; empty where the sentence is underlined instead
    /// @param words for the ear
    public record Mark(String sign, String words) {}

    /// A brief beside the version before it.
    BriefView(Brief brief) {
        this(brief, brief.changes());
    }

    /// @param change what the brief changes of the version that it is read beside
    BriefView(Brief brief, Brief.Change change) {
        this.brief = brief;
        this.change = change;
        brief.narrative().forEach(s -> s.sentences().forEach(x -> add("Narrative", x)));
        brief.timeline().forEach(e -> add("Timeline", e.sentence()));
        brief.perspectives().forEach(p -> {
            add("Perspectives", p.stance());
            p.evolution().forEach(s -> add("Perspectives", s.sentence()));
        });
        brief.tensions().forEach(t -> {
            t.positions().forEach(p -> add("Tensions", p.sentence()));
            if (t.wouldSettle() != null) {
                add("Tensions", t.wouldSettle());
            }
        });
        mark(change.added(), "", "new");
        mark(change.strengthened(), "▲", "firmer");
        mark(change.weakened(), "▼", "weaker");
        mark(change.resourced(), "↻", "on other passages");
        mark(change.reworded(), "≈", "in other words");
    }

    private void mark(List<Brief.Changed> changed, String sign, String what) {
        for (Brief.Changed c : changed) {
            String why = c.was() == null ? "" : ": " + c.why();
            marks.put(c.id(), new Mark(sign, what + " since version " + change.since() + why));
        }
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
    public @Nullable Mark mark(String id) {
        return marks.get(id);
    }

    /// Whether a sentence or tension is new beside that version.
    public boolean fresh(String id) {
        Mark mark = marks.get(id);
        return mark != null && mark.sign().isEmpty();
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

    /// The words of the sentences and passages that rest on a source, for the search.
    String words(Brief.Source source) {
        StringBuilder words = new StringBuilder();
        citing(source).forEach(p -> words.append(p.sentence().text()).append(' '));
        source.copies().forEach(c -> words.append(c.title()).append(' '));
        return words.toString();
    }

    /// How many items had an outcome.
    public long count(String outcome) {
        return brief.coverage().stream()
                .filter(c -> c.outcome().name().equalsIgnoreCase(outcome))
                .count();
    }

    /// Why items were set aside, and which, the commonest reason first.
    public List<Map.Entry<String, List<Brief.Coverage>>> aside() {
        Map<String, List<Brief.Coverage>> reasons = new LinkedHashMap<>();
        brief.coverage().stream()
                .filter(c -> c.outcome() == Brief.Outcome.ASIDE)
                .forEach(c ->
                        reasons.computeIfAbsent(c.why(), w -> new ArrayList<>()).add(c));
        return reasons.entrySet().stream()
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .toList();
    }

    /// A reading depth, a relation or a status as a word.
    public String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
