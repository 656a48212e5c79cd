package clew.brief.plain;

import clew.ledger.Known;
import clew.ledger.Ledger;
import clew.ledger.Recalled;
import clew.reading.Claim.Force;
import clew.work.About;
import clew.work.Role;
import clew.work.Work;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How much works and what they tell matter to a thread: by how near they are to its question, who speaks of them,
/// whether they say that something is so, take a side, or answer another.
final class Importance {
    /// What it adds to the salience of a work, and how often at most, that another speaks of it or reports the same.
    private static final double SPOKEN_OF = 0.2;

    private static final int MOST_SPEAKERS = 5;
    /// What it adds that a work says that something is so.
    private static final double SAYS_SOMETHING = 0.2;
    /// What it adds that a work takes a side in an open question.
    private static final double TAKES_A_SIDE = 0.3;
    /// What it adds that a work answers another.
    private static final double ANSWERS = 0.2;

    private static final Set<Role> ANSWERING = Set.of(Role.REVIEWS, Role.REPLIES_TO, Role.SUPERSEDES);
    private final Ledger ledger;
    private final Map<String, Integer> answers;
    private final Set<String> sides;

    Importance(Ledger ledger) {
        this.ledger = ledger;
        this.answers = answers(ledger);
        this.sides = ledger.tensions().stream()
                .flatMap(t -> t.positions().stream())
                .flatMap(id -> ledger.claim(id).stream())
                .map(Known::work)
                .collect(Collectors.toSet());
    }

    /// How many works of the thread speak of each of them as a whole.
    private static Map<String, Integer> answers(Ledger ledger) {
        Map<String, Integer> answers = new TreeMap<>();
        ledger.works().values().forEach(w -> w.about().forEach(a -> answers.merge(a.work(), 1, Integer::sum)));
        return answers;
    }

    /// How much a work matters.
    double of(Work work) {
        Set<String> speakers = new TreeSet<>();
        ledger.mentioned(work.id()).mentions().forEach(m -> speakers.add(m.work()));
        ledger.happening(work.id()).ifPresent(h -> speakers.addAll(h.works()));
        int others = speakers.size() + answers.getOrDefault(work.id(), 0);
        return ledger.salience().getOrDefault(work.id(), 0.0)
                + SPOKEN_OF * Math.min(MOST_SPEAKERS, others)
                + (asserts(work) ? SAYS_SOMETHING : 0)
                + (sides.contains(work.id()) ? TAKES_A_SIDE : 0)
                + (work.about().stream().map(About::role).anyMatch(ANSWERING::contains) ? ANSWERS : 0);
    }

    /// How much something matters that works tell of the time before them.
    double of(Recalled recalled) {
        double salience = recalled.works().stream()
                .mapToDouble(w -> ledger.salience().getOrDefault(w, 0.0))
                .max()
                .orElse(0);
        return salience
                + SAYS_SOMETHING
                + SPOKEN_OF * Math.min(MOST_SPEAKERS, recalled.works().size());
    }

    /// Whether a work says something beyond what it is on.
    boolean says(Work work) {
        return !work.retracted()
                && ledger.leading(work.id())
                        .filter(k -> k.claim().force() != Force.TOPIC)
                        .isPresent();
    }

    private boolean asserts(Work work) {
        return says(work)
                && ledger.leading(work.id())
                        .filter(k -> k.claim().force().asserts())
                        .isPresent();
    }
}
