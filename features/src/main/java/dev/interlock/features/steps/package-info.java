/**
 * The sentences that features are made of, by domain word. Cucumber enters.
 */
@NullMarked
package dev.interlock.features.steps;

import org.jspecify.annotations.NullMarked;
