package dev.interlock.scenarios.score;

import java.util.List;

/** How long replanning takes on average, each replan counted by how much it changed: the mean replanning latency (MRL). */
public final class ReplanLatency {
    private ReplanLatency() {}

    /** In seconds; {@code NaN} where nothing was replanned, or nothing was changed by it. */
    public static double seconds(List<Replan> replans) {
        double weights = replans.stream().mapToDouble(Replan::distance).sum();
        double weighted = replans.stream()
                .mapToDouble(replan -> replan.seconds() * replan.distance())
                .sum();
        return weights > 0 ? weighted / weights : Double.NaN;
    }
}
