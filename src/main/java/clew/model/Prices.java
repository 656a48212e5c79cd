package clew.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a million tokens cost, in any one currency.
///
/// @param in of the question, in billionths
/// @param out of the answer, in billionths
public record Prices(long in, long out) {
    private static final long MILLION = 1_000_000;
    private static final int PLACES = 9;
    private static final int FEWEST_SHOWN = 2;
    private static final int MOST_SHOWN = 4;

    /// For models of one's own.
    public static final Prices FREE = new Prices(0, 0);

    /// An amount of money in billionths, rounded up.
    ///
    /// @throws ArithmeticException if there is not that much money
    public static long billionths(BigDecimal money) {
        return money.movePointRight(PLACES).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    /// Billionths as money, with two to four places.
    public static String money(long billionths) {
        BigDecimal money = BigDecimal.valueOf(billionths, PLACES)
                .setScale(MOST_SHOWN, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return money.setScale(Math.max(FEWEST_SHOWN, money.scale())).toPlainString();
    }

    /// So many tokens and their cost, rounded up.
    public Amount amount(long tokensIn, long tokensOut) {
        BigDecimal cost = BigDecimal.valueOf(in)
                .multiply(BigDecimal.valueOf(tokensIn))
                .add(BigDecimal.valueOf(out).multiply(BigDecimal.valueOf(tokensOut)))
                .divide(BigDecimal.valueOf(MILLION), 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Long.MAX_VALUE));
        return new Amount(tokensIn, 0).plus(new Amount(tokensOut, cost.longValueExact()));
    }
}
