package dev.interlock.rules.cost;

import java.util.Map;

/**
 * What one GPU was used for over a while, by one holder. What was not measured is {@code NaN}.
 *
 * @param gpu its id
 * @param instance the machine that it is in
 * @param provider of that machine; empty for one that is owned
 * @param type what the provider calls such a machine; the model where nobody rents it out
 * @param hours how long it was in each use; a use without an entry did not occur
 * @param meanUtilizationPercent over the whole time
 * @param highUtilizationPercent the highest mean of an hour
 * @param peakMemoryMebibytes the most that was allocated at once
 * @param memoryTotalMebibytes all that there is
 * @param meanWatts over the whole time
 * @param dollars what it cost
 */
public record GpuUsage(
        String gpu,
        String instance,
        String provider,
        String type,
        Holder holder,
        Map<Use, Double> hours,
        double meanUtilizationPercent,
        double highUtilizationPercent,
        double peakMemoryMebibytes,
        double memoryTotalMebibytes,
        double meanWatts,
        double dollars) {
    public GpuUsage {
        hours = Map.copyOf(hours);
    }

    public double hours(Use use) {
        return hours.getOrDefault(use, 0.0);
    }

    /** How long it was paid for. */
    public double allHours() {
        return hours.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
