package clew.feed;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The person's keys at services, by the names of variables. They are never printed.
public final class Keys {
    /// None.
    public static final Keys NONE = new Keys(Map.of());

    private final Map<String, String> variables;

    /// @param environment all of it, since a person may name the variable of a key
    public Keys(Map<String, String> environment) {
        variables = environment.entrySet().stream()
                .filter(e -> !e.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, e -> e.getValue().strip()));
    }

    /// The value of a variable, if it is set.
    public Optional<String> of(String variable) {
        return Optional.ofNullable(variables.get(variable));
    }
}
