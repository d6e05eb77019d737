package dev.interlock.rules.placing;

import static java.util.stream.Collectors.toSet;

import dev.interlock.rules.condition.ClosedTo;
import dev.interlock.rules.condition.OpenRack;
import dev.interlock.rules.condition.PassedOver;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Job;
import dev.interlock.rules.incident.Step;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * By which figures waiting jobs are given racks.
 *
 * @param most how many jobs one plan places
 * @param ageingMillis how long a job waits to count as one priority more important
 * @param alikeCelsius inlets that differ by less are taken for the same
 */
public record PlacementPolicy(double most, long ageingMillis, double alikeCelsius, HallLimits limits) {
    /**
     * The jobs that one plan places, the more important first. A job behind one that cannot be placed yet is placed only where that
     * does not delay it (EASY backfilling, Lifka 1995): it is done by when that one can begin, or leaves it what it needs.
     *
     * @param open racks that may take work
     * @param closed racks that take no jobs of a tier
     * @param passedOver jobs that are not placed now
     * @param plant the latest of every device
     * @param jobs every job
     */
    public Step place(
            Collection<OpenRack> open,
            Collection<ClosedTo> closed,
            Collection<PassedOver> passedOver,
            Collection<DeviceFact> plant,
            Collection<Job> jobs,
            long now) {
        Set<String> notNow = passedOver.stream().map(PassedOver::job).collect(toSet());
        List<Job> running = jobs.stream().filter(Job::seated).toList();
        List<Job> queue = jobs.stream()
                .filter(job -> job.unplaced() && !notNow.contains(job.id()))
                .sorted(new InTurn(now, ageingMillis))
                .toList();
        return new Placing(this, Hall.of(plant, running, new OpenRacks(open, closed), limits), running, now).of(queue);
    }
}
