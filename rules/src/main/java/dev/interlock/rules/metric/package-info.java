/**
 * How a fact says what its fields are made of: metrics with unit and plausible range, ratings, entries of the inventory,
 * labels. Facts
 * declare with these; whatever needs to know of a metric reads the declaration.
 */
@NullMarked
package dev.interlock.rules.metric;

import org.jspecify.annotations.NullMarked;
