package clew.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where the works of a thread are kept. But for pins, written only by a cycle's commit.
public interface Works {
    /// The works of a thread as a resolver meets them.
    Neighbours neighbours(String thread);

    /// What a person has said in a thread of who is who and of what is printed, in the order of the pins' numbers.
    List<Pin> pins(String thread);

    /// Adds a pin to a thread.
    ///
    /// @param kind what it says
    /// @param about items or names; see [Pin.Kind]
    /// @param text as the kind asks for
    /// @return the pin with its number
    Pin pin(String thread, Instant made, Pin.Kind kind, List<String> about, String text);

    /// Pairs of works, each shown by an item of either, that may be one and of which no pin speaks; the likeliest
    /// first.
    List<Doubt> doubts(String thread);

    /// All works of a thread, in the order of their ids.
    List<Work> all(String thread);

    /// One work.
    Optional<Work> find(String thread, String id);
}
