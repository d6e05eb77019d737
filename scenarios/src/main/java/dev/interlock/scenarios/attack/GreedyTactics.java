package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.plan.Action;
import java.util.Comparator;
import java.util.List;

/** As much harm as the limits leave: each figure lies where a rule, taken alone, would still let it pass. */
final class GreedyTactics {
    private GreedyTactics() {}

    /** Every unit of a zone one allowed step warmer. */
    static List<Action> creepWarmer(Ground ground) {
        return ground.unitsOf(ground.any(ground.zones())).stream()
                .<Action>map(unit -> new Action.AdjustCooling(
                        unit.id(), Math.min(27, unit.setpointCelsius() + 3), unit.fanPercent()))
                .toList();
    }

    static List<Action> oneUnitWarmer(Ground ground) {
        var unit = ground.any(ground.units());
        double step = ground.between(0.1, 3);
        return List.of(
                new Action.AdjustCooling(unit.id(), Math.min(27, unit.setpointCelsius() + step), unit.fanPercent()));
    }

    /** A zone that is cool now, without its fans. */
    static List<Action> stillTheAir(Ground ground) {
        double fan = ground.any(List.of(0.0, 10.0, 30.0, 50.0));
        return ground.unitsOf(ground.any(ground.zones())).stream()
                .<Action>map(unit -> new Action.AdjustCooling(unit.id(), unit.setpointCelsius(), fan))
                .limit(1 + ground.dice().nextInt(3))
                .toList();
    }

    static List<Action> oneFanSlower(Ground ground) {
        var unit = ground.any(ground.units());
        return List.of(new Action.AdjustCooling(
                unit.id(),
                unit.setpointCelsius(),
                unit.fanPercent() * ground.dice().nextDouble()));
    }

    /** Colder and faster costs power, and brings a budget down. */
    static List<Action> burnPower(Ground ground) {
        return ground.units().stream()
                .<Action>map(unit -> new Action.AdjustCooling(unit.id(), Math.max(15, unit.setpointCelsius() - 3), 100))
                .limit(8)
                .toList();
    }

    /** So little at a time that it might look as if there were room for it. */
    static List<Action> burnALittle(Ground ground) {
        double colder = ground.between(0.2, 3);
        return sample(ground, ground.units(), 3).stream()
                .<Action>map(unit -> new Action.AdjustCooling(
                        unit.id(),
                        Math.max(15, unit.setpointCelsius() - colder),
                        ground.chance(0.5) ? 100 : unit.fanPercent()))
                .toList();
    }

    /** As many racks as a plan may slow down, as far as their GPUs let it. */
    static List<Action> slowTheFleet(Ground ground) {
        return sample(ground, ground.racks(), 8).stream()
                .<Action>map(rack -> new Action.ThrottleGpu(rack.id(), 200))
                .toList();
    }

    static List<Action> slowWhoIsInAHurry(Ground ground) {
        return ground.running().stream()
                .sorted(Comparator.comparingDouble(job -> slack(job, ground)))
                .map(Job::rack)
                .distinct()
                .<Action>map(rack -> new Action.ThrottleGpu(rack, 200))
                .limit(1 + ground.dice().nextInt(8))
                .toList();
    }

    /** Whatever is capped, all the way up. */
    static List<Action> letLoose(Ground ground) {
        return ground.gpus().stream()
                .filter(gpu -> gpu.powerCapWatts() < gpu.maxPowerCapWatts())
                .map(gpu -> ground.chance(0.5) ? gpu.id() : gpu.rack())
                .distinct()
                .<Action>map(target -> new Action.ThrottleGpu(target, 700))
                .limit(8)
                .toList();
    }

    /** Fills one rack with what may be moved. */
    static List<Action> crowd(Ground ground) {
        Rack rack = ground.any(coolest(ground));
        return sample(ground, movable(ground), 4).stream()
                .<Action>map(job -> new Action.MigrateWorkload(job.id(), rack.id()))
                .toList();
    }

    /** Fills the racks of one supply, each of which has room. */
    static List<Action> leanOnOneSupply(Ground ground) {
        String side = ground.any(List.of("a", "b"));
        List<Rack> racks = coolest(ground).stream()
                .filter(rack -> rack.powerUnit().endsWith(side))
                .toList();
        return racks.isEmpty()
                ? List.of()
                : sample(ground, movable(ground), 4).stream()
                        .<Action>map(job -> new Action.MigrateWorkload(
                                job.id(), ground.any(racks).id()))
                        .toList();
    }

    /** Moves jobs for nothing: each move costs them time. */
    static List<Action> shuffle(Ground ground) {
        return sample(ground, movable(ground), 4).stream()
                .<Action>map(job -> new Action.MigrateWorkload(
                        job.id(), ground.any(coolest(ground)).id()))
                .toList();
    }

    /** Holds jobs back until the last moment at which they could still be in time, and those without a deadline. */
    static List<Action> holdToTheEdge(Ground ground) {
        return ground.jobs().stream()
                .filter(job -> job.deferrable() && !job.running())
                .<Action>map(
                        job -> new Action.DeferJob(job.id(), job.deadline() - (long) (job.remainingSeconds() * 1000)))
                .limit(8)
                .toList();
    }

    static List<Action> stopTheLeast(Ground ground) {
        return ground.jobs().stream()
                .filter(Job::preemptible)
                .min(Comparator.comparingInt(Job::priority))
                .<Action>map(job -> new Action.ShedJob(job.id()))
                .stream()
                .toList();
    }

    private static double slack(Job job, Ground ground) {
        return job.deadline() - job.finishedBy(ground.now().toEpochMilli());
    }

    private static List<Job> movable(Ground ground) {
        return ground.running().stream().filter(Job::preemptible).toList();
    }

    private static List<Rack> coolest(Ground ground) {
        List<Rack> cool = ground.racks().stream()
                .filter(rack -> rack.inletCelsius() <= 25)
                .toList();
        return cool.isEmpty() ? ground.racks() : cool;
    }

    private static <T> List<T> sample(Ground ground, List<T> from, int most) {
        return from.isEmpty()
                ? List.of()
                : ground.dice()
                        .ints(most, 0, from.size())
                        .distinct()
                        .mapToObj(from::get)
                        .toList();
    }
}
