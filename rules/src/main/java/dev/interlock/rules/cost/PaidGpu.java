package dev.interlock.rules.cost;

import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fleet.IdleLimits;

/**
 * One GPU of a machine that is paid for.
 *
 * @param gpu its id; empty for one that the machine should have and that nobody has heard of
 * @param use what the whole of it is used for
 * @param parts who has which part of it
 * @param utilizationPercent now; {@code NaN} where that is not measured, as the other figures
 */
public record PaidGpu(
        String gpu,
        Use use,
        GpuParts parts,
        double utilizationPercent,
        double memoryUsedMebibytes,
        double memoryTotalMebibytes,
        double powerWatts) {

    /** One that was measured: what has grown too old to be believed counts as not measured. */
    static PaidGpu of(Gpu gpu, boolean fresh, IdleLimits limits) {
        return new PaidGpu(
                gpu.id(),
                fresh ? use(gpu, limits) : Use.UNMEASURED,
                GpuParts.of(gpu),
                fresh ? gpu.utilizationPercent() : Double.NaN,
                fresh ? gpu.memoryUsedMebibytes() : Double.NaN,
                gpu.memoryTotalMebibytes(),
                fresh ? gpu.powerWatts() : Double.NaN);
    }

    /** One that nothing is known of. */
    static PaidGpu unheard() {
        return new PaidGpu(
                "", Use.UNMEASURED, GpuParts.whole(GpuHolder.NOBODY), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** What the part of this holder is used for: of a divided GPU, what is not given out does nothing. */
    Use useBy(GpuHolder holder) {
        return parts.isDivided() && holder.equals(GpuHolder.NOBODY) && use != Use.UNMEASURED ? Use.IDLE : use;
    }

    /** The same GPU at a time of which nothing is known. */
    PaidGpu unseen() {
        return new PaidGpu(
                gpu,
                Use.UNMEASURED,
                GpuParts.whole(GpuHolder.NOBODY),
                Double.NaN,
                Double.NaN,
                memoryTotalMebibytes,
                Double.NaN);
    }

    private static Use use(Gpu gpu, IdleLimits limits) {
        return switch (limits.stateOf(gpu)) {
            case ACTIVE -> Use.ACTIVE;
            case HELD -> Use.HELD;
            case PARKED -> Use.PARKED;
            case IDLE -> Use.IDLE;
        };
    }
}
