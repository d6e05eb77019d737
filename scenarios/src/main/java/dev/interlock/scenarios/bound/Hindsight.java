package dev.interlock.scenarios.bound;

import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Job;
import dev.interlock.scenarios.Scenario;
import dev.interlock.scenarios.ScenarioRun;
import dev.interlock.scenarios.bound.QueueBound.Task;
import dev.interlock.simulator.GroundTruth;
import dev.interlock.simulator.World;
import dev.interlock.simulator.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What nobody could have done better in a story of a data centre, reckoned from what was true in it when nobody acted.
 *
 * @param powerOverhead PUE less 1, with the least cooling that keeps racks in range
 * @param overBudgetMinutes in which caps alone could not have kept to the budget
 * @param jobMinutesLost to caps, by whoever keeps to the budget with caps
 * @param jobMinutesLostAtLowest the same where all GPUs had their lowest cap as long as the building drew too much
 * @param makespanMinutes until no training was left
 * @param meanCompletionMinutes of training jobs; {@code NaN} where none was handed in
 * @param repairSeconds from the first fault until what a person mends is mended; {@code NaN} where there was none, or one lasts
 */
public record Hindsight(
        double powerOverhead,
        double overBudgetMinutes,
        double jobMinutesLost,
        double jobMinutesLostAtLowest,
        double makespanMinutes,
        double meanCompletionMinutes,
        double repairSeconds) {
    /** Air needs minutes to settle: nothing is lost by looking once in one. */
    private static final Duration COOLING_EVERY = Duration.ofMinutes(1);

    private static final double MINUTE_MILLIS = 60_000;

    /** Plays it without anybody, with its own seed, and reckons. */
    public static Hindsight of(Scenario scenario) {
        return new Reckoning(scenario.leftAlone()).whole();
    }

    private static double repairSeconds(List<Fault> faults) {
        long from =
                faults.stream().mapToLong(each -> each.window().from()).min().orElse(0);
        long until =
                faults.stream().mapToLong(each -> each.window().until()).max().orElse(Long.MAX_VALUE);
        return until == Long.MAX_VALUE ? Double.NaN : (until - from) / 1_000.0;
    }

    /** The sums while the story passes. Used by one thread. */
    private static final class Reckoning {
        private final Scenario scenario;
        private final World world;
        private final Instant start;
        private final Map<String, Task> tasks = new LinkedHashMap<>();
        private Instant coolingDue = Instant.MIN;
        private double coolingWatts;
        private double itWattMinutes;
        private double totalWattMinutes;
        private double overMinutes;
        private double lostMinutes;
        private double lostAtLowestMinutes;

        private Reckoning(Scenario scenario) {
            this.scenario = scenario;
            world = ScenarioRun.world(scenario, scenario.seed());
            start = world.now();
        }

        private Hindsight whole() {
            Instant end = start.plus(scenario.duration());
            see();
            while (world.now().isBefore(end)) {
                world.step(scenario.step());
                see();
                add(world.truth(), scenario.step().toMillis() / MINUTE_MILLIS);
            }
            int gpus = (int) world.inventory().devices().stream()
                    .filter(device -> device.kind().equals(DeviceKind.GPU))
                    .count();
            QueueBound queue = QueueBound.of(
                    List.copyOf(tasks.values()), gpus, scenario.duration().toMillis() / MINUTE_MILLIS);
            return new Hindsight(
                    totalWattMinutes / itWattMinutes - 1,
                    overMinutes,
                    lostMinutes,
                    lostAtLowestMinutes,
                    queue.makespan(),
                    queue.meanCompletion(),
                    repairSeconds(scenario.faults()));
        }

        private void see() {
            for (Job job : world.jobs()) {
                if (job.kind() == Job.Kind.TRAINING) {
                    tasks.computeIfAbsent(
                            job.id(),
                            id -> new Task(
                                    Math.max(0, job.submittedAt() - start.toEpochMilli()) / MINUTE_MILLIS,
                                    job.remainingSeconds() / 60.0,
                                    job.gpus()));
                }
            }
        }

        private void add(GroundTruth truth, double minutes) {
            if (!world.now().isBefore(coolingDue)) {
                coolingWatts = truth.zones().stream()
                        .mapToDouble(zone -> CoolingBound.of(zone).watts())
                        .sum();
                coolingDue = world.now().plus(COOLING_EVERY);
            }
            itWattMinutes += truth.itWatts() * minutes;
            totalWattMinutes += (truth.totalWatts() - truth.coolingWatts() + coolingWatts) * minutes;
            PowerBudgetBound.Cost cost = PowerBudgetBound.cost(truth);
            overMinutes += cost.kept() ? 0 : minutes;
            lostMinutes += cost.lost() * minutes;
            lostAtLowestMinutes += cost.lostAtLowest() * minutes;
        }
    }
}
