package dev.interlock.scenarios.report;

import dev.interlock.simulator.Tally;

/**
 * The same world and seed twice.
 *
 * @param controlled with a controller
 * @param uncontrolled left alone
 */
public record Tallies(Tally controlled, Tally uncontrolled) {}
