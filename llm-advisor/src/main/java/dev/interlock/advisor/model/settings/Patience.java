package dev.interlock.advisor.model.settings;

import java.time.Duration;

/**
 * How long a model is waited for, and when it is left alone.
 *
 * @param timeout what one exchange may take, from the first byte sent to the last received
 * @param concurrency most exchanges at the same time
 * @param failures in a row after which it is left alone
 * @param pause for how long it is left alone then
 */
public record Patience(Duration timeout, int concurrency, int failures, Duration pause) {}
