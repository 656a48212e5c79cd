package clew.ledger;

import clew.ledger.Stance.Change;
import clew.time.EdtfDate;
import clew.work.Copy;
import clew.work.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Gathers what each voice claims into its stance. A step is taken only where a work brought one.
final class Stances {
    /// Words with which authors take back part of what they said before.
    private static final Pattern REVISES = Pattern.compile(
            "\\b(?:no longer|earlier (?:claim|result|estimate|finding|view|paper|report|post)s?|previous(?:ly)? (?:claim|report|estimat)"
                    + "\\w*|changed my mind|was wrong|were wrong|(?:qualif|revis)(?:y|ies|ied|e|es|ed|ing)\\b)",
            Pattern.CASE_INSENSITIVE);

    private Stances() {}

    static List<Stance> of(Map<String, Work> works, Map<String, List<Known>> claims) {
        Map<String, List<Known>> byVoice = new TreeMap<>();
        claims.values()
                .forEach(list ->
                        list.forEach(k -> byVoice.computeIfAbsent(k.voice().id(), v -> new ArrayList<>())
                                .add(k)));
        List<Stance> stances = new ArrayList<>();
        byVoice.values().forEach(own -> stance(works, own).ifPresent(stances::add));
        return stances;
    }

    private static Optional<Stance> stance(Map<String, Work> works, List<Known> own) {
        Map<String, Known> strongest = new TreeMap<>();
        own.forEach(k -> strongest.merge(k.work(), k, Stances::stronger));
        List<Known> inOrder = new ArrayList<>(strongest.values());
        inOrder.sort(Comparator.<Known, EdtfDate>comparing(
                        k -> date(works, k), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(k -> k.claim().id()));
        List<Stance.Step> steps = new ArrayList<>();
        Known held = null;
        for (Known claim : inOrder) {
            Work work = works.get(claim.work());
            if (work == null) {
                continue;
            }
            Change change = change(work, claim, steps.isEmpty());
            steps.add(new Stance.Step(claim, change));
            if (change != Change.RETRACTED && (held == null || holds(claim) || !holds(held))) {
                held = claim;
            }
        }
        return held == null ? Optional.empty() : Optional.of(new Stance(held.voice(), held, steps));
    }

    private static Change change(Work work, Known claim, boolean first) {
        String status = work.standing().map(Copy::status).orElse("").toLowerCase(Locale.ROOT);
        if (work.retracted()) {
            return Change.RETRACTED;
        }
        if (status.contains("correct") || status.contains("erratum")) {
            return Change.CORRECTED;
        }
        if (first) {
            return Change.ENTERED;
        }
        return REVISES.matcher(claim.claim().passage().quote()).find() ? Change.QUALIFIED : Change.ADDED;
    }

    /// A finding or a position; what a work merely looks at is no stance.
    private static boolean holds(Known known) {
        return known.claim().force().asserts();
    }

    private static Known stronger(Known a, Known b) {
        return b.claim().weight() > a.claim().weight() ? b : a;
    }

    private static @org.jspecify.annotations.Nullable EdtfDate date(Map<String, Work> works, Known known) {
        Work work = works.get(known.work());
        return work == null ? null : work.date().orElse(null);
    }
}
