/**
 * Scenarios and recordings, played over the whole controller. Nobody enters.
 */
@NullMarked
package dev.interlock.scenarios;

import org.jspecify.annotations.NullMarked;
