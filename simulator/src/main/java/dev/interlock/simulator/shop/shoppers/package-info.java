/**
 * The customers: a seeded load that remembers what was acknowledged. Whoever counts the orders enters.
 */
@NullMarked
package dev.interlock.simulator.shop.shoppers;

import org.jspecify.annotations.NullMarked;
