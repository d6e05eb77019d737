package dev.interlock.routes.web.api;

import dev.interlock.routes.costs.FleetCosts;

/**
 * What is known of the fleet's money.
 *
 * @param account who pays
 */
public record FleetMoney(FleetCosts costs, String account) {}
