package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import java.util.List;

/** What a utility asks for is asked of no job beyond what it tolerates. */
final class DemandPromises {
    static final List<Promise> ALL = List.of(
            new Promise(
                    "SAFETY-417",
                    judged -> judged.forDemand()
                            && judged.each(ThrottleGpu.class).anyMatch(cap -> judged.capped(cap.target())
                                    .filter(gpu -> !(gpu.powerCapWatts() <= cap.powerCapWatts()))
                                    .anyMatch(gpu -> judged.jobs()
                                            .filter(job ->
                                                    job.running() && job.rack().equals(gpu.rack()))
                                            .anyMatch(job -> slows(job, gpu, cap.powerCapWatts(), judged))))),
            new Promise(
                    "SAFETY-418",
                    judged -> judged.asked()
                            && judged.arrivals().anyMatch(arrival -> judged.job(arrival.job()).stream()
                                    .anyMatch(job -> judged.all(Gpu.class)
                                            .filter(gpu -> gpu.rack().equals(arrival.rack())
                                                    && gpu.powerCapWatts() < gpu.maxPowerCapWatts())
                                            .anyMatch(gpu -> slows(job, gpu, gpu.powerCapWatts(), judged))))));

    private DemandPromises() {}

    private static boolean slows(Job job, Gpu gpu, double capWatts, Judged judged) {
        return !(capWatts >= gpu.maxPowerCapWatts() * judged.limit("tier-" + job.toleratedLossPercent()));
    }
}
