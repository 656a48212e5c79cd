package clew.collect;

import clew.feed.FetchResult;
import clew.feed.NextTime;
import clew.net.Validators;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a feed is asked again: sooner where it brings much, later where it brings nothing or does not answer, never
/// before it said. All by rule; feeds are spread a little by their addresses, so that not all are asked at once.
final class Pace {
    static final Duration FIRST = Duration.ofHours(1);
    static final Duration SHORTEST = Duration.ofMinutes(15);
    static final Duration LONGEST = Duration.ofHours(24);

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
    /// @param added how many of its items were new
    static Standing after(Standing s, FetchResult result, int added, Instant now) {
        Builder after = new Builder(s, now);
        switch (result) {
            case FetchResult.Fetched fetched -> after.good(fetched.next(), added, now);
            case FetchResult.Unchanged unchanged ->
                after.good(new NextTime(s.last(), unchanged.fresh(), s.movedTo()), 0, now);
            case FetchResult.Gone gone -> after.gone(gone.why(), now);
            case FetchResult.Later later -> {
                after.bad(later.why(), now);
                later.until().ifPresent(after::notBefore);
            }
            case FetchResult.Nothing nothing -> after.bad(nothing.why(), now);
        }
        return after.build();
    }

    private static final class Builder {
        private final Standing was;
        private final @Nullable Instant tried;
        private Validators last;
        private @Nullable String movedTo;
        private Instant next;
        private long every;
        private @Nullable Instant good;
        private int failures;
        private @Nullable Instant failingSince;
        private @Nullable String trouble;
        private boolean gone;
        private int items;
        private @Nullable Instant brought;

        Builder(Standing was, @Nullable Instant tried) {
            this.was = was;
            this.tried = tried;
            last = was.last();
            movedTo = was.movedTo();
            next = was.next();
            every = was.everySeconds();
            good = was.good();
            failures = was.failures();
            failingSince = was.failingSince();
            trouble = was.trouble();
            gone = was.gone();
            items = was.items();
            brought = was.brought();
        }

        void good(NextTime said, int added, Instant now) {
            last = said.last();
            movedTo = said.movedTo() == null ? movedTo : said.movedTo();
            every = between(SHORTEST, Duration.ofSeconds(added > 0 ? every / 2 : every * 3 / 2), LONGEST)
                    .toSeconds();
            next(now, between(Duration.ofSeconds(every), said.fresh(), LONGEST));
            good = now;
            failures = 0;
            failingSince = null;
            trouble = null;
            gone = false;
            items += added;
            brought = added > 0 ? now : brought;
        }

        void bad(String why, Instant now) {
            failures++;
            failingSince = failingSince == null ? now : failingSince;
            trouble = why;
            next(
                    now,
                    between(
                            SHORTEST,
                            Duration.ofSeconds(every).multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)),
                            LONGEST));
        }

        void gone(String why, Instant now) {
            bad(why, now);
            gone = true;
            next = now.plus(NEVER);
        }

        void notBefore(Instant until) {
            next = until.isAfter(next) ? until : next;
        }

        void next(Instant now, Duration wait) {
            long spread = Math.floorMod(was.location().hashCode(), 1000) * wait.toSeconds() / SPREAD / 1000;
            next = now.plus(wait).plusSeconds(spread);
        }

        private static Duration between(Duration least, Duration wanted, Duration most) {
            return wanted.compareTo(least) < 0 ? least : wanted.compareTo(most) > 0 ? most : wanted;
        }

        Standing build() {
            return new Standing(
                    was.location(),
                    movedTo,
                    last,
                    next,
                    every,
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
}
