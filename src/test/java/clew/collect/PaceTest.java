package clew.collect;

import static org.assertj.core.api.Assertions.assertThat;

import clew.collect.Standing.Health;
import clew.feed.FetchResult;
import clew.feed.NextTime;
import clew.net.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2025-03-01T10:00:00Z");
    private static final Standing NEW = Standing.fresh("https://a.example/feed", NOW);
    private static final FetchResult READ = new FetchResult.Fetched(List.of());

    private static Standing many(Standing from, FetchResult result, int added, int times) {
        Standing standing = from;
        for (int i = 0; i < times; i++) {
            standing = Pace.after(standing, result, taken(added), standing.next());
        }
        return standing;
    }

    private static Pace.Taken taken(int added) {
        return new Pace.Taken(added, added, List.of(), 0);
    }

    private static Duration wait(Standing standing) {
        return Duration.between(standing.tried(), standing.next());
    }

    @Test
    void whoBringsMuchIsAskedSoonerAndWhoBringsNothingLater() {
        assertThat(wait(many(NEW, READ, 3, 10))).isBetween(Pace.SHORTEST, Pace.SHORTEST.multipliedBy(2));
        assertThat(wait(many(NEW, READ, 0, 20))).isBetween(Pace.LONGEST, Pace.LONGEST.plusHours(3));
        assertThat(wait(many(NEW, new FetchResult.Unchanged(Duration.ZERO), 0, 20)))
                .isGreaterThanOrEqualTo(Pace.LONGEST);
    }

    @Test
    void nobodyIsAskedBeforeWhatItSent_GetsOld() {
        FetchResult fresh =
                new FetchResult.Fetched(List.of(), new NextTime(Validators.NONE, Duration.ofHours(7), null));
        assertThat(wait(many(NEW, fresh, 5, 8))).isGreaterThanOrEqualTo(Duration.ofHours(7));
    }

    @Test
    void nobodyIsAskedBeforeItSaid() {
        Instant until = NOW.plus(Duration.ofDays(40));
        Standing later = Pace.after(NEW, new FetchResult.Later("later", Optional.of(until)), taken(0), NOW);
        assertThat(later.next()).isAfterOrEqualTo(until);
        assertThat(later.health()).isEqualTo(Health.TROUBLED);
    }

    @Test
    void whoDoesNotAnswerIsAskedEverLessAndDeclaredDeadAfterTwoWeeks() {
        FetchResult failed = new FetchResult.Failed("a.example takes no connections");
        Standing once = Pace.after(NEW, failed, taken(0), NOW);
        assertThat(once.health()).isEqualTo(Health.TROUBLED);
        assertThat(wait(many(NEW, failed, 0, 4))).isGreaterThan(wait(once).multipliedBy(3));
        Standing dead = many(NEW, failed, 0, 24);
        assertThat(dead.health()).isEqualTo(Health.DEAD);
        assertThat(HealthText.of(dead))
                .startsWith("dead, no answer since 2025-03-01: a.example takes no connections; never read")
                .contains("remove it, or give its new address");
        Standing back = Pace.after(dead, READ, taken(1), dead.next());
        assertThat(back.health())
                .as("still asked now and then, and alive again")
                .isEqualTo(Health.GOOD);
    }

    @Test
    void whoIsGoneIsAskedNoMore() {
        Standing gone = Pace.after(NEW, new FetchResult.Gone("gone for good"), taken(0), NOW);
        assertThat(gone.health()).isEqualTo(Health.DEAD);
        assertThat(gone.next()).isAfter(NOW.plus(Duration.ofDays(100_000)));
    }

    @Test
    void whoMovedIsAskedThereAndKeepsItsName() {
        FetchResult moved = new FetchResult.Fetched(
                List.of(),
                new NextTime(
                        new Validators("\"e\"", null, "https://b.example/f"), Duration.ZERO, "https://b.example/f"));
        Standing after = Pace.after(NEW, moved, taken(0), NOW);
        assertThat(after.where()).isEqualTo("https://b.example/f");
        assertThat(after.location()).isEqualTo("https://a.example/feed");
        Standing later = Pace.after(after, new FetchResult.Unchanged(Duration.ZERO), taken(0), NOW);
        assertThat(later.where()).isEqualTo("https://b.example/f");
        assertThat(later.memory().last().etag()).isEqualTo("\"e\"");
    }

    @Test
    void theEndOfTheProgramWhileOneIsAskedCostsAnInterval() {
        Standing begun = Pace.begun(NEW, NOW);
        assertThat(begun.next()).isAfterOrEqualTo(NOW.plus(Pace.FIRST));
        assertThat(begun.health()).isEqualTo(Health.NEW);
    }
}
