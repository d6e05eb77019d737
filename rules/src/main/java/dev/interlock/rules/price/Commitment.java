package dev.interlock.rules.price;

/** For how long an offer has to be taken. */
public enum Commitment {
    ON_DEMAND,
    SPOT,
    ONE_YEAR,
    THREE_YEARS
}
