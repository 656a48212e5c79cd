package clew.ledger;

import java.util.List;
import java.util.Optional;

/// Where other works name a work.
///
/// @param mentions at least one, of each naming work one; those that tell most first
/// @param origins how many of the naming works, at least, owe nothing to another
public record Mentioned(List<Mention> mentions, int origins) {
    /// Where no work names it.
    static final Mentioned NOWHERE = new Mentioned(List.of(), 0);

    public Mentioned {
        mentions = List.copyOf(mentions);
    }

    /// The sentence that tells most of the work, if one tells anything.
    public Optional<Telling> best() {
        return mentions.stream()
                .filter(m -> m.tells() > 0)
                .map(Mention::telling)
                .findFirst();
    }
}
