/**
 * Carbon intensity of the grid over time, invented from a seed or read from a recording. Anyone may ask.
 */
@NullMarked
package dev.interlock.simulator.carbon;

import org.jspecify.annotations.NullMarked;
