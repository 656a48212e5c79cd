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
        return alone + " of " + Words.counted(told.size(), "sentence") + (alone == 1 ? " rests" : " rest")
                + " on one source alone, about which nothing by another voice was read; so it is with "
                + a.singleOrigin() + " of " + Words.counted(brief.sources().size(), "source") + "."
                + (a.titleOnly() == 0 ? "" : " Known by title only: " + Words.counted(a.titleOnly(), "source") + ".")
                + (a.undated() == 0 ? "" : " Entries and sources without a date: " + a.undated() + ".");
    }

    private static boolean alone(Sentence s, Map<Integer, Brief.Source> sources) {
        List<Integer> cited =
                s.citations().stream().map(Citation::source).distinct().toList();
        Brief.Source only = cited.size() == 1 ? sources.get(cited.getFirst()) : null;
        return only != null && only.independentOrigins() == 1;
    }

    /// What was checked and counted, and what models did for it.
    public static String checked(Brief.Audit a) {
        return "Places where a sentence stands and cites its sources: " + a.cited() + " of " + a.sentences()
                + ". Passages found, byte for byte, in what is kept: " + a.resolved() + " of " + a.passages()
                + ". Items merged into works: " + a.copiesMerged() + "."
                + (a.model() == null ? "" : " " + a.model().inWords())
                + (a.reading() == null ? "" : " " + a.reading().inWords());
    }
}
