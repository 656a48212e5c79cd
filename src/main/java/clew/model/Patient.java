package clew.model;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A model that is asked again after a while when its service is busy or has trouble, a few times, and no more in
/// this cycle once it was away for several questions in a row. One for each cycle.
public final class Patient implements LanguageModel {
    private static final int TRIES = 3;
    private static final int ENOUGH = 3;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final int LONGER = 4;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final LanguageModel model;
    private final Sleeper sleeper;
    private final AtomicInteger away = new AtomicInteger();

    /// Waits.
    @FunctionalInterface
    public interface Sleeper {
        /// Returns when so much time has passed.
        void sleep(Duration pause) throws InterruptedException;
    }

    /// @param sleeper how pauses are waited
    public Patient(LanguageModel model, Sleeper sleeper) {
        this.model = model;
        this.sleeper = sleeper;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Reply ask(Prompt prompt) {
        if (away.get() >= ENOUGH) {
            return new Reply.None(
                    Reply.Cause.AWAY,
                    name() + " did not answer " + ENOUGH + " questions in a row and is not asked again in this cycle");
        }
        Reply reply = patiently(prompt);
        if (reply instanceof Reply.None none && none.cause() == Reply.Cause.AWAY) {
            away.incrementAndGet();
        } else if (reply instanceof Reply.Answered) {
            away.set(0);
        }
        return reply;
    }

    private Reply patiently(Prompt prompt) {
        Reply reply = model.ask(prompt);
        Duration pause = FIRST;
        for (int tried = 1; tried < TRIES; tried++) {
            if (!(reply instanceof Reply.None none) || !none.after().again()) {
                return reply;
            }
            Duration asked = none.after().pause();
            Duration wait = asked == null || asked.compareTo(pause) < 0 ? pause : asked;
            if (wait.compareTo(LONGEST) > 0) {
                return reply;
            }
            try {
                sleeper.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return reply;
            }
            reply = model.ask(prompt);
            pause = pause.multipliedBy(LONGER);
        }
        return reply;
    }
}
