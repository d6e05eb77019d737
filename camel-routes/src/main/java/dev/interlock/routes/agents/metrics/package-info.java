/**
 * What devices measured over the last while, and the questions that can be asked of it. Samples come in from the observe
 * route; only the MetricAgent asks.
 */
@NullMarked
package dev.interlock.routes.agents.metrics;

import org.jspecify.annotations.NullMarked;
