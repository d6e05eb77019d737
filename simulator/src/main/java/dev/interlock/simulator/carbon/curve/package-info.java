/**
 * Recorded carbon intensities as their publishers write them, read into a curve. Whoever builds a world enters at {@link
 * dev.interlock.simulator.carbon.curve.CarbonCurve}.
 */
@NullMarked
package dev.interlock.simulator.carbon.curve;

import org.jspecify.annotations.NullMarked;
