/**
 * When work that can wait would have run, and on how much carbon, under Interlock's own reckoning, under published ones and with hindsight, on
 * recorded jobs and grids. The command line enters at {@link dev.interlock.scenarios.carbon.CarbonComparison}.
 */
@NullMarked
package dev.interlock.scenarios.carbon;

import org.jspecify.annotations.NullMarked;
