/** Measures the shop from outside, and makes samples of what was measured. Only {@code simulator.cloud} need enter. */
@NullMarked
package dev.interlock.simulator.cloud.measure;

import org.jspecify.annotations.NullMarked;
