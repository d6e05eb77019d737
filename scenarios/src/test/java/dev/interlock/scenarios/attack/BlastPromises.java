package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.incident.Attempt;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.AdjustCooling;
import dev.interlock.rules.plan.Action.MigrateWorkload;
import dev.interlock.rules.plan.Action.RequeueJob;
import dev.interlock.rules.plan.Action.ShedJob;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import dev.interlock.rules.plan.Task;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Blast radius: how much one plan, and all plans together, may change at once. */
final class BlastPromises {
    static final List<Promise> ALL = List.of(
            calm(
                    "SAFETY-601",
                    judged -> targets(judged, ThrottleGpu.class::isInstance) > judged.limit("racks-per-plan")),
            calm(
                    "SAFETY-602",
                    judged -> targets(
                                            judged,
                                            action -> action instanceof ThrottleGpu
                                                    && judged.rack(action.target())
                                                            .isPresent())
                                    > Math.max(1, judged.all(Rack.class).count() * judged.limit("fleet-share-per-plan"))
                            && judged.each(ThrottleGpu.class).findAny().isPresent()),
            calm(
                    "SAFETY-603",
                    judged -> targets(
                                    judged,
                                    action -> action instanceof MigrateWorkload
                                            || action instanceof RequeueJob
                                            || action instanceof ShedJob)
                            > judged.limit("jobs-per-plan")),
            new Promise("SAFETY-604", judged -> together(judged, BlastPromises::leaves)),
            new Promise("SAFETY-605", judged -> together(judged, BlastPromises::coolsLess)),
            new Promise("SAFETY-606", judged -> elsewhere(judged, BlastPromises::leaves, BlastPromises::leaves)),
            new Promise("SAFETY-607", judged -> elsewhere(judged, BlastPromises::coolsLess, BlastPromises::cools)),
            calm(
                    "SAFETY-608",
                    judged -> judged.actions().anyMatch(action -> action.type().changes())
                            && spent(judged) >= judged.limit("changes-per-hour")));

    private BlastPromises() {}

    private static Promise calm(String rule, Predicate<Judged> broken) {
        return new Promise(rule, judged -> !judged.urgent() && broken.test(judged));
    }

    private static long targets(Judged judged, Predicate<Action> which) {
        return judged.actions().filter(which).map(Action::target).distinct().count();
    }

    private static long spent(Judged judged) {
        return judged.attempts().stream()
                .filter(attempt -> attempt.startedAt() > judged.now() - judged.millis("budget-period"))
                .filter(attempt -> !attempt.urgent() && Judged.tookEffect(attempt))
                .filter(attempt -> !attempt.remedy().equals(Attempt.PLACE_JOBS))
                .filter(attempt -> judged.byModel() || !attempt.remedy().equals(Attempt.MODEL_PLAN))
                .map(Attempt::actions)
                .flatMap(List::stream)
                .filter(action -> action.type().changes())
                .count();
    }

    /** The zone that the action takes work out of. */
    private static Optional<String> leaves(Action action, Judged judged) {
        return action instanceof MigrateWorkload
                ? judged.job(action.target())
                        .flatMap(job -> judged.rack(job.rack()))
                        .map(Rack::zone)
                : Optional.empty();
    }

    /** The zone whose cooling the action changes. */
    private static Optional<String> cools(Action action, Judged judged) {
        return action instanceof AdjustCooling ? judged.unit(action.target()).map(CoolingUnit::zone) : Optional.empty();
    }

    /** The zone that the action takes cooling from. */
    private static Optional<String> coolsLess(Action action, Judged judged) {
        return action instanceof AdjustCooling adjust
                ? judged.unit(adjust.target())
                        .filter(unit -> CoolingPromises.less(adjust, unit))
                        .map(CoolingUnit::zone)
                : Optional.empty();
    }

    /** Two tasks of which neither waits for the other do this to the same zone. */
    private static boolean together(Judged judged, BiFunction<Action, Judged, Optional<String>> zone) {
        List<Task> tasks = judged.plan().tasks();
        Order order = Order.of(tasks);
        for (int first = 0; first < tasks.size(); first++) {
            Optional<String> one = zone.apply(tasks.get(first).action(), judged);
            for (int second = first + 1; one.isPresent() && second < tasks.size(); second++) {
                if (one.equals(zone.apply(tasks.get(second).action(), judged))
                        && order.free(tasks.get(first).id(), tasks.get(second).id())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean elsewhere(
            Judged judged,
            BiFunction<Action, Judged, Optional<String>> mine,
            BiFunction<Action, Judged, Optional<String>> theirs) {
        Function<Action, Optional<String>> there = action -> theirs.apply(action, judged);
        List<String> busy =
                judged.underWayElsewhere().map(there).flatMap(Optional::stream).toList();
        return judged.actions()
                .map(action -> mine.apply(action, judged))
                .flatMap(Optional::stream)
                .anyMatch(busy::contains);
    }
}
