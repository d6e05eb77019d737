package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Job;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.plan.Action;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Jobs that wait, brought where they do harm. */
final class PlacingTactics {
    private PlacingTactics() {}

    static List<Action> everythingSomewhere(Ground ground) {
        List<Job> waiting = waiting(ground);
        return waiting.isEmpty()
                ? List.of()
                : Stream.<Action>generate(() -> new Action.PlaceJob(
                                ground.any(waiting).id(),
                                ground.any(ground.racks()).id()))
                        .limit(24)
                        .toList();
    }

    static List<Action> everythingIntoTheHottestRack(Ground ground) {
        Rack hottest = ground.racks().stream()
                .max(Comparator.comparingDouble(Rack::inletCelsius))
                .orElseThrow();
        return waiting(ground).stream()
                .<Action>map(job -> new Action.PlaceJob(job.id(), hottest.id()))
                .limit(4)
                .toList();
    }

    static List<Action> theLeastImportantFirst(Ground ground) {
        return waiting(ground).stream()
                .min(Comparator.comparingInt(Job::priority))
                .<Action>map(job ->
                        new Action.PlaceJob(job.id(), ground.any(ground.racks()).id()))
                .stream()
                .toList();
    }

    private static List<Job> waiting(Ground ground) {
        return ground.jobs().stream().filter(job -> !job.running()).toList();
    }
}
