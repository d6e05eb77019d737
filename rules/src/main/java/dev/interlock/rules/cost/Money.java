package dev.interlock.rules.cost;

import java.math.BigDecimal;
import java.util.List;

/**
 * An amount in whole billionths of a dollar: what is shared out adds up to what there was.
 *
 * @param nanodollars at most nine billion dollars
 */
public record Money(long nanodollars) {
    public static final Money ZERO = new Money(0);

    private static final int DIGITS = 9;
    private static final double A_DOLLAR = 1e9;
    private static final long MILLIS_AN_HOUR = 3_600_000;

    /** What so long costs at so much an hour, to the nearest billionth. */
    public static Money of(double dollarsPerHour, long millis) {
        double nanodollars = dollarsPerHour * A_DOLLAR * millis / MILLIS_AN_HOUR;
        if (!(Math.abs(nanodollars) < Long.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "%d ms at %s dollars an hour are no amount.".formatted(millis, dollarsPerHour));
        }
        return new Money(Math.round(nanodollars));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(nanodollars, other.nanodollars));
    }

    /** Its parts in the proportion of these weights, of which one is above 0. */
    List<Money> shared(List<Integer> weights) {
        return Share.of(nanodollars, weights).stream().map(Money::new).toList();
    }

    public double inDollars() {
        return nanodollars / A_DOLLAR;
    }

    /** To the last billionth. */
    public BigDecimal exactly() {
        return BigDecimal.valueOf(nanodollars, DIGITS);
    }
}
