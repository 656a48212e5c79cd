package clew.model;

/// Tokens and what they cost.
///
/// @param tokens of questions and answers together
/// @param billionths of the currency in which prices are given
public record Amount(long tokens, long billionths) {
    /// Nothing.
    public static final Amount ZERO = new Amount(0, 0);

    /// More than anything; as a limit, none.
    public static final Amount UNLIMITED = new Amount(Long.MAX_VALUE, Long.MAX_VALUE);

    /// Both together; more than can be counted stays at the most that can.
    public Amount plus(Amount more) {
        return new Amount(sum(tokens, more.tokens), sum(billionths, more.billionths));
    }

    /// Whether neither is more than in the other.
    public boolean fitsIn(Amount most) {
        return tokens <= most.tokens && billionths <= most.billionths;
    }

    private static long sum(long a, long b) {
        long sum = a + b;
        return a > 0 && b > 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }
}
