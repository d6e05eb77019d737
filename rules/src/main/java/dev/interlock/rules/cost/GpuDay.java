package dev.interlock.rules.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one GPU did on a day, for one holder. Figures that were never measured are {@code NaN}.
 *
 * @param millis how long it was in each use
 * @param utilizationMillis percent times milliseconds, over the time in which utilisation was measured
 * @param measuredMillis that time
 * @param busiestPercent the highest mean of an hour
 * @param peakMemoryMebibytes the most that was allocated
 * @param memoryTotalMebibytes all that there is
 * @param wattMillis watts times milliseconds, over the time in which power was measured
 * @param poweredMillis that time
 */
public record GpuDay(
        Map<Use, Long> millis,
        double utilizationMillis,
        long measuredMillis,
        double busiestPercent,
        double peakMemoryMebibytes,
        double memoryTotalMebibytes,
        double wattMillis,
        long poweredMillis,
        Money amount) {
    public GpuDay {
        millis = Collections.unmodifiableMap(new EnumMap<>(millis));
    }

    static GpuDay of(Charge charge) {
        PaidGpu gpu = charge.gpu();
        boolean measured = Double.isFinite(gpu.utilizationPercent());
        boolean powered = Double.isFinite(gpu.powerWatts());
        return new GpuDay(
                Map.of(charge.use(), charge.gpuMillis()),
                measured ? gpu.utilizationPercent() * charge.gpuMillis() : 0,
                measured ? charge.gpuMillis() : 0,
                Double.NaN,
                gpu.memoryUsedMebibytes(),
                gpu.memoryTotalMebibytes(),
                powered ? gpu.powerWatts() * charge.gpuMillis() : 0,
                powered ? charge.gpuMillis() : 0,
                charge.amount());
    }

    GpuDay plus(GpuDay other) {
        Map<Use, Long> both = new EnumMap<>(Use.class);
        both.putAll(millis);
        other.millis.forEach((use, each) -> both.merge(use, each, Long::sum));
        return new GpuDay(
                both,
                utilizationMillis + other.utilizationMillis,
                measuredMillis + other.measuredMillis,
                most(busiestPercent, other.busiestPercent),
                most(peakMemoryMebibytes, other.peakMemoryMebibytes),
                most(memoryTotalMebibytes, other.memoryTotalMebibytes),
                wattMillis + other.wattMillis,
                poweredMillis + other.poweredMillis,
                amount.plus(other.amount));
    }

    /** The same, where this is the whole of an hour. */
    GpuDay asHour() {
        return new GpuDay(
                millis,
                utilizationMillis,
                measuredMillis,
                most(busiestPercent, utilizationMillis / measuredMillis),
                peakMemoryMebibytes,
                memoryTotalMebibytes,
                wattMillis,
                poweredMillis,
                amount);
    }

    private static double most(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }
}
