package clew.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A sentence laid along the passages that it retells, word by word in order, so that what was put in and what was
/// left out between two words they share can be told: numbers, denials, hedges, scope, opposites, who does it to
/// whom. Whose words they are may be said in many ways ([Said]), and what stands before a sentence may stand at its
/// end ([Fronted]).
public final class Retelling {
    private final String sentence;
    private final List<String> passages;
    private final Collection<String> names;

    /// @param sentence as it would be printed
    /// @param passages what it rests on
    /// @param names of those in whose mouth it is put, with what joins them: the passages need not have these
    ///     words
    public Retelling(String sentence, List<String> passages, Collection<String> names) {
        this.sentence = sentence;
        this.passages = List.copyOf(passages);
        this.names = names;
    }

    /// What a sentence of a writer's own words gets wrong of its passages.
    public Optional<Fault> fault() {
        String said = Said.of(sentence, String.join("\n", passages), names);
        return new Laid(said, passages, names).fault().filter(fault -> !passesOtherwise(said));
    }

    private boolean passesOtherwise(String said) {
        List<String> back = passages.stream().map(Fronted::back).toList();
        return Stream.of(Fronted.back(said), said)
                .anyMatch(s -> new Laid(s, back, names).fault().isEmpty());
    }

    /// What a sentence put together from facts adds to them; it may leave out what it likes.
    public Optional<Fault> added() {
        return new Laid(sentence, passages, names).added();
    }
}
