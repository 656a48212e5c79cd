package clew.brief;

import java.util.List;
import java.util.Optional;

/// Where versions are kept. They are appended by a cycle's commit and never change.
public interface Versions {
    /// The latest version of a thread.
    Optional<Brief> latest(String thread);

    /// One version by its number.
    Optional<Brief> find(String thread, int number);

    /// The heads of all versions, oldest first.
    List<Brief.Version> heads(String thread);

    /// The stored document of a version, byte for byte, as [BriefJson] wrote it.
    Optional<byte[]> document(String thread, int number);
}
