package dev.interlock.routes.web.body;

import dev.interlock.routes.meters.Recent;

/**
 * How long the last ones took.
 *
 * @param count how many they are; with none, there are no figures
 */
public record LatencyBody(int count, double p50Ms, double p99Ms) {
    public static LatencyBody of(Recent recent) {
        Recent.Summary summary = recent.summary();
        return new LatencyBody(summary.count(), summary.millis(0.5), summary.millis(0.99));
    }
}
