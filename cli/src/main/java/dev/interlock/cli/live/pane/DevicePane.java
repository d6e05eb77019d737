package dev.interlock.cli.live.pane;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.DeviceFact;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is watched: zones, power, services and who calls whom, GPUs, all else. What is in trouble stands out. */
final class DevicePane {
    private final View view;
    private final Set<String> troubled;

    DevicePane(View view) {
        this.view = view;
        this.troubled = view.conditions().stream().map(Condition::device).collect(Collectors.toSet());
    }

    /** As much as fits beside all else. */
    Stream<Supplier<ScreenLine>> few() {
        return Stream.of(new ZonePane(this).few(), new ServicePane(this).few(), new GpuPane(this).hottest())
                .flatMap(part -> part);
    }

    /** Every one; of the site itself tells the head of the screen. */
    Stream<Supplier<ScreenLine>> all() {
        return Stream.of(
                        new ZonePane(this).all(),
                        new PowerPane(this).all(),
                        new ServicePane(this).all(),
                        new GpuPane(this).nodes(),
                        new FigurePane(this).all())
                .flatMap(part -> part);
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

    /** Where the view has no room for all. */
    static ScreenLine rest(int all, String what) {
        return ScreenLine.of(Ink.FAINT, "of %d %s; all are under Devices".formatted(all, what));
    }
}
