package clew.collect;

import clew.collect.Standing.Brought;
import clew.collect.Standing.Trouble;
import clew.feed.FetchResult;
import clew.feed.Memory;
import clew.feed.NextTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a feed is asked again: sooner where it brings much, later where it brings nothing or does not answer, never
/// before it said. All by rule; feeds are spread a little by their addresses, so that not all are asked at once.
final class Pace {
    static final Duration FIRST = Duration.ofHours(1);
    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(24);

    /// A folder of this machine bothers nobody.
    static final Duration HERE = Duration.ofMinutes(1);

    /// One that is gone is not asked any more.
    private static final Duration NEVER = Duration.ofDays(365_000);

    private static final int MOST_DOUBLINGS = 8;
    private static final int SPREAD = 10;

    private Pace() {}

    /// Before it is asked: so that it is not asked again at once if the program ends now.
    static Standing begun(Standing s, Instant now) {
        Builder begun = new Builder(s, s.tried());
        begun.next(now, Duration.ofSeconds(s.everySeconds()));
        return begun.build();
    }

    /// After it was asked.
    ///
    /// @param taken what of it could be used
    static Standing after(Standing s, FetchResult result, Taken taken, Instant now) {
        Builder after = new Builder(s, now);
        switch (result) {
            case FetchResult.Fetched fetched -> after.good(fetched.next(), taken, now);
            case FetchResult.Unchanged unchanged ->
                after.good(new NextTime(s.memory(), unchanged.fresh(), s.movedTo()), Taken.NOTHING, now);
            case FetchResult.Gone gone -> after.gone(gone.why(), now);
            case FetchResult.Later later -> {
                after.bad(later.why(), now);
                later.until().ifPresent(after::notBefore);
            }
            case FetchResult.Barred barred -> after.barred(barred.why(), now);
            case FetchResult.Nothing nothing -> after.bad(nothing.why(), now);
        }
        return after.build();
    }

    /// What of a reading could be used.
    ///
    /// @param items how many that were new
    /// @param entries how many there were, new or not
    /// @param refused a line for each that could not be used
    /// @param beyond how many more there were than are taken at once
    record Taken(int items, int entries, List<String> refused, int beyond) {
        static final Taken NOTHING = new Taken(0, 0, List.of(), 0);

        Taken {
            refused = List.copyOf(refused);
        }

        Taken with(int added) {
            return new Taken(added, entries, refused, beyond);
        }
    }

    private static final class Builder {
        private final Standing was;
        private final @Nullable Instant tried;
        private Memory memory;
        private @Nullable String movedTo;
        private Instant next;
        private long every;
        private @Nullable Instant good;
        private Trouble trouble;
        private Brought brought;

        Builder(Standing was, @Nullable Instant tried) {
            this.was = was;
            this.tried = tried;
            memory = was.memory();
            movedTo = was.movedTo();
            next = was.next();
            every = was.everySeconds();
            good = was.good();
            trouble = was.trouble();
            brought = was.brought();
        }

        void good(NextTime said, Taken taken, Instant now) {
            memory = said.memory();
            movedTo = said.movedTo() == null ? movedTo : said.movedTo();
            every = between(SHORTEST, Duration.ofSeconds(taken.items > 0 ? every / 2 : every * 3 / 2), LONGEST)
                    .toSeconds();
            next(now, between(Duration.ofSeconds(every), said.fresh(), LONGEST));
            good = now;
            trouble = Trouble.NONE;
            brought = brought(taken, now);
        }

        private Brought brought(Taken taken, Instant now) {
            boolean looked = taken.entries > 0 || !taken.refused.isEmpty();
            return new Brought(
                    brought.items() + taken.items,
                    taken.items > 0 ? now : brought.last(),
                    brought.readings() + 1,
                    looked ? taken.refused.size() : brought.refused(),
                    looked ? taken.beyond : brought.beyond(),
                    looked ? (taken.refused.isEmpty() ? null : taken.refused.getFirst()) : brought.flaw());
        }

        void bad(String why, Instant now) {
            int times = trouble.times() + 1;
            trouble = new Trouble(times, trouble.since() == null ? now : trouble.since(), why, false, false);
            next(
                    now,
                    between(
                            SHORTEST,
                            Duration.ofSeconds(every).multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS)),
                            LONGEST));
        }

        /// Nobody was asked, so nothing is known of the feed that was not known before.
        void barred(String why, Instant now) {
            trouble = new Trouble(trouble.times(), trouble.since(), why, false, true);
            next(now, FIRST);
        }

        void gone(String why, Instant now) {
            bad(why, now);
            trouble = new Trouble(trouble.times(), trouble.since(), why, true, false);
            next = now.plus(NEVER);
        }

        void notBefore(Instant until) {
            next = until.isAfter(next) ? until : next;
        }

        void next(Instant now, Duration wait) {
            if (was.local()) {
                next = now.plus(HERE);
                return;
            }
            long spread = Math.floorMod(was.location().hashCode(), 1000) * wait.toSeconds() / SPREAD / 1000;
            next = now.plus(wait).plusSeconds(spread);
        }

        private static Duration between(Duration least, Duration wanted, Duration most) {
            return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
        }

        Standing build() {
            return new Standing(was.location(), movedTo, memory, next, every, tried, good, trouble, brought);
        }
    }
}
