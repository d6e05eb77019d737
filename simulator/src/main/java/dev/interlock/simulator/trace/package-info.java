/**
 * Job traces as the world's clusters write them, read into orders for the simulated floor. Whoever builds a world enters at {@link
 * dev.interlock.simulator.trace.JobTrace}.
 */
@NullMarked
package dev.interlock.simulator.trace;

import org.jspecify.annotations.NullMarked;
