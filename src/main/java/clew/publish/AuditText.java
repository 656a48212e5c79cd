package clew.publish;

import clew.brief.Brief;
import clew.brief.Citation;
import clew.brief.Sentence;
import clew.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A version's account of itself in words: first what weakens it, then what was checked.
public final class AuditText {
    private AuditText() {}

    /// What a reader should know before relying on a version.
    public static String weak(Brief brief) {
        Brief.Audit a = brief.audit();
        Map<Integer, Brief.Source> sources =
                brief.sources().stream().collect(Collectors.toMap(Brief.Source::number, s -> s));
        Collection<Sentence> told = brief.sentences()
                .collect(Collectors.toMap(Sentence::id, s -> s, (first, again) -> first))
                .values();
        long alone = told.stream().filter(s -> alone(s, sources)).count();
        int all = brief.sources().size();
        return "Sentences that rest on one source alone, which no other voice here is about: " + alone + " of "
                + told.size() + ". Sources with one independent origin: " + a.singleOrigin() + " of " + all
                + "; known by title only: " + a.titleOnly() + "; entries and sources without a date: " + a.undated()
                + ".";
    }

    private static boolean alone(Sentence s, Map<Integer, Brief.Source> sources) {
        List<Integer> cited =
                s.citations().stream().map(Citation::source).distinct().toList();
        Brief.Source only = cited.size() == 1 ? sources.get(cited.getFirst()) : null;
        return only != null && only.independentOrigins() == 1;
    }

    /// What was checked and counted, and what models did for it.
    public static String checked(Brief.Audit a) {
        return "Sentences stand in " + Words.counted(a.sentences(), "place") + ", " + a.cited() + " with citations; "
                + Words.counted(a.passages(), "passage") + ", " + a.resolved() + " found in the stored bytes; "
                + Words.counted(a.copiesMerged(), "item") + " merged into works."
                + (a.model() == null ? "" : " " + a.model().inWords())
                + (a.reading() == null ? "" : " " + a.reading().inWords());
    }
}
