/**
 * How well a fleet of GPUs is judged: what was said of one of which everything is known. The command line enters by {@link
 * FleetQuality} and {@link FleetSavings}.
 */
@NullMarked
package dev.interlock.scenarios.fleet;

import org.jspecify.annotations.NullMarked;
