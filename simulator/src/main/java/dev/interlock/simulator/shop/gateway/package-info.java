/**
 * The shop's front: passes requests on to the orders, within a deadline. Only its own process enters.
 */
@NullMarked
package dev.interlock.simulator.shop.gateway;

import org.jspecify.annotations.NullMarked;
