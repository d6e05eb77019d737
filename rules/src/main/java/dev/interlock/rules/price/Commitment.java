package dev.interlock.rules.price;

import java.util.Locale;

/** For how long an offer has to be taken. */
public enum Commitment {
    ON_DEMAND,
    SPOT,
    ONE_YEAR,
    THREE_YEARS;

    /** As lists write it: {@code one-year}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
