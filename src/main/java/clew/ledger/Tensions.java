package clew.ledger;

import clew.item.Snapshot;
import clew.ledger.Tension.Move;
import clew.ledger.Tension.Status;
import clew.reading.Claim;
import clew.text.Words;
import clew.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds open questions: two voices that speak of the same thing and do not say the same of it. Evidence for that is a
/// denial on one side, opposite words ("necessary", "harmful"), or a work that sets itself against a view by its title
/// ("rethinking ...", "in defence of ...", "may be unable to ..."). Words that few claims of the thread share weigh
/// most. Only claims that are new to the thread are compared with the rest, so that a cycle costs what is new.
final class Tensions {
    private static final double ENOUGH = 9.0;
    private static final int POSITIONS = 6;

    private final Map<String, Work> works;
    private final List<Known> claims;
    private final Map<String, List<Known>> byTopic = new HashMap<>();
    private final Map<String, Set<String>> subjects = new HashMap<>();

    Tensions(Map<String, Work> works, Map<String, List<Known>> claims) {
        this.works = works;
        this.claims = claims.values().stream()
                .flatMap(List::stream)
                .filter(k -> k.claim().force() != Claim.Force.TOPIC && standing(works, k))
                .toList();
        for (Known known : this.claims) {
            known.claim().topics().forEach(t ->
                    byTopic.computeIfAbsent(t, x -> new ArrayList<>()).add(known));
        }
    }

    private static boolean standing(Map<String, Work> works, Known known) {
        Work work = works.get(known.work());
        return work != null && !work.retracted();
    }

    /// The tensions of before, with what this version brings to them, and those it opens.
    List<Tension> update(List<Tension> before, int version) {
        Map<String, Tension> all = new LinkedHashMap<>();
        before.forEach(t -> all.put(t.id(), revised(t, version)));
        List<Pair> pairs = new ArrayList<>();
        for (Known known : claims) {
            if (known.since() == version) {
                best(known).ifPresent(pairs::add);
            }
        }
        pairs.sort(Comparator.<Pair>comparingDouble(p -> -p.score)
                .thenComparing(p -> p.a.claim().id())
                .thenComparing(p -> p.b.claim().id()));
        Set<String> taken = new HashSet<>();
        all.values().forEach(t -> taken.addAll(t.positions()));
        for (Pair pair : pairs) {
            place(pair, all, taken, version);
        }
        return all.values().stream().sorted(Comparator.comparing(Tension::id)).toList();
    }

    /// A position whose work was retracted no longer stands; a tension with one side left is settled by that.
    private Tension revised(Tension t, int version) {
        Set<String> voices = new HashSet<>();
        for (Known known : claims) {
            if (t.positions().contains(known.claim().id())) {
                voices.add(known.voice().id());
            }
        }
        boolean over = voices.size() < 2;
        if (over && t.status() != Status.SETTLED) {
            List<Move> history = new ArrayList<>(t.history());
            history.add(new Move(version, "settled: one side's source was retracted"));
            return new Tension(t.id(), t.question(), Status.SETTLED, t.opened(), t.positions(), history);
        }
        return t;
    }

    private java.util.Optional<Pair> best(Known known) {
        Map<Known, Double> overlap = new LinkedHashMap<>();
        for (String topic : known.claim().topics()) {
            List<Known> sharing = byTopic.getOrDefault(topic, List.of());
            double weight = weight(sharing.size());
            sharing.forEach(other -> overlap.merge(other, weight, Double::sum));
        }
        Pair best = null;
        for (Map.Entry<Known, Double> e : overlap.entrySet()) {
            Known other = e.getKey();
            if (other.voice().id().equals(known.voice().id()) || other.work().equals(known.work()) || related(known, other)) {
                continue;
            }
            Set<String> shared = new TreeSet<>(known.claim().topics());
            shared.retainAll(other.claim().topics());
            double contrast = contrast(known, other);
            double score = e.getValue() + contrast;
            boolean enough = shared.size() >= 2 && contrast > 0 && score >= ENOUGH;
            if (enough && (best == null || score > best.score || (score == best.score && id(other).compareTo(id(best.b)) < 0))) {
                best = new Pair(known, other, shared, score);
            }
        }
        return java.util.Optional.ofNullable(best);
    }

    private static String id(Known known) {
        return known.claim().id();
    }

    /// A review and what it reviews by the same hand, or one voice that is part of the other, are not two sides.
    private static boolean related(Known a, Known b) {
        Set<String> members = new HashSet<>(a.voice().members());
        members.retainAll(b.voice().members());
        return !members.isEmpty();
    }

    private double weight(int sharing) {
        return Math.log((claims.size() + 1.0) / (sharing + 0.5));
    }

    private double contrast(Known a, Known b) {
        double contrast = 0;
        if (a.claim().negated() != b.claim().negated()) {
            contrast += 2.0;
        }
        if (Opposites.between(a.claim().topics(), b.claim().topics())) {
            contrast += 3.0;
        }
        if (challenges(a) || challenges(b)) {
            contrast += 1.5;
        }
        return contrast;
    }

    private boolean challenges(Known known) {
        return subjects.computeIfAbsent(known.work(), w -> {
                    Work work = works.get(w);
                    return work == null ? Set.of() : Opposites.challenges(work.title());
                })
                .stream()
                .anyMatch(known.claim().topics()::contains);
    }

    private void place(Pair pair, Map<String, Tension> all, Set<String> taken, int version) {
        for (Tension t : List.copyOf(all.values())) {
            boolean a = t.positions().contains(id(pair.a));
            boolean b = t.positions().contains(id(pair.b));
            if (a && b) {
                return;
            }
            if ((a || b) && t.positions().size() < POSITIONS) {
                Known joining = a ? pair.b : pair.a;
                if (!taken.contains(id(joining)) && newVoice(t, joining)) {
                    all.put(t.id(), joined(t, joining, version));
                    taken.add(id(joining));
                }
                return;
            }
        }
        if (taken.contains(id(pair.a)) || taken.contains(id(pair.b))) {
            return;
        }
        open(pair, all, taken, version);
    }

    private void open(Pair pair, Map<String, Tension> all, Set<String> taken, int version) {
        Work a = works.get(pair.a.work());
        Work b = works.get(pair.b.work());
        if (a == null || b == null) {
            return;
        }
        String question = Question.of(pair.a.claim(), a, pair.b.claim(), b, pair.shared);
        for (Tension t : all.values()) {
            if (t.question().equals(question)) {
                return;
            }
        }
        String seed = id(pair.a).compareTo(id(pair.b)) < 0 ? id(pair.a) + id(pair.b) : id(pair.b) + id(pair.a);
        String id = "t" + Snapshot.hash(seed.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
        List<String> positions = new ArrayList<>(List.of(id(pair.b), id(pair.a)));
        all.put(id, new Tension(id, question, Status.OPEN, version, positions, List.of(new Move(version, "opened"))));
        taken.addAll(positions);
    }

    private boolean newVoice(Tension t, Known joining) {
        return claims.stream()
                .filter(k -> t.positions().contains(id(k)))
                .noneMatch(k -> k.voice().id().equals(joining.voice().id()));
    }

    private static Tension joined(Tension t, Known joining, int version) {
        List<String> positions = new ArrayList<>(t.positions());
        positions.add(id(joining));
        List<Move> history = new ArrayList<>(t.history());
        if (t.opened() == version) {
            return new Tension(t.id(), t.question(), t.status(), t.opened(), positions, history);
        }
        history.add(new Move(version, "a position of " + joining.voice().name() + " joined"));
        return new Tension(t.id(), t.question(), Status.MOVED, t.opened(), positions, history);
    }

    /// Two claims that speak of the same thing and differ.
    private record Pair(Known a, Known b, Set<String> shared, double score) {}

}
