package dev.interlock.scenarios.attack;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.plan.Action;
import dev.interlock.rules.plan.Action.RestartService;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Services together: never a database and what depends on it at once, nor the places that hold what was acknowledged. */
final class DependencyPromises {
    static final List<Promise> ALL = List.of(
            new Promise(
                    "SAFETY-851",
                    judged -> pair(
                            changed(judged, judged.actions()),
                            changed(judged, judged.actions()),
                            DependencyPromises::isBelow)),
            new Promise(
                    "SAFETY-852",
                    judged -> pair(
                            changed(judged, judged.notBackElsewhere()),
                            changed(judged, judged.actions()),
                            DependencyPromises::isBelow)),
            new Promise(
                    "SAFETY-853",
                    judged -> pair(
                            changed(judged, judged.actions()),
                            changed(judged, judged.notBackElsewhere()),
                            DependencyPromises::isBelow)),
            new Promise(
                    "SAFETY-854",
                    judged -> restarted(judged, judged.actions(), DeviceKind.DATABASE)
                            && restarted(judged, judged.actions(), DeviceKind.QUEUE)),
            new Promise(
                    "SAFETY-855",
                    judged -> (restarted(judged, judged.actions(), DeviceKind.DATABASE)
                                    && restarted(judged, judged.unprovenElsewhere(), DeviceKind.QUEUE))
                            || (restarted(judged, judged.actions(), DeviceKind.QUEUE)
                                    && restarted(judged, judged.unprovenElsewhere(), DeviceKind.DATABASE))));

    private DependencyPromises() {}

    /** The first is a database that the second depends on. */
    private static boolean isBelow(Device database, Device other) {
        return database.kind().equals(DeviceKind.DATABASE) && other.dependsOn().contains(database.id());
    }

    private static boolean pair(List<Device> ones, List<Device> others, BiPredicate<Device, Device> related) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> related.test(one, other)));
    }

    private static List<Device> changed(Judged judged, Stream<Action> actions) {
        return devices(judged, actions, action -> action.type().changes());
    }

    private static boolean restarted(Judged judged, Stream<Action> actions, DeviceKind kind) {
        return devices(judged, actions, RestartService.class::isInstance).stream()
                .anyMatch(device -> device.kind().equals(kind));
    }

    private static List<Device> devices(Judged judged, Stream<Action> actions, Predicate<Action> which) {
        return actions.filter(which)
                .flatMap(action -> judged.inventory().find(action.target()).stream())
                .toList();
    }
}
