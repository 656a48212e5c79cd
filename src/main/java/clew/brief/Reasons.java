package clew.brief;

import clew.brief.Brief.Change;
import clew.brief.Brief.Changed;
import clew.brief.Brief.Coverage;
import clew.brief.Brief.Outcome;
import clew.reading.Passage;
import clew.work.Relation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Why a version no longer tells what an older one told, and what of its news stood before: read off the versions and
/// their pins alone. What they do not show is not guessed.
public final class Reasons {
    /// How many versions before the older one are looked at for what comes back.
    private static final int BACK = 12;

    private static final String AGAIN = "back";

    private final Brief older;
    private final Brief newer;
    private final Map<String, Sentence> told;

    private Reasons(Brief older, Brief newer) {
        this.older = older;
        this.newer = newer;
        this.told = older.sentences().collect(Collectors.toMap(Sentence::id, s -> s, (first, again) -> first));
    }

    /// The difference between two versions, with the reasons that the versions show.
    public static Change between(Brief older, Brief newer, Versions versions) {
        return of(Changes.between(older, newer), older, newer, versions);
    }

    /// A difference with the reasons that the versions show in place of those that only say its kind.
    ///
    /// @param versions of the thread, for what stood before the older one
    public static Change of(Change change, Brief older, Brief newer, Versions versions) {
        Reasons reasons = new Reasons(older, newer);
        Map<String, Integer> stood = reasons.stood(change, versions);
        return new Change(
                change.since(),
                change.added().stream()
                        .map(c -> stood.containsKey(c.id())
                                ? why(c, AGAIN + ": it stood in version " + stood.get(c.id()))
                                : c)
                        .toList(),
                change.withdrawn().stream().map(reasons::withdrawn).toList(),
                change.strengthened().stream().map(Reasons::plain).toList(),
                change.weakened().stream().map(Reasons::plain).toList(),
                change.resourced(),
                change.reworded());
    }

    /// Whether what is added stood in the brief before and comes back.
    public static boolean back(Changed added) {
        return added.why().startsWith(AGAIN);
    }

    /// In the words for what was measured: a share of words is no share of truth.
    private static Changed plain(Changed c) {
        String[] said = c.why().split("[ ,]+");
        return switch (said[0] + " " + said[said.length - 1]) {
            case "from contradicted" -> why(c, "its source was retracted");
            case "from qualified" -> why(c, "its source was corrected");
            case "from supported" ->
                why(
                        c,
                        "its source is no longer listed as "
                                + (said[1].equals("contradicted") ? "retracted" : "corrected"));
            default ->
                why(c, c.why().replaceFirst("^support ([\\d.]+), before", "its passages hold $1 of its words, before"));
        };
    }

    private static Changed why(Changed c, String why) {
        return new Changed(c.id(), c.part(), c.text(), c.was(), why);
    }

    /// In which version what is added stood last, by its id.
    private Map<String, Integer> stood(Change change, Versions versions) {
        Set<String> sought = change.added().stream()
                .filter(c -> c.why().equals(Changes.NEW))
                .map(Changed::id)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Integer> stood = new LinkedHashMap<>();
        int before = Math.min(older.version().number(), newer.version().number()) - 1;
        for (int n = before; n > Math.max(0, before - BACK) && !sought.isEmpty(); n--) {
            int number = n;
            versions.find(newer.thread().slug(), n)
                    .ifPresent(b -> b.sentences()
                            .map(Sentence::id)
                            .filter(sought::remove)
                            .forEach(id -> stood.put(id, number)));
        }
        return stood;
    }

    private Changed withdrawn(Changed c) {
        Sentence gone = told.get(c.id());
        return gone == null || !c.why().equals(Changes.GONE) ? c : why(c, reason(gone));
    }

    private String reason(Sentence gone) {
        Set<String> items = gone.citations().stream()
                .flatMap(x -> x.passages().stream())
                .map(Passage::item)
                .collect(Collectors.toSet());
        List<Coverage> rows =
                newer.coverage().stream().filter(c -> items.contains(c.item())).toList();
        boolean one = gone.citations().stream().map(Citation::work).distinct().count() == 1;
        String source = one ? "its source" : "a source of it";
        if (rows.size() < items.size()) {
            return source + " is not among what version " + newer.version().number() + " was written from";
        }
        List<Brief.Source> sources = newer.sources().stream()
                .filter(s ->
                        s.copies().stream().anyMatch(c -> c.relation() == Relation.COPY && items.contains(c.item())))
                .toList();
        return fallen(sources)
                .or(() -> first(
                                rows,
                                r -> r.outcome() == Outcome.ASIDE && !r.why().startsWith(Accounting.BELONGS))
                        .map(why -> "is set aside: " + why))
                .map(why -> source + " " + why)
                .or(() -> retold(gone) ? Optional.of("what it rests on stands in other words") : Optional.empty())
                .or(() -> first(rows, r -> sources.isEmpty() && r.outcome() == Outcome.MERGED)
                        .map(why -> source + (why.startsWith("about") ? " is " : " ") + why))
                .orElseGet(() -> "no longer chosen; "
                        + (sources.isEmpty()
                                ? "nothing is told from " + (one ? "its source" : "its sources") + " any more"
                                : one ? "its source still stands" : "its sources still stand"));
    }

    private static Optional<String> fallen(List<Brief.Source> sources) {
        return sources.stream()
                .map(Brief.Source::status)
                .filter(Objects::nonNull)
                .filter(status -> Sentence.TOLD.matcher(status).find())
                .findFirst()
                .map(status -> "is listed as " + status);
    }

    private static Optional<String> first(List<Coverage> rows, Predicate<Coverage> which) {
        return rows.stream().filter(which).findFirst().map(Coverage::why);
    }

    /// Whether everything that a sentence rests on is still told, by sentences of its kind.
    private boolean retold(Sentence gone) {
        Set<String> still = newer.sentences()
                .filter(s -> PinnedSentences.fact(s) == PinnedSentences.fact(gone))
                .flatMap(s -> Changes.passages(s).stream())
                .collect(Collectors.toSet());
        return still.containsAll(Changes.passages(gone));
    }
}
