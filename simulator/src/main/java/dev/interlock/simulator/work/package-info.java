/**
 * Training and inference jobs: arrivals, queue, placement, progress and what was promised. The world advances it.
 */
@NullMarked
package dev.interlock.simulator.work;

import org.jspecify.annotations.NullMarked;
