package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Facility;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Rack;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.AdjustCooling;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import dev.interlock.rules.plan.TargetKind;
import java.util.List;
import java.util.function.BiPredicate;

/** Targets: they exist, they are of the right kind, and they are not blind. */
final class TargetPromises {
    static final List<Promise> ALL = List.of(
            adjust("SAFETY-501", (adjust, judged) -> judged.unit(adjust.target())
                    .isEmpty()),
            cap("SAFETY-502", (cap, judged) -> judged.capped(cap.target())
                    .noneMatch(gpu -> gpu.id().equals(cap.target())
                            || judged.rack(cap.target()).isPresent())),
            any(
                    "SAFETY-503",
                    (action, judged) -> action.type().forJobs()
                            && judged.job(action.target()).isEmpty()),
            any(
                    "SAFETY-504",
                    (action, judged) -> action.type().targets().contains(TargetKind.FACILITY)
                            && !isZone(action.target(), judged)
                            && !judged.facts()
                                    .device(action.target())
                                    .filter(Facility.class::isInstance)
                                    .isPresent()),
            any(
                    "SAFETY-505",
                    (action, judged) -> action.type().forAnything()
                            && judged.facts().device(action.target()).isEmpty()
                            && !isZone(action.target(), judged)
                            && judged.job(action.target()).isEmpty()),
            adjust("SAFETY-506", (adjust, judged) -> judged.unit(adjust.target())
                    .filter(unit -> !judged.fresh(unit))
                    .isPresent()),
            adjust("SAFETY-507", (adjust, judged) -> judged.unit(adjust.target())
                    .filter(unit -> judged.all(Rack.class)
                            .noneMatch(rack -> rack.zone().equals(unit.zone()) && isSeen(rack, judged)))
                    .isPresent()),
            cap(
                    "SAFETY-508",
                    (cap, judged) ->
                            !judged.urgent() && judged.capped(cap.target()).anyMatch((Gpu gpu) -> !judged.fresh(gpu))));

    private TargetPromises() {}

    private static boolean isZone(String name, Judged judged) {
        return judged.all(DeviceFact.class).anyMatch(fact -> fact.zone().equals(name));
    }

    private static boolean isSeen(Rack rack, Judged judged) {
        return rack.inletSensors() >= judged.limit("rack-blind") && judged.fresh(rack);
    }

    private static Promise any(String rule, BiPredicate<Action, Judged> broken) {
        return new Promise(rule, judged -> judged.actions().anyMatch(action -> broken.test(action, judged)));
    }

    private static Promise adjust(String rule, BiPredicate<AdjustCooling, Judged> broken) {
        return of(AdjustCooling.class, rule, broken);
    }

    private static Promise cap(String rule, BiPredicate<ThrottleGpu, Judged> broken) {
        return of(ThrottleGpu.class, rule, broken);
    }

    private static <A extends Action> Promise of(Class<A> kind, String rule, BiPredicate<A, Judged> broken) {
        return new Promise(rule, judged -> judged.each(kind).anyMatch(action -> broken.test(action, judged)));
    }
}
