package dev.interlock.routes.costs;

/**
 * What is known of the fleet's money.
 *
 * @param account who pays
 */
public record FleetMoney(FleetCosts costs, FleetAdvice advice, String account) {}
