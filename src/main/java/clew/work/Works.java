package clew.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where the works of a thread are kept. Written only by a cycle's commit.
public interface Works {
    /// Works that stand under any of these blocking keys (see [Resolver]), in the order of their ids.
    List<Work> byKeys(String thread, Collection<String> keys);

    /// All works of a thread, in the order of their ids.
    List<Work> all(String thread);

    /// One work.
    Optional<Work> find(String thread, String id);
}
