package clew.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of asking a model.
public sealed interface Reply {
    /// It answered.
    ///
    /// @param text what it wrote, whole; not yet checked against anything
    /// @param tokensIn tokens of the prompt, as the provider counts them, else as estimated
    /// @param tokensOut tokens of the answer, likewise
    record Answered(String text, long tokensIn, long tokensOut) implements Reply {}

    /// There is no answer, and whoever asked goes on without.
    ///
    /// @param cause what kind of failure
    /// @param why one line for a person, without a key or an address's query
    /// @param after what is known for those who would ask again or count what was paid
    record None(Cause cause, String why, After after) implements Reply {
        /// Asking again is of no use, and nothing was paid.
        public None(Cause cause, String why) {
            this(cause, why, After.NOTHING);
        }
    }

    /// What follows from having asked in vain.
    ///
    /// @param again whether the same question may well be answered soon
    /// @param pause how long the service wants to be left alone, if it said so
    /// @param paid whether the service may count the question all the same
    record After(boolean again, @Nullable Duration pause, boolean paid) {
        /// Nothing.
        public static final After NOTHING = new After(false, null, false);

        /// It may be counted.
        public static final After PAID = new After(false, null, true);
    }

    /// Why there is no answer.
    enum Cause {
        /// The cycle, the thread or the month has no tokens or no money left for it.
        BUDGET,
        /// The service refuses: a key, a model's name, a request it does not take.
        REFUSED,
        /// The service is away, too slow or too busy.
        AWAY,
        /// What it sent cannot be read, or has no end.
        GARBLED,
        /// A replay has no record of this request, or an answer could not be recorded.
        NOT_RECORDED
    }
}
