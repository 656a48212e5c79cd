package clew.model;

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
    record None(Cause cause, String why) implements Reply {}

    /// Why there is no answer.
    enum Cause {
        /// The cycle, the thread or the month has no tokens or no money left for it.
        BUDGET,
        /// The service refuses: a key, a model's name, a request it does not take.
        REFUSED,
        /// The service is away, too slow, too busy or answers without end.
        AWAY,
        /// What it sent cannot be read.
        GARBLED,
        /// A replay has no record of this request.
        NOT_RECORDED
    }
}
