package clew.ledger;

import clew.item.Snapshot;
import clew.ledger.Tension.Move;
import clew.ledger.Tension.Status;
import clew.reading.Claim;
import clew.text.Words;
import clew.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds open questions. A question is one that a title asks, that a claim answers, or that what several works name
/// in their titles raises; it is a tension when claims of different voices speak to it and one side denies or limits
/// what the other affirms, or explains it by something else. Questions of new works are put to all claims, and all
/// questions to new claims, so that a cycle costs what is new.
final class Tensions {
    private static final double FIT = 0.45;
    private static final int POSITIONS = 6;
    private static final int FEWEST_WORKS = 3;
    private static final double ONE_QUESTION = 0.6;

    private final Set<String> asked;
    private final Map<String, Work> works;
    private final Map<String, Integer> since;
    private final Map<String, Known> claims = new LinkedHashMap<>();
    private final Map<String, List<Known>> byTopic = new HashMap<>();

    /// @param asked stems of the thread's own title and question: what they name is the whole debate, not a tension
    ///     in it
    /// @param theses the claims that titles make
    Tensions(
            Set<String> asked,
            Map<String, Work> works,
            Map<String, Integer> since,
            Map<String, List<Known>> claims,
            Map<String, Known> theses) {
        this.asked = asked;
        this.works = works;
        this.since = since;
        Stream.concat(claims.values().stream().flatMap(List::stream), theses.values().stream())
                .filter(this::takesPart)
                .forEach(k -> {
                    this.claims.put(k.claim().id(), k);
                    k.claim()
                            .topics()
                            .forEach(t -> byTopic.computeIfAbsent(t, x -> new ArrayList<>())
                                    .add(k));
                });
    }

    private boolean takesPart(Known known) {
        Work work = works.get(known.work());
        return work != null
                && !work.retracted()
                && known.claim().force().asserts()
                && known.claim().weight() >= FIT;
    }

    /// The tensions of before, with what this version brings to them, and those it opens.
    List<Tension> update(List<Tension> before, int version) {
        Map<String, Tension> all = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Tension t : before) {
            Tension now = joined(settled(t, version), version, taken);
            all.put(now.id(), now);
            taken.addAll(now.positions());
        }
        for (Question question : questions(version)) {
            if (all.values().stream().noneMatch(t -> question.likeness(new Question(t.question())) >= ONE_QUESTION)) {
                open(question, all, taken, version);
            }
        }
        return List.copyOf(all.values());
    }

    /// A position whose work was retracted no longer stands, and voices may turn out to be one; a tension with one
    /// side left is settled by that.
    private Tension settled(Tension t, int version) {
        List<Known> standing = t.positions().stream()
                .map(claims::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        long voices = standing.stream().map(k -> k.voice().id()).distinct().count();
        if (voices >= 2 || t.status() == Status.SETTLED) {
            return t;
        }
        boolean all = standing.size() == t.positions().size();
        String how = all ? "its sides turned out to be one voice" : "the source of one side was retracted";
        return moved(t, t.positions(), Status.SETTLED, version, "settled: " + how);
    }

    /// A tension with the new claims that speak to its question.
    private Tension joined(Tension t, int version, Set<String> taken) {
        Tension now = t;
        Question question = new Question(t.question());
        for (Known known : speakers(question)) {
            boolean free = known.since() == version
                    && !taken.contains(id(known))
                    && now.positions().size() < POSITIONS;
            Tension there = now;
            boolean heard = there.positions().stream()
                    .map(claims::get)
                    .anyMatch(k ->
                            k != null && k.voice().id().equals(known.voice().id()));
            if (free && !heard && t.opened() < version) {
                List<String> positions = new ArrayList<>(now.positions());
                positions.add(id(known));
                Status status = t.status() == Status.SETTLED ? Status.REOPENED : Status.MOVED;
                now = moved(now, positions, status, version, known.signature() + " spoke to it");
            }
        }
        return now;
    }

    private static Tension moved(Tension t, List<String> positions, Status status, int version, String how) {
        List<Move> history = new ArrayList<>(t.history());
        history.add(new Move(version, how));
        return new Tension(t.id(), t.question(), status, t.opened(), positions, history);
    }

    /// Questions to look at in this version: those of new works and claims, and older ones that new claims speak to.
    private Collection<Question> questions(int version) {
        Map<String, Question> questions = new LinkedHashMap<>();
        Set<String> fresh = new HashSet<>();
        claims.values().stream()
                .filter(k -> k.since() == version)
                .forEach(k -> fresh.addAll(k.claim().topics()));
        works.values().stream()
                .flatMap(w -> Raised.byTitle(w.title()).stream()
                        .filter(q -> since.getOrDefault(w.id(), 0) == version
                                || q.words().stream().anyMatch(fresh::contains)))
                .forEach(q -> questions.putIfAbsent(q.text(), q));
        claims.values().stream()
                .filter(k -> k.claim().form() == Claim.Form.ATTRIBUTED)
                .sorted(Comparator.comparingDouble(k -> -k.claim().weight()))
                .flatMap(k -> Raised.byClaim(k.claim().template()).stream()
                        .filter(q -> k.since() == version || q.words().stream().anyMatch(fresh::contains)))
                .forEach(q -> questions.putIfAbsent(q.text(), q));
        phrases()
                .filter(q -> q.words().stream().anyMatch(fresh::contains))
                .forEach(q -> questions.putIfAbsent(q.text(), q));
        return questions.values();
    }

    /// Questions about what several works name in their titles: what explains it, and how far it goes.
    private Stream<Question> phrases() {
        return Stream.concat(
                common(Named::effects).map(Question::ofCause),
                common(Named::views)
                        .filter(p -> !asked.containsAll(Words.content(p)))
                        .map(Question::ofReach));
    }

    /// The names that several works have in their titles, the more exact first, then the more frequent.
    private Stream<String> common(Function<String, Set<String>> names) {
        Map<String, Integer> named = new TreeMap<>();
        works.values().forEach(w -> names.apply(w.title()).forEach(p -> named.merge(p, 1, Integer::sum)));
        return named.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST_WORKS)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                e -> e.getKey().contains(" ") ? 0 : 1)
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByValue().reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static boolean opposed(Question question, List<Known> sides) {
        if (question.ofCause()) {
            return sides.stream()
                    .map(k -> Explanation.of(k.claim().template()))
                    .anyMatch(a -> sides.stream()
                            .anyMatch(b -> a.rivals(Explanation.of(b.claim().template()))));
        }
        return sides.stream().anyMatch(k -> question.deniedBy(k.claim()))
                && sides.stream().anyMatch(k -> !question.deniedBy(k.claim()));
    }

    private void open(Question question, Map<String, Tension> all, Set<String> taken, int version) {
        List<Known> sides = new ArrayList<>();
        Set<String> voices = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Known known : speakers(question)) {
            boolean own = known.voice().members().stream().anyMatch(people::contains);
            if (!taken.contains(id(known))
                    && !own
                    && sides.size() < POSITIONS
                    && voices.add(known.voice().id())) {
                sides.add(known);
                people.addAll(known.voice().members());
            }
        }
        if (!opposed(question, sides)) {
            return;
        }
        List<String> positions = sides.stream().map(Tensions::id).toList();
        String id = "t"
                + Snapshot.hash(question.text().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 10);
        all.put(
                id,
                new Tension(
                        id, question.text(), Status.OPEN, version, positions, List.of(new Move(version, "opened"))));
        taken.addAll(positions);
    }

    /// Claims that speak to a question, those that share most of its words first.
    private List<Known> speakers(Question question) {
        Set<Known> found = new java.util.LinkedHashSet<>();
        question.words().forEach(w -> found.addAll(byTopic.getOrDefault(w, List.of())));
        return found.stream()
                .filter(k -> question.addressedBy(k.claim(), this::weight))
                .sorted(Comparator.<Known>comparingInt(k -> -question.shared(k.claim()))
                        .thenComparing(k -> -k.claim().weight())
                        .thenComparing(Tensions::id))
                .toList();
    }

    /// Inverse document frequency over the claims that take part.
    private double weight(String word) {
        return Math.log(
                (claims.size() + 1.0) / (byTopic.getOrDefault(word, List.of()).size() + 0.5));
    }

    private static String id(Known known) {
        return known.claim().id();
    }
}
