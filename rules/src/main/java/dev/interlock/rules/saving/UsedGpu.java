package dev.interlock.rules.saving;

import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.GpuUsage;
import dev.interlock.rules.cost.Use;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One GPU over the whole window, whoever had it. What was never measured is {@code NaN}.
 *
 * @param by what it was used for, holder by holder
 */
record UsedGpu(String id, String instance, List<GpuUsage> by) {
    UsedGpu {
        by = by.stream()
                .sorted(Comparator.comparing((GpuUsage usage) -> usage.holder().toString()))
                .toList();
    }

    double hours(Use... uses) {
        return by.stream()
                .mapToDouble(usage -> {
                    double sum = 0;
                    for (Use use : uses) {
                        sum += usage.hours(use);
                    }
                    return sum;
                })
                .sum();
    }

    double allHours() {
        return hours(Use.values());
    }

    double measuredHours() {
        return allHours() - hours(Use.UNMEASURED);
    }

    /** It does no work. */
    double unusedHours() {
        return hours(Use.IDLE, Use.HELD, Use.PARKED);
    }

    double meanPercent() {
        double hours = 0;
        double sum = 0;
        for (GpuUsage usage : by) {
            double measured = usage.allHours() - usage.hours(Use.UNMEASURED);
            if (measured > 0 && Double.isNaN(usage.meanUtilizationPercent())) {
                return Double.NaN;
            }
            if (measured > 0) {
                hours += measured;
                sum += measured * usage.meanUtilizationPercent();
            }
        }
        return hours > 0 ? sum / hours : Double.NaN;
    }

    double highPercent() {
        return most(by, GpuUsage::highUtilizationPercent);
    }

    double peakMebibytes() {
        return most(by, GpuUsage::peakMemoryMebibytes);
    }

    double memoryMebibytes() {
        return most(by, GpuUsage::memoryTotalMebibytes);
    }

    /** Whose these uses are for the most part. */
    GpuHolder holder(Use... uses) {
        return by.stream()
                .max(Comparator.comparingDouble(usage -> {
                    double sum = 0;
                    for (Use use : uses) {
                        sum += usage.hours(use);
                    }
                    return sum;
                }))
                .map(GpuUsage::holder)
                .orElse(GpuHolder.NOBODY);
    }

    /** The most of what was measured; {@code NaN} as soon as one holder's is not known although it was measured. */
    private static double most(Collection<GpuUsage> by, ToDoubleFunction<GpuUsage> figure) {
        return by.stream()
                .filter(usage -> usage.allHours() > usage.hours(Use.UNMEASURED))
                .mapToDouble(figure)
                .reduce(Math::max)
                .orElse(Double.NaN);
    }
}
