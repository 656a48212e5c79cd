package clew.ledger;

import java.util.List;

/// An open question between positions of different voices. Kept from version to version; nothing is silently dropped.
///
/// @param id stable: `t` and ten hexadecimal digits
/// @param question in plain words
/// @param status where it stands
/// @param opened the version that first had it
/// @param positions claim ids, in the order in which they took part
/// @param history what happened to it, version by version
public record Tension(
        String id, String question, Status status, int opened, List<String> positions, List<Move> history) {
    public Tension {
        positions = List.copyOf(positions);
        history = List.copyOf(history);
    }

    /// Where a tension stands.
    public enum Status {
        OPEN,
        MOVED,
        SETTLED,
        REOPENED
    }

    /// What happened to it in one version.
    public record Move(int version, String change) {}
}
