package dev.interlock.rules.fleet;

import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Limit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a GPU must show, all of it, to count as not working. What was not measured, or contradicts, counts as work.
 *
 * @param busyPercent the most that any counter of work may show
 * @param idleWatts the most that it may draw above what an empty one draws
 * @param parkedWatts the most that something that is loaded and does nothing draws above that; whoever draws more works, whatever the
 *     counters say
 * @param keptMebibytes the most of its memory that may be allocated on an empty one
 */
public record IdleLimits(double busyPercent, double idleWatts, double parkedWatts, double keptMebibytes) {
    /** As the limits say; empty where one of them is missing. */
    public static Optional<IdleLimits> of(Function<String, Optional<Limit>> limits) {
        List<Limit> found = Stream.of("gpu-idle-counters", "gpu-idle-power", "gpu-parked-power", "gpu-idle-memory")
                .flatMap(name -> limits.apply(name).stream())
                .toList();
        return found.size() < 4
                ? Optional.empty()
                : Optional.of(new IdleLimits(
                        found.get(0).value(),
                        found.get(1).value(),
                        found.get(2).value(),
                        found.get(3).value()));
    }

    /** It does not work, and everything that is measured agrees. */
    public boolean provesIdle(Gpu gpu) {
        return stateOf(gpu) != GpuState.ACTIVE;
    }

    public GpuState stateOf(Gpu gpu) {
        double above = gpu.powerWatts() - gpu.idleWatts();
        boolean quiet = gpu.utilizationPercent() <= busyPercent
                && gpu.memoryUsedMebibytes() >= 0
                && above <= parkedWatts
                && shows(gpu.engineActivePercent())
                && shows(gpu.tensorActivePercent())
                && shows(gpu.memoryActivePercent());
        if (!quiet) {
            return GpuState.ACTIVE;
        }
        boolean kept = gpu.memoryUsedMebibytes() > keptMebibytes;
        if (above <= idleWatts) {
            return kept ? GpuState.HELD : GpuState.IDLE;
        }
        return kept ? GpuState.PARKED : GpuState.ACTIVE;
    }

    /** A counter that is absent says nothing; one that lies at zero is found out by the power that is drawn. */
    private boolean shows(double activePercent) {
        return !(activePercent > busyPercent);
    }

    /** Why it counts as working, as a sentence; what it is if it does not. */
    public String reason(Gpu gpu) {
        if (Double.isNaN(gpu.utilizationPercent())) {
            return "Its utilisation is not measured.";
        }
        if (!(gpu.utilizationPercent() <= busyPercent)) {
            return "It is used to %.0f %%.".formatted(gpu.utilizationPercent());
        }
        if (!shows(gpu.engineActivePercent())
                || !shows(gpu.tensorActivePercent())
                || !shows(gpu.memoryActivePercent())) {
            return "Its profiling counters show work.";
        }
        if (Double.isNaN(gpu.memoryUsedMebibytes())) {
            return "What is kept in its memory is not measured.";
        }
        if (Double.isNaN(gpu.powerWatts()) || Double.isNaN(gpu.idleWatts())) {
            return "What it draws, or what an empty one draws (idle_watts), is not known.";
        }
        return switch (stateOf(gpu)) {
            case ACTIVE ->
                "It draws %.0f W, and an empty one %.0f W: its counters may lie."
                        .formatted(gpu.powerWatts(), gpu.idleWatts());
            case HELD -> "%.0f MiB are kept in its memory.".formatted(gpu.memoryUsedMebibytes());
            case PARKED ->
                "Something is loaded onto it: %.0f MiB, and %.0f W above an empty one."
                        .formatted(gpu.memoryUsedMebibytes(), gpu.powerWatts() - gpu.idleWatts());
            case IDLE -> "It does nothing, and nothing is loaded.";
        };
    }
}
