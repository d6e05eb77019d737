package dev.interlock.simulator.cloud.measure;

import dev.interlock.simulator.measure.Noise;
import dev.interlock.simulator.measure.NoiseLevel;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How far whoever looks at the shop errs beyond what real measuring errs anyway: in what is read, in when it is looked, and in what
 * never arrives. What is counted one by one, and what is on or off, is read as it is.
 */
public final class LookErrors {
    /** Of a rate, a share or a time; a choice: at five calls a second, one more in five seconds is 4 %. */
    private static final double MOST_SHARE = 0.1;
    /** How much later than every second; Prometheus spreads its scrapes over as much of their interval. */
    private static final double MOST_SECONDS_LATE = 1;
    /** Of all looks; a choice. */
    private static final double MOST_LOST = 0.05;

    private static final double ALL = 100;
    private static final long MILLIS = 1_000;
    private static final Set<String> SHARES = Set.of(
            "cpu_percent",
            "foreign_cpu_percent",
            "memory_percent",
            "error_percent_5s",
            "error_percent_1m",
            "slow_percent_5s",
            "slow_percent_1m",
            "failed_percent_5s",
            "failed_percent_1m");
    private static final Set<String> RATES_AND_TIMES =
            Set.of("requests_per_second", "calls_per_second", "arrivals_per_second", "served_per_second", "latency_ms");

    private final Noise noise;
    private final NoiseLevel level;

    public LookErrors(NoiseLevel level, long seed) {
        this.noise = new Noise(seed);
        this.level = level;
    }

    /** What is read of something at a moment, by metric. */
    Map<String, Double> read(String device, Map<String, Double> metrics, long when) {
        Map<String, Double> read = new HashMap<>(metrics);
        read.replaceAll((metric, value) -> read(device, metric, value, when));
        return read;
    }

    private double read(String device, String metric, double value, long when) {
        if (!SHARES.contains(metric) && !RATES_AND_TIMES.contains(metric)) {
            return value;
        }
        double share = level.spread(0, MOST_SHARE) * noise.at((device + metric).hashCode(), when);
        double read = value * (1 + share);
        return SHARES.contains(metric) ? Math.min(ALL, read) : read;
    }

    /** How long the next look is put off. */
    Duration late(String device, long when) {
        double seconds = level.spread(0, MOST_SECONDS_LATE) * Math.abs(noise.at(device.hashCode(), when));
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }

    /** What was seen by this look does not arrive. */
    boolean loses(String device, long when) {
        return noise.befalls(level.spread(0, MOST_LOST), device.hashCode(), -when);
    }
}
