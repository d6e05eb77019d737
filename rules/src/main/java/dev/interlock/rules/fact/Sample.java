package dev.interlock.rules.fact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One device's measurements at one instant: the telemetry contract after it was checked.
 *
 * @param metrics finite values by metric name; what was not measured is absent
 * @param labels who uses the device and where it is, by name, as the sender wrote it
 */
public record Sample(
        String deviceId,
        Instant timestamp,
        Status status,
        Map<String, Double> metrics,
        @Nullable String errorCode,
        @Nullable String logSample,
        @Nullable String note,
        Map<String, String> labels) {

    /** The device's own opinion of itself. */
    public enum Status {
        OK,
        WARN,
        ERROR
    }

    public Sample {
        metrics = Map.copyOf(metrics);
        labels = Map.copyOf(labels);
    }

    /** A sample without labels. */
    public Sample(
            String deviceId,
            Instant timestamp,
            Status status,
            Map<String, Double> metrics,
            @Nullable String errorCode,
            @Nullable String logSample,
            @Nullable String note) {
        this(deviceId, timestamp, status, metrics, errorCode, logSample, note, Map.of());
    }

    public Sample(String deviceId, Instant timestamp, Status status, Map<String, Double> metrics) {
        this(deviceId, timestamp, status, metrics, null, null, null);
    }

    /** The same sample with these labels. */
    public Sample labelled(Map<String, String> others) {
        return new Sample(deviceId, timestamp, status, metrics, errorCode, logSample, note, others);
    }

    /** The measured value, or {@code NaN} where the device did not report it. */
    public double metric(String name) {
        return metrics.getOrDefault(name, Double.NaN);
    }
}
