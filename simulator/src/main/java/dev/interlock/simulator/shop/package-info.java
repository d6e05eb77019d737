/**
 * The shop: small services that are real and therefore fail as software fails, and the count that says whether an order was lost. Whoever runs or checks the shop enters; the controller meets it over its logs, metrics and doors.
 */
@NullMarked
package dev.interlock.simulator.shop;

import org.jspecify.annotations.NullMarked;
