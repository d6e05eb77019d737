package dev.interlock.routes.agents.metrics;

import java.time.Instant;

/**
 * One measured value.
 *
 * @param millis when, in epoch milliseconds
 */
record Point(long millis, double value) {
    Instant at() {
        return Instant.ofEpochMilli(millis);
    }
}
