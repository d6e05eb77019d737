package dev.interlock.cli.live;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.DeviceFact;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is watched: zones, power, services and who calls whom, GPUs. What is in trouble stands out. */
final class DevicePane {
    private final View view;
    private final Set<String> troubled;

    private DevicePane(View view) {
        this.view = view;
        this.troubled = view.conditions().stream().map(Condition::device).collect(Collectors.toSet());
    }

    /** As much as fits beside all else. */
    static List<ScreenLine> few(View view) {
        DevicePane devices = new DevicePane(view);
        return Stream.of(ZonePane.few(devices), ServicePane.few(devices), FleetPane.hottest(devices))
                .flatMap(List::stream)
                .toList();
    }

    /** Every one. */
    static List<ScreenLine> all(View view) {
        DevicePane devices = new DevicePane(view);
        return Stream.of(
                        ZonePane.all(devices),
                        PowerPane.of(devices),
                        ServicePane.all(devices),
                        FleetPane.nodes(devices))
                .flatMap(List::stream)
                .toList();
    }

    /** Those of a kind, in the order in which people count them. */
    <D extends DeviceFact> List<D> ofKind(Class<D> kind) {
        return view.devices().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.<D>comparingInt(device -> device.id().length())
                        .thenComparing(DeviceFact::id))
                .toList();
    }

    Ink ink(DeviceFact device) {
        return troubled.contains(device.id()) ? Ink.BAD : device.healthy() ? Ink.PLAIN : Ink.WARN;
    }
}
