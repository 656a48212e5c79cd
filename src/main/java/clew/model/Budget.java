package clew.model;

/// How much may be used. A month is a calendar month, UTC.
///
/// @param cycle in one cycle
/// @param thread in a month for one thread
/// @param month in a month for all threads
/// @param prices what tokens cost
public record Budget(Amount cycle, Amount thread, Amount month, Prices prices) {
    private static final long USUAL = 500_000;

    /// What holds where nothing is said: a good many questions a cycle, so that a mistake has an end.
    public static final Budget DEFAULT =
            new Budget(new Amount(USUAL, Long.MAX_VALUE), Amount.UNLIMITED, Amount.UNLIMITED, Prices.FREE);

    /// Whether it says how much money may be used.
    public boolean limitsMoney() {
        return cycle.billionths() < Long.MAX_VALUE
                || thread.billionths() < Long.MAX_VALUE
                || month.billionths() < Long.MAX_VALUE;
    }
}
