package clew.collect;

import clew.net.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a feed stands, whoever follows it.
///
/// @param location as the person gave it
/// @param movedTo where it is asked instead, since it said that it moved for good
/// @param last what it said of its state
/// @param next not asked before
/// @param everySeconds how long to wait after an answer
/// @param tried when it was last asked
/// @param good when that last worked
/// @param failures how often in a row it did not
/// @param failingSince the first of them
/// @param trouble the last of them in one line
/// @param gone whether it said that it will not come back
/// @param items how many items it brought that were new
/// @param brought when it last brought one
public record Standing(
        String location,
        @Nullable String movedTo,
        Validators last,
        Instant next,
        long everySeconds,
        @Nullable Instant tried,
        @Nullable Instant good,
        int failures,
        @Nullable Instant failingSince,
        @Nullable String trouble,
        boolean gone,
        int items,
        @Nullable Instant brought) {
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
        /// It is gone, or has not answered for two weeks.
        DEAD
    }

    /// Of a feed that was never asked.
    ///
    /// @param due when it may be
    public static Standing fresh(String location, Instant due) {
        return new Standing(
                location,
                null,
                Validators.NONE,
                due,
                Pace.FIRST.toSeconds(),
                null,
                null,
                0,
                null,
                null,
                false,
                0,
                null);
    }

    /// Where to ask.
    public String where() {
        return movedTo == null ? location : movedTo;
    }

    /// How well it does.
    public Health health() {
        if (gone) {
            return Health.DEAD;
        }
        if (failures > 0 && failingSince != null && tried != null) {
            boolean dead =
                    failures >= OFTEN && Duration.between(failingSince, tried).compareTo(LONG) >= 0;
            return dead ? Health.DEAD : Health.TROUBLED;
        }
        return tried == null ? Health.NEW : Health.GOOD;
    }

    /// Without what it said of its state, so that it is next read whole.
    public Standing unread() {
        return new Standing(
                location,
                movedTo,
                Validators.NONE,
                next,
                everySeconds,
                tried,
                good,
                failures,
                failingSince,
                trouble,
                gone,
                items,
                brought);
    }
}
