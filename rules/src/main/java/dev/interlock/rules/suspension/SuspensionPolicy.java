package dev.interlock.rules.suspension;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.incident.Step;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.ResumeJob;
import dev.interlock.rules.plan.Action.SuspendJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many jobs are suspended and resumed at once.
 *
 * @param most how many jobs one plan may touch
 * @param suspending the share of its budget that a building is brought to by suspending jobs
 * @param resuming the share of its budget that a building may draw at the most once jobs go on
 * @param gpuShare of what a busy server draws, its GPUs'
 */
public record SuspensionPolicy(double most, double suspending, double resuming, double gpuShare) {
    /**
     * What brings the building below its budget: the least important jobs first, of equals those with most time to
     * spare, and no more of them than it takes. Nothing where the building does not say what it draws.
     *
     * @param jobs that could be suspended
     * @param gpus of every rack: a job draws no more than the caps of its rack let it
     * @param now epoch milliseconds
     */
    public Step suspend(Collection<Job> jobs, Collection<Gpu> gpus, Facility building, long now) {
        Map<String, Double> caps = highestCaps(gpus);
        List<Job> taken = new ArrayList<>();
        double left = building.totalWatts() - suspending * building.budgetWatts();
        for (Job job : jobs.stream().sorted(leastMissed(now)).toList()) {
            if (left > 0 && taken.size() < most) {
                taken.add(job);
                left -= watts(job, caps, building);
            }
        }
        return new Step(
                taken.stream().<Action>map(job -> new SuspendJob(job.id())).toList());
    }

    /**
     * What the building has room for: the most important jobs first, of equals those with least time to spare.
     *
     * @param jobs that are suspended
     */
    public Step resume(Collection<Job> jobs, Collection<Gpu> gpus, Facility building, long now) {
        Map<String, Double> caps = highestCaps(gpus);
        List<Job> taken = new ArrayList<>();
        double room = building.allowedWatts() > 0
                ? resuming * building.allowedWatts() - building.totalWatts()
                : Double.POSITIVE_INFINITY;
        for (Job job : jobs.stream().sorted(leastMissed(now).reversed()).toList()) {
            double watts = watts(job, caps, building);
            if (watts <= room && taken.size() < most) {
                taken.add(job);
                room -= watts;
            }
        }
        return new Step(
                taken.stream().<Action>map(job -> new ResumeJob(job.id())).toList());
    }

    private static Comparator<Job> leastMissed(long now) {
        return comparingInt(Job::priority)
                .thenComparing(
                        comparingDouble((Job job) -> job.slackMillis(now)).reversed())
                .thenComparing(Job::id);
    }

    private static Map<String, Double> highestCaps(Collection<Gpu> gpus) {
        return gpus.stream().collect(toMap(Gpu::rack, Gpu::powerCapWatts, Math::max));
    }

    /** What the building draws for it, with what cools it. */
    private double watts(Job job, Map<String, Double> caps, Facility building) {
        return job.wattsUnder(caps.getOrDefault(job.rack(), Double.POSITIVE_INFINITY), gpuShare) * building.pue();
    }
}
