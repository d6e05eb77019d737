package dev.interlock.rules.cost;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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
        GpuHolder holder,
        Map<Use, Double> hours,
        double meanUtilizationPercent,
        double highUtilizationPercent,
        double peakMemoryMebibytes,
        double memoryTotalMebibytes,
        double meanWatts,
        double dollars) {
    private static final double MILLIS_AN_HOUR = 3_600_000;

    public GpuUsage {
        hours = Map.copyOf(hours);
    }

    /** What was written down by the day, together. */
    public static List<GpuUsage> of(Map<GpuDayKey, GpuDay> days) {
        Map<GpuDayKey, GpuDay> sums = new HashMap<>();
        days.forEach((key, day) -> sums.merge(key.on(LocalDate.EPOCH), day, GpuDay::plus));
        return sums.entrySet().stream()
                .map(sum -> of(sum.getKey(), sum.getValue()))
                .sorted(Comparator.comparing(GpuUsage::gpu)
                        .thenComparing(usage -> usage.holder().toString()))
                .toList();
    }

    private static GpuUsage of(GpuDayKey key, GpuDay sum) {
        Map<Use, Double> hours = new EnumMap<>(Use.class);
        sum.millis().forEach((use, millis) -> hours.put(use, millis / MILLIS_AN_HOUR));
        return new GpuUsage(
                key.gpu(),
                key.machine(),
                key.provider(),
                key.type(),
                key.holder(),
                hours,
                sum.utilizationMillis() / sum.measuredMillis(),
                sum.busiestPercent(),
                sum.peakMemoryMebibytes(),
                sum.memoryTotalMebibytes(),
                sum.wattMillis() / sum.poweredMillis(),
                sum.amount().inDollars());
    }

    public double hours(Use use) {
        return hours.getOrDefault(use, 0.0);
    }

    /** How long it was paid for. */
    public double allHours() {
        return hours.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
