package clew.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Who does what to whom: whether the words of a sentence stand in the order of its passages.
final class Order {
    /// A remark of a few words between commas: ", on average,".
    private static final Pattern REMARK = Pattern.compile(", ((?:\\p{Ll}+ ){0,2}\\p{Ll}+),");
    /// What two things are set against each other with.
    private static final Set<String> AGAINST = Wording.words("than as versus against rather instead not to");

    private final String sentence;
    private final List<Term> told;
    private final List<Term> source;
    private final Pairing pairs;

    Order(String sentence, Pairing pairs) {
        this.sentence = sentence;
        this.told = pairs.told;
        this.source = pairs.source;
        this.pairs = pairs;
    }

    /// Two words that have changed places round a third, within a clause. A passive turns them round by right.
    Optional<Fault> turned() {
        String whole = REMARK.matcher(sentence).replaceAll("  $1 ");
        for (int m = 0; m < told.size() && passive(told) == passive(source); m++) {
            int at = place(m);
            boolean before = IntStream.range(Clause.back(told, whole, m, Clause.BREAK), m)
                    .anyMatch(i -> place(i) > at);
            boolean after = IntStream.range(m + 1, Clause.forth(told, whole, m, Clause.BREAK))
                    .anyMatch(i -> place(i) >= 0 && place(i) < at);
            if (at >= 0 && before && after) {
                return Optional.of(Fault.ROLES);
            }
        }
        return Optional.empty();
    }

    /// Two things that are set against each other the other way round: "colder than May" for "May is colder than".
    Optional<Fault> swapped() {
        for (int i = 0; i < told.size() && passive(told) == passive(source); i++) {
            for (int k = i + 1; k < Clause.forth(told, sentence, i, Clause.BREAK); k++) {
                if (place(k) >= 0 && place(i) > place(k) && against(i, k, place(k), place(i))) {
                    return Optional.of(Fault.ROLES);
                }
            }
        }
        return Optional.empty();
    }

    /// Whether the same word sets two things against each other, here between two terms and there between two others.
    private boolean against(int i, int k, int from, int to) {
        return told.subList(i + 1, k).stream()
                .map(Term::word)
                .filter(AGAINST::contains)
                .anyMatch(w -> source.subList(from + 1, to).stream()
                        .anyMatch(t -> t.word().equals(w)));
    }

    /// The one place in the passages of a word that carries meaning; -1 for any other.
    private int place(int i) {
        if (told.get(i).weight() == 0) {
            return -1;
        }
        List<Integer> places = pairs.there[i] >= 0 ? List.of(pairs.there[i]) : pairs.found(i);
        return places.size() == 1 ? places.getFirst() : -1;
    }

    /// Whether one is done to by another.
    private static boolean passive(List<Term> terms) {
        return terms.stream().anyMatch(t -> t.word().equals("by"));
    }

    /// Whether one of the two is passive and the other is not, and words have changed sides with it.
    boolean changedSides() {
        int last = -1;
        for (int i = 0; i < told.size() && passive(told) != passive(source); i++) {
            List<Integer> places = told.get(i).weight() == 0 ? List.of() : pairs.found(i);
            if (places.size() == 1) {
                if (places.getFirst() < last) {
                    return true;
                }
                last = places.getFirst();
            }
        }
        return false;
    }
}
