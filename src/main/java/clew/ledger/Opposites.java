package clew.ledger;

import clew.text.Words;
import java.util.List;
import java.util.Set;

/// Words by which a claim is seen to stand against a question.
final class Opposites {
    private static final List<List<Set<String>>> PAIRS = List.of(
            pair(
                    "necessary needed required essential indispensable",
                    "unnecessary needless harmful hurts dispensable optional"),
            pair(
                    "help helps improve improves benefit benefits beneficial restore",
                    "hurt hurts harm harms harmful damage degrade worsen"),
            pair(
                    "increase increases rise rises grow more higher",
                    "decrease decreases reduce reduces decline declines fall fewer lower"),
            pair("benign harmless safe safer", "harmful catastrophic dangerous unsafe malign tempered"),
            pair("possible achievable feasible able", "impossible unachievable infeasible unable fail fails"),
            pair("tight nonvacuous precise", "vacuous loose imprecise"),
            pair("sufficient enough adequate", "insufficient inadequate"),
            pair(
                    "true confirm confirms replicate replicates robust",
                    "false refute refutes contradict spurious artefact artifact"),
            pair("succeed succeeds success works effective", "fail fails failure ineffective useless"),
            pair("same equal equivalent similar", "different unequal differ differs"),
            pair("simple predictable", "complex unpredictable chaotic"));

    private Opposites() {}

    private static List<Set<String>> pair(String one, String other) {
        return List.of(Words.content(one), Words.content(other));
    }

    /// Whether one text has a word and the other its opposite. Both are sets of stems.
    static boolean between(Set<String> a, Set<String> b) {
        for (List<Set<String>> pair : PAIRS) {
            boolean forward = any(a, pair.getFirst()) && any(b, pair.getLast()) && !any(b, pair.getFirst());
            boolean backward = any(b, pair.getFirst()) && any(a, pair.getLast()) && !any(a, pair.getFirst());
            if (forward || backward) {
                return true;
            }
        }
        return false;
    }

    private static boolean any(Set<String> text, Set<String> words) {
        return text.stream().anyMatch(words::contains);
    }
}
