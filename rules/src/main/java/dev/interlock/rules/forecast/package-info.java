/**
 * What the next days will cost, from what the last ones did, with how far off that was so far and what did not fit. Pure, and of any
 * figure that is there hour by hour; whoever plans a budget enters by {@link Forecast}.
 */
@NullMarked
package dev.interlock.rules.forecast;

import org.jspecify.annotations.NullMarked;
