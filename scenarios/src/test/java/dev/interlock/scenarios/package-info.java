/**
 * Scenarios and recordings, played over the whole controller.
 */
@NullMarked
package dev.interlock.scenarios;

import org.jspecify.annotations.NullMarked;
