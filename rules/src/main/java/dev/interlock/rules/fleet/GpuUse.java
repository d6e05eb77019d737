package dev.interlock.rules.fleet;

import dev.interlock.rules.fact.Gpu;

/**
 * A GPU does not work, and everything that is measured agrees. Equal by GPU and state alone, so that truth maintenance keeps the first
 * one while later reports renew it. Of a GPU that works there is none.
 *
 * @param work whose it is, see {@link Gpu#placeOfWork}
 * @param keep why it is to be left as it is even so; empty for no reason
 * @param at when this was first seen without a break, epoch milliseconds
 */
public record GpuUse(String gpu, String work, GpuState state, String keep, long at) {
    /** What its measurements prove. */
    public static GpuUse of(Gpu gpu, IdleLimits limits) {
        return new GpuUse(gpu.id(), gpu.placeOfWork(), limits.stateOf(gpu), gpu.keep(), gpu.at());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GpuUse use
                && gpu.equals(use.gpu)
                && work.equals(use.work)
                && state == use.state
                && keep.equals(use.keep);
    }

    @Override
    public int hashCode() {
        return 31 * gpu.hashCode() + state.hashCode();
    }
}
