package dev.interlock.simulator;

import dev.interlock.rules.plan.Action;

/**
 * An alert that a person of the simulated data centre has read.
 *
 * @param at epoch milliseconds
 */
public record ReadAlert(long at, Action.Alert alert) {}
