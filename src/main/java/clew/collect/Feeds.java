package clew.collect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where it is kept which feeds are followed, and how each stands.
public interface Feeds {
    /// A thread follows a feed from now on. One that others follow is next read whole, as this thread has none of it.
    ///
    /// @return whether it did not before
    boolean follow(Followed feed, Instant now);

    /// A thread follows a feed no longer. How the feed stands is kept, so that one taken up again is not asked early.
    ///
    /// @return whether it did before
    boolean leave(String thread, String location);

    /// What a thread follows, in the order of the locations.
    List<Followed> of(String thread);

    /// Who follows a feed.
    List<Followed> followers(String location);

    /// How a feed stands.
    Optional<Standing> standing(String location);

    /// Feeds that someone follows and that may be asked now, those that waited longest first.
    List<Standing> due(Instant now);

    /// How every feed that someone follows stands, in the order of their locations.
    List<Standing> followed();

    /// When the next feed that someone follows may be asked.
    Optional<Instant> nextDue();

    /// Keeps how feeds stand, all or none.
    void keep(List<Standing> standings);

    /// Takes in what a feed brought and keeps how it stands after that, all or none.
    ///
    /// @return how many of its items were new
    int takeIn(Arrival arrival);
}
