/**
 * Electricity: utilisation to watts, power caps, breakers, batteries and feeds. The world advances it.
 */
@NullMarked
package dev.interlock.simulator.power;

import org.jspecify.annotations.NullMarked;
