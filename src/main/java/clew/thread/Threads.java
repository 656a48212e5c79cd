package clew.thread;

import java.util.List;
import java.util.Optional;

/// Where threads are kept.
public interface Threads {
    /// Opens a thread.
    ///
    /// @throws clew.ClewException if there is one by that slug
    void open(NarrativeThread thread);

    /// A thread by its slug.
    Optional<NarrativeThread> find(String slug);

    /// All threads, by slug.
    List<NarrativeThread> all();
}
