package dev.interlock.rules.fact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One device's measurements at one instant: the telemetry contract after it was checked.
 *
 * @param metrics finite values by metric name; what was not measured is absent
 */
public record Sample(
        String deviceId,
        Instant timestamp,
        Status status,
        Map<String, Double> metrics,
        @Nullable String errorCode,
        @Nullable String logSample,
        @Nullable String note) {

    /** The device's own opinion of itself. */
    public enum Status {
        OK,
        WARN,
        ERROR
    }

    public Sample {
        metrics = Map.copyOf(metrics);
    }

    public Sample(String deviceId, Instant timestamp, Status status, Map<String, Double> metrics) {
        this(deviceId, timestamp, status, metrics, null, null, null);
    }

    /** The measured value, or {@code NaN} where the device did not report it. */
    public double metric(String name) {
        return metrics.getOrDefault(name, Double.NaN);
    }
}
