package dev.interlock.scenarios.report;

import dev.interlock.simulator.Tally;

/**
 * The same world and seed three times.
 *
 * @param controlled with a controller
 * @param thermostat with a plain thermostat in each zone
 * @param uncontrolled left alone
 */
public record Tallies(Tally controlled, Tally thermostat, Tally uncontrolled) {
    private static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of a world that counts nothing of the kind. */
    public static final Tallies NONE = new Tallies(NOTHING, NOTHING, NOTHING);
}
