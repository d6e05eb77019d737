/** Forecasts of seeded series of many kinds, beside what anybody would say. */
@NullMarked
package dev.interlock.rules.forecast;

import org.jspecify.annotations.NullMarked;
