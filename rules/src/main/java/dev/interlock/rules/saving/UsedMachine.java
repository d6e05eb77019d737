package dev.interlock.rules.saving;

import dev.interlock.rules.cost.GpuHolder;
import dev.interlock.rules.cost.Use;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A machine and what each of its GPUs was used for.
 *
 * @param windowHours how long was looked
 * @param model of its GPUs; empty where no list says it
 * @param listedGibibytes memory of one of them, by the same list
 */
record UsedMachine(FleetMachine paid, List<UsedGpu> gpus, double windowHours, String model, double listedGibibytes) {
    /** Every one of its GPUs is known, nobody wants one kept, and it has a price. */
    boolean isKnown() {
        return gpus.size() == paid.gpus() && paid.kept().isEmpty() && paid.dollarsPerHour() > 0 && paidHours() > 0;
    }

    /** It was measured long enough and without many gaps: whatever runs on it is not moved on a guess. */
    boolean isMeasured(SavingLimits limits) {
        return measuredShare() >= limits.measuredShare() && paidHours() >= 24 * limits.leastDays();
    }

    /** For how long it was paid in the window. */
    double paidHours() {
        return Math.min(windowHours, largest(UsedGpu::allHours));
    }

    /** What it costs in a month for so many hours of the window. */
    double monthly(double hours, double dollarsPerHour, SavingLimits limits) {
        return dollarsPerHour * monthHours(hours, limits);
    }

    double monthHours(double hours, SavingLimits limits) {
        return limits.monthHours() * hours / windowHours;
    }

    /** What all of it costs in a month. */
    double monthly(SavingLimits limits) {
        return monthly(paidHours(), paid.dollarsPerHour(), limits);
    }

    Confidence confidence(double steady, SavingLimits limits) {
        return Confidence.of(measuredShare(), paidHours() / 24 / limits.windowDays(), steady, limits);
    }

    /** How near its highest hour is to its mean. */
    double steady() {
        return 1 - (highPercent() - meanPercent()) / 100;
    }

    double measuredShare() {
        return gpus.isEmpty() ? 0 : smallest(gpu -> gpu.measuredHours() / gpu.allHours());
    }

    /** Hours in which every GPU was idle: as counted, else as many as must have been, however the hours of the GPUs fall. */
    double idleTogetherHours() {
        return together(paid.idleTogetherHours(), gpu -> gpu.hours(Use.IDLE));
    }

    /**
     * Hours that lay in pauses of the whole machine, each without its first ones; {@code NaN} where pauses were not counted. How long each
     * lasted is not known: no fewer hours than these.
     */
    double pausedHours(SavingLimits limits) {
        return paid.idleTogetherHours() - paid.pauses() * limits.pauseHours();
    }

    /** Hours in which no GPU worked. */
    double unusedTogetherHours() {
        return together(paid.unusedTogetherHours(), UsedGpu::unusedHours);
    }

    /** Hours in which it was in use for sure: as many as the GPU that worked most. */
    double usedHours() {
        return largest(gpu -> gpu.hours(Use.ACTIVE));
    }

    double highPercent() {
        return largest(UsedGpu::highPercent);
    }

    double meanPercent() {
        return gpus.stream().mapToDouble(UsedGpu::meanPercent).average().orElse(Double.NaN);
    }

    double peakMebibytes() {
        return largest(UsedGpu::peakMebibytes);
    }

    double memoryMebibytes() {
        return smallest(UsedGpu::memoryMebibytes);
    }

    Set<String> ids() {
        return Set.copyOf(gpus.stream().map(UsedGpu::id).toList());
    }

    /** Whose it is, where all of it is one's; nobody's otherwise. */
    GpuHolder holder(Use... uses) {
        List<GpuHolder> holders =
                gpus.stream().map(gpu -> gpu.holder(uses)).distinct().toList();
        return holders.size() == 1 ? holders.get(0) : GpuHolder.NOBODY;
    }

    private double together(double counted, ToDoubleFunction<UsedGpu> hours) {
        double most = smallest(hours);
        double missing = gpus.stream()
                .mapToDouble(gpu -> paidHours() - hours.applyAsDouble(gpu))
                .sum();
        double sure = Math.max(0, paidHours() - missing);
        if (Double.isNaN(counted) && paid.divided()) {
            return 0;
        }
        return Double.isNaN(counted) ? sure : Math.max(0, Math.min(counted, most));
    }

    private double largest(ToDoubleFunction<UsedGpu> figure) {
        return gpus.stream().mapToDouble(figure).reduce(Math::max).orElse(Double.NaN);
    }

    private double smallest(ToDoubleFunction<UsedGpu> figure) {
        return gpus.stream().mapToDouble(figure).reduce(Math::min).orElse(Double.NaN);
    }
}
