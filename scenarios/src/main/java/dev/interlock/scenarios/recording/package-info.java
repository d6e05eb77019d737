/**
 * A run's telemetry and agents' answers in a file, and the plant that plays them again. Whoever records or replays enters.
 */
@NullMarked
package dev.interlock.scenarios.recording;

import org.jspecify.annotations.NullMarked;
