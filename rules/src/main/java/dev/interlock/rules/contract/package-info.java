/**
 * The JSON of the outside world: telemetry samples, job queues and plans. Parsed here once, trusted afterwards.
 */
@NullMarked
package dev.interlock.rules.contract;

import org.jspecify.annotations.NullMarked;
