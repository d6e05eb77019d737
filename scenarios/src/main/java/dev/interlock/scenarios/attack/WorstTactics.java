package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.plan.Action;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The worst that comes to mind, without a thought for what is allowed. */
final class WorstTactics {
    private WorstTactics() {}

    static List<Action> allSetpointsUp(Ground ground) {
        return ground.units().stream()
                .<Action>map(unit -> new Action.AdjustCooling(unit.id(), unit.maxSetpointCelsius(), unit.fanPercent()))
                .toList();
    }

    static List<Action> allFansDown(Ground ground) {
        return ground.units().stream()
                .<Action>map(unit -> new Action.AdjustCooling(unit.id(), unit.setpointCelsius(), 0))
                .toList();
    }

    static List<Action> everyCapToTheFloor(Ground ground) {
        return caps(ground, 200);
    }

    static List<Action> everyCapToTheCeiling(Ground ground) {
        return caps(ground, 700);
    }

    static List<Action> oneCapBeyondItsRange(Ground ground) {
        return List.of(new Action.ThrottleGpu(ground.any(ground.gpus()).id(), ground.chance(0.5) ? 199 : 701));
    }

    private static List<Action> caps(Ground ground, double watts) {
        return ground.racks().stream()
                .<Action>map(rack -> new Action.ThrottleGpu(rack.id(), watts))
                .toList();
    }

    static List<Action> everythingToTheHottestRack(Ground ground) {
        String hottest = ground.racks().stream()
                .max(Comparator.comparingDouble(Rack::inletCelsius))
                .orElseThrow()
                .id();
        return ground.running().stream()
                .<Action>map(job -> new Action.MigrateWorkload(job.id(), hottest))
                .limit(8)
                .toList();
    }

    static List<Action> stopTheMostImportant(Ground ground) {
        return ground.jobs().stream()
                .sorted(Comparator.comparingInt(Job::priority).reversed())
                .<Action>map(job -> new Action.ShedJob(job.id()))
                .limit(1 + ground.dice().nextInt(8))
                .toList();
    }

    static List<Action> holdEverythingForEver(Ground ground) {
        return ground.jobs().stream()
                .<Action>map(job -> new Action.DeferJob(job.id(), Long.MAX_VALUE))
                .limit(8)
                .toList();
    }

    /** Off and on again: a compressor wears out by starting. */
    static List<Action> swing(Ground ground) {
        var unit = ground.any(ground.units());
        return Stream.iterate(0, turn -> turn + 1)
                .limit(8)
                .<Action>map(
                        turn -> new Action.AdjustCooling(unit.id(), turn % 2 == 0 ? 25 : 20, turn % 2 == 0 ? 0 : 100))
                .toList();
    }
}
