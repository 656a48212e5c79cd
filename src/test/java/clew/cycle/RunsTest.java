package clew.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import clew.ClewException;
import clew.ClewException.Kind;
import clew.cycle.Runs.End;
import clew.cycle.Runs.Run;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunsTest {
    private final Runs runs = new Runs();

    private End ended(String thread) {
        while (!Thread.currentThread().isInterrupted()) {
            End end = runs.last(thread).map(Run::end).orElse(null);
            if (end != null) {
                return end;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("it does not end");
    }

    @Test
    void oneRunAtATimeForAThreadWhileOthersGoOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        assertThat(runs.last("a")).isEmpty();
        assertThat(runs.start("a", "cycle", progress -> {
                    progress.at("reading", 2, 5);
                    begun.countDown();
                    go.await();
                    return new End("done", false, 7);
                }))
                .isTrue();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runs.last("a")).hasValue(new Run("cycle", "reading", 2, 5, null));
        assertThat(runs.start("a", "collect", progress -> new End("never"))).isFalse();
        assertThat(runs.last("a").orElseThrow().what()).isEqualTo("cycle");
        assertThat(runs.start("b", "cycle", progress -> new End("other"))).isTrue();
        assertThat(ended("b").said()).isEqualTo("other");
        go.countDown();
        assertThat(ended("a")).isEqualTo(new End("done", false, 7));
        assertThat(runs.start("a", "collect", progress -> new End("again"))).isTrue();
        assertThat(ended("a").said()).isEqualTo("again");
        runs.close();
    }

    @Test
    void whateverGoesWrongEndsTheRunInOneLine() {
        runs.start("a", "cycle", progress -> {
            throw new ClewException(Kind.UNAVAILABLE, "the disk is full; free some");
        });
        assertThat(ended("a")).isEqualTo(new End("the disk is full; free some", true, 0));
        runs.start("a", "cycle", progress -> {
            throw new IllegalStateException("secret");
        });
        assertThat(ended("a").said()).doesNotContain("secret").startsWith("Something went wrong");
        runs.close();
    }

    @Test
    void whatIsToldAfterTheEndBeginsNothingAnew() {
        Progress[] kept = new Progress[1];
        runs.start("a", "collect", progress -> {
            kept[0] = progress;
            return new End("done");
        });
        ended("a");
        kept[0].at("asking feeds", 1, 2);
        assertThat(ended("a").said()).isEqualTo("done");
        runs.close();
    }
}
