package clew.model;

import static org.assertj.core.api.Assertions.assertThat;

import clew.model.Reply.After;
import clew.model.Reply.Cause;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Patience, with pauses that are noted and not waited.
class PatientTest {
    private static final Prompt PROMPT = new Prompt("f", "i", "m", "", 10);
    private static final Reply WELL = new Reply.Answered("well", 1, 1);
    private static final Reply BUSY = new Reply.None(Cause.AWAY, "busy", new After(true, null, false));
    private static final Reply CUT = new Reply.None(Cause.AWAY, "cut", After.PAID);

    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final Patient model = new Patient(new Scripted(p -> replies.remove()), pauses::add);

    private static Reply busyFor(int seconds) {
        return new Reply.None(Cause.AWAY, "busy", new After(true, Duration.ofSeconds(seconds), false));
    }

    @Test
    void aBusyServiceIsAskedAgainAfterLongerAndLongerPauses() {
        replies.addAll(List.of(BUSY, BUSY, WELL));
        assertThat(model.ask(PROMPT)).isEqualTo(WELL);
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(8));
    }

    @Test
    void aServiceThatSaysWhenIsAskedThenAndNotSooner() {
        replies.addAll(List.of(busyFor(30), busyFor(1), WELL));
        assertThat(model.ask(PROMPT)).isEqualTo(WELL);
        assertThat(pauses).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(8));
    }

    @Test
    void aServiceThatWantsLongIsNotWaitedFor() {
        replies.add(busyFor(3_600));
        assertThat(model.ask(PROMPT)).isEqualTo(busyFor(3_600));
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatMayHaveBeenPaidIsNotAskedAgain() {
        replies.add(CUT);
        assertThat(model.ask(PROMPT)).isEqualTo(CUT);
    }

    @Test
    void threeQuestionsInARowInVainAreEnough() {
        replies.addAll(List.of(CUT, CUT, WELL, CUT, BUSY, BUSY, BUSY, CUT));
        for (int i = 0; i < 6; i++) {
            model.ask(PROMPT);
        }
        assertThat(replies).isEmpty();
        Reply.None none = (Reply.None) model.ask(PROMPT);
        assertThat(none.cause()).isEqualTo(Cause.AWAY);
        assertThat(none.why()).contains("not asked again in this cycle").hasLineCount(1);
    }

    @Test
    void whoeverIsStoppedWhileWaitingStays() {
        replies.add(BUSY);
        Patient stopped = new Patient(new Scripted(p -> replies.remove()), pause -> {
            throw new InterruptedException();
        });
        assertThat(stopped.ask(PROMPT)).isEqualTo(BUSY);
        assertThat(Thread.interrupted()).isTrue();
    }
}
