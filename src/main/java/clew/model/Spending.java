package clew.model;

import java.util.Optional;

/// What was used in which month, kept over restarts. Safe for use by several threads.
public interface Spending {
    /// What all threads used in a month, with what is reserved.
    ///
    /// @param month such as `2025-01`
    Amount used(String month);

    /// What one thread used in a month, with what is reserved.
    Amount used(String month, String thread);

    /// Counts an amount as used, unless more than a limit would then be; all at once, and kept when it returns.
    ///
    /// @param amount at least as much as may come to be used
    /// @param budget of which the month's and the thread's limits count
    /// @return whose limit forbids it, in words for a line; nothing if it is counted
    Optional<String> reserve(String month, String thread, Amount amount, Budget budget);

    /// Puts what was used in the place of what was reserved.
    void settle(String month, String thread, Amount reserved, Amount used);
}
