package clew.collect;

import clew.feed.Feed;
import clew.feed.Memory;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a feed stands, whoever follows it.
///
/// @param location as the person gave it
/// @param movedTo where it is asked instead, since it said that it moved for good
/// @param memory what its reader is told the next time
/// @param next not asked before
/// @param everySeconds how long to wait after an answer
/// @param tried when it was last asked
/// @param good when that last worked
/// @param trouble what is wrong since then
/// @param brought what it has brought so far
public record Standing(
        String location,
        @Nullable String movedTo,
        Memory memory,
        Instant next,
        long everySeconds,
        @Nullable Instant tried,
        @Nullable Instant good,
        Trouble trouble,
        Brought brought) {
    private static final Duration LONG = Duration.ofDays(14);
    private static final int OFTEN = 5;

    /// How well a feed does.
    public enum Health {
        /// It was not asked yet.
        NEW,
        /// It answered when last asked.
        GOOD,
        /// It did not answer when last asked.
        TROUBLED,
        /// What is set here does not allow to ask it, so nobody was asked.
        BARRED,
        /// It is gone, or has not answered for two weeks.
        DEAD
    }

    /// What is wrong.
    ///
    /// @param times how often in a row it did not work
    /// @param since the first of them
    /// @param why the last of them in one line
    /// @param gone whether the feed said that it will not come back
    /// @param barred whether nobody was asked the last time, because what is set here does not allow it
    public record Trouble(
            int times, @Nullable Instant since, @Nullable String why, boolean gone, boolean barred) {
        /// Nothing is.
        public static final Trouble NONE = new Trouble(0, null, null, false, false);
    }

    /// What a feed brings.
    ///
    /// @param items how many items that were new
    /// @param last when the last of them came
    /// @param readings how often it could be read
    /// @param refused how many entries could not be used, of those of the last reading that brought any
    /// @param beyond how many more there were than are taken at once
    /// @param flaw what was wrong with the first that could not be used
    public record Brought(
            int items,
            @Nullable Instant last,
            int readings,
            int refused,
            int beyond,
            @Nullable String flaw) {
        /// Nothing yet.
        public static final Brought NOTHING = new Brought(0, null, 0, 0, 0, null);
    }

    /// Of a feed that was never asked.
    ///
    /// @param due when it may be
    public static Standing fresh(String location, Instant due) {
        return new Standing(
                location, null, Memory.NONE, due, Pace.FIRST.toSeconds(), null, null, Trouble.NONE, Brought.NOTHING);
    }

    /// Where to ask.
    public String where() {
        return movedTo == null ? location : movedTo;
    }

    /// Whether it is a file or folder of this machine.
    public boolean local() {
        return new Feed(location, where()).local();
    }

    /// How well it does.
    public Health health() {
        if (trouble.gone) {
            return Health.DEAD;
        }
        if (trouble.barred) {
            return Health.BARRED;
        }
        if (trouble.times > 0 && trouble.since != null && tried != null) {
            boolean dead = trouble.times >= OFTEN
                    && Duration.between(trouble.since, tried).compareTo(LONG) >= 0;
            return dead ? Health.DEAD : Health.TROUBLED;
        }
        return tried == null ? Health.NEW : Health.GOOD;
    }

    /// Without what is remembered of it, so that it is next read whole.
    public Standing unread() {
        return new Standing(location, movedTo, Memory.NONE, next, everySeconds, tried, good, trouble, brought);
    }
}
