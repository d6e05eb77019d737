package dev.interlock.rules.cap;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import dev.interlock.rules.incident.Step;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import java.util.ArrayList;
import java.util.List;

/** One rung of the ladder, and the racks that a plan would take to it. */
record Lowering(double share, List<Candidate> racks, double saves) {
    private record Candidate(CappedRack rack, double watts, double saves) {}

    /** The gentlest rung that saves enough; the deepest where none does, so that as little as possible is left over. */
    static Step of(CapLadder ladder, List<CappedRack> racks, double needWatts) {
        if (!(needWatts > 0)) {
            return new Step(List.of());
        }
        Lowering deepest = new Lowering(0, List.of(), 0);
        for (double share = ladder.gentle(); share > -ladder.rung(); share -= ladder.rung()) {
            Lowering rung = rung(ladder, racks, Math.max(0, share));
            if (rung.saves >= needWatts) {
                return rung.step(ladder, needWatts);
            }
            deepest = rung.saves >= deepest.saves ? rung : deepest;
        }
        return deepest.step(ladder, needWatts);
    }

    /** As many racks as the plans in a row may take, the least important first. */
    private static Lowering rung(CapLadder ladder, List<CappedRack> racks, double share) {
        List<Candidate> useful = racks.stream()
                .map(rack -> at(rack, share))
                .filter(each -> each.watts < each.rack.shallowest() && each.watts <= each.rack.deepest())
                .sorted(comparingInt((Candidate each) -> each.rack.priority())
                        .thenComparing(
                                comparingDouble((Candidate each) -> each.saves).reversed())
                        .thenComparing(each -> each.rack.id()))
                .limit((long) (ladder.bound().racks() * ladder.plans()))
                .toList();
        return new Lowering(
                share, useful, useful.stream().mapToDouble(Candidate::saves).sum());
    }

    private static Candidate at(CappedRack rack, double share) {
        double watts = Math.max(rack.floor(), Math.rint(share * rack.highest()));
        return new Candidate(rack, watts, rack.saves(watts));
    }

    /** No more than it takes, nor than a plan may; what saves nothing goes only where nothing saves anything. */
    private Step step(CapLadder ladder, double needWatts) {
        List<Action> caps = new ArrayList<>();
        double left = needWatts;
        for (Candidate each : racks) {
            if (left > 0 && ladder.bound().allows(caps.size() + 1) && (each.saves > 0 || saves == 0)) {
                caps.add(new ThrottleGpu(each.rack.id(), each.watts));
                left -= each.saves;
            }
        }
        return new Step(caps);
    }
}
