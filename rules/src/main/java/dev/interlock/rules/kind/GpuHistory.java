package dev.interlock.rules.kind;

import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.SeenXid;
import java.util.List;

/** What a GPU's fact keeps of the reports before its newest. */
final class GpuHistory {
    /**
     * Twice as long as what a GPU said last counts. While Interlock runs, a shorter silence is judged when it happens; this one is seen
     * afterwards too, where nobody was there to judge.
     */
    private static final long LONGEST_GAP_MILLIS = 600_000;

    /** After this time a new slope counts for 63 %: a GPU's heat sink settles within minutes. */
    private static final double WARMING_SECONDS = 60;

    private static final double MILLIS_A_MINUTE = 60_000;

    private GpuHistory() {}

    static List<SeenXid> xids(SampledDevice gpu) {
        double reported = gpu.metric("xid");
        return gpu.previous() instanceof Gpu before
                ? SeenXid.after(before.xids(), before.xid(), reported, false, gpu.at())
                : SeenXid.after(List.of(), 0, reported, true, gpu.at());
    }

    static long seenSince(SampledDevice gpu) {
        return gpu.previous() instanceof Gpu before && gpu.at() - before.at() <= gpu.patience(LONGEST_GAP_MILLIS)
                ? before.seenSince()
                : gpu.at();
    }

    static double celsiusRise(SampledDevice gpu) {
        if (!(gpu.previous() instanceof Gpu before)) {
            return Double.NaN;
        }
        double minutes = (gpu.at() - before.at()) / MILLIS_A_MINUTE;
        if (minutes == 0) {
            return before.celsiusRisePerMinute();
        }
        double slope = (gpu.metric("gpu_celsius") - before.celsius()) / minutes;
        double from = Double.isNaN(before.celsiusRisePerMinute()) ? 0 : before.celsiusRisePerMinute();
        return from + (slope - from) * (1 - Math.exp(-minutes * 60 / WARMING_SECONDS));
    }

    /** A counter that went back began anew. */
    static double nvlinkErrors(SampledDevice gpu) {
        if (!(gpu.previous() instanceof Gpu before)) {
            return Double.NaN;
        }
        double minutes = (gpu.at() - before.at()) / MILLIS_A_MINUTE;
        if (minutes == 0) {
            return before.nvlinkErrorsPerMinute();
        }
        double now = gpu.metric("nvlink_errors");
        double more = now - before.nvlinkErrors();
        return (more < 0 ? now : more) / minutes;
    }

    static double bestClock(SampledDevice gpu) {
        double now = gpu.metric("sm_clock_mhz");
        double best = gpu.previous() instanceof Gpu before ? before.bestClockMegahertz() : Double.NaN;
        return Double.isNaN(best) || now > best ? now : best;
    }
}
