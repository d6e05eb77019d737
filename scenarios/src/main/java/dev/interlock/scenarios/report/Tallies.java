package dev.interlock.scenarios.report;

import dev.interlock.simulator.Tally;

/**
 * The same world and seed twice.
 *
 * @param controlled with a controller
 * @param uncontrolled left alone
 */
public record Tallies(Tally controlled, Tally uncontrolled) {
    private static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Of a world that counts nothing of the kind. */
    public static final Tallies NONE = new Tallies(NOTHING, NOTHING);
}
