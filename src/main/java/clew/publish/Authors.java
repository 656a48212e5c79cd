package clew.publish;

import clew.brief.Brief;
import clew.text.Words;
import clew.work.Voice;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The authors of sources as the sources give them; beside a handle stands whose it is, where the brief knows that.
public final class Authors {
    private final Map<String, String> bearers = new HashMap<>();

    /// The authors in a brief, whose voices say who is one person.
    public Authors(Brief brief) {
        brief.perspectives().stream()
                .map(Brief.Perspective::voice)
                .filter(v -> v.kind() == Voice.Kind.PERSON)
                .forEach(v -> v.members().stream()
                        .filter(m -> Collections.disjoint(Words.of(m), Words.of(v.name())))
                        .forEach(m -> bearers.put(m, v.name())));
    }

    /// All authors of a source; empty if it names none.
    public String of(Brief.Source source) {
        return of(source, Integer.MAX_VALUE);
    }

    /// @param most how many are named; of more it says how many
    public String of(Brief.Source source, int most) {
        List<String> authors = source.authors();
        String named = authors.stream().limit(most).map(this::known).collect(Collectors.joining(", "));
        return authors.size() <= most ? named : named + " and " + (authors.size() - most) + " more";
    }

    private String known(String name) {
        return bearers.containsKey(name) ? name + " (= " + bearers.get(name) + ")" : name;
    }
}
