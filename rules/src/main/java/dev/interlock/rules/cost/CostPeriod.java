package dev.interlock.rules.cost;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/** Over what time costs are added up, in UTC. */
public enum CostPeriod {
    /** The month that is not over yet. */
    CURRENT(CostPeriod::month, Period.ZERO),
    HOURLY(at -> at.truncatedTo(ChronoUnit.HOURS), Period.ofDays(1)),
    DAILY(at -> at.truncatedTo(ChronoUnit.DAYS), Period.ofDays(31)),
    MONTHLY(CostPeriod::month, Period.ofMonths(12));

    private final UnaryOperator<ZonedDateTime> begin;
    private final Period shown;

    CostPeriod(UnaryOperator<ZonedDateTime> begin, Period shown) {
        this.begin = begin;
        this.shown = shown;
    }

    /** When the period of this moment began. */
    public Instant begin(Instant at) {
        return begin.apply(at.atZone(ZoneOffset.UTC)).toInstant();
    }

    /** When the first began of those that are shown where nobody says which. */
    public Instant first(Instant now) {
        return begin(now.atZone(ZoneOffset.UTC).minus(shown).toInstant());
    }

    private static ZonedDateTime month(ZonedDateTime at) {
        return at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    }
}
