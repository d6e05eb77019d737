package dev.interlock.rules.cap;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.interlock.rules.incident.Remedy;
import dev.interlock.rules.incident.Step;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.ThrottleGpu;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Caps that go back up, those that hold down most first, each as far as there is room. */
final class Raising {
    private final CapLadder ladder;
    private Headroom room;

    Raising(CapLadder ladder, Headroom room) {
        this.ladder = ladder;
        this.room = room;
    }

    Step of(Collection<Remedy> together, PowerView view) {
        Map<String, Double> wanted = together.stream()
                .map(Remedy::action)
                .filter(ThrottleGpu.class::isInstance)
                .map(ThrottleGpu.class::cast)
                .collect(Collectors.toMap(ThrottleGpu::target, ThrottleGpu::powerCapWatts, Math::max));
        List<CappedRack> deepestFirst = view.racks(together).stream()
                .sorted(comparingDouble(CappedRack::deepest).thenComparing(comparing(CappedRack::id)))
                .toList();
        List<Action> caps = new ArrayList<>();
        for (CappedRack rack : deepestFirst) {
            if (ladder.bound().allows(caps.size() + 1)) {
                highest(rack, wanted.getOrDefault(rack.id(), 0.0)).ifPresent(watts -> caps.add(raised(rack, watts)));
            }
        }
        return new Step(caps);
    }

    private ThrottleGpu raised(CappedRack rack, double watts) {
        room = room.without(rack.adds(watts), rack.feed());
        return new ThrottleGpu(rack.id(), watts);
    }

    /** All that is wanted, or the highest rung below it for which there is room. */
    private OptionalDouble highest(CappedRack rack, double wanted) {
        double rung = ladder.rung() * rack.highest();
        return DoubleStream.iterate(wanted, watts -> watts >= rack.deepest() + rung, watts -> Math.rint(watts - rung))
                .filter(watts -> room.has(rack.adds(watts), rack.feed()))
                .findFirst();
    }
}
