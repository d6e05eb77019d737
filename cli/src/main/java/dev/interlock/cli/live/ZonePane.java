package dev.interlock.cli.live;

import dev.interlock.routes.operator.View;
import dev.interlock.rules.condition.Condition;
import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Rack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two lines a zone: what its racks breathe, and how its cooling units stand. What is in trouble stands out. */
final class ZonePane {
    private static final int RACKS = 8;
    private static final int ZONES = 6;

    private ZonePane() {}

    static List<ScreenLine> of(View view) {
        Set<String> troubled = view.conditions().stream().map(Condition::device).collect(Collectors.toSet());
        Map<String, List<DeviceFact>> zones = view.devices().stream()
                .filter(device -> device instanceof Rack || device instanceof CoolingUnit)
                .collect(Collectors.groupingBy(DeviceFact::zone, TreeMap::new, Collectors.toList()));
        List<ScreenLine> lines = new ArrayList<>();
        zones.entrySet().stream().limit(ZONES).forEach(zone -> {
            lines.add(racks(zone.getKey(), zone.getValue(), troubled));
            lines.add(cooling(zone.getValue(), troubled));
        });
        return lines;
    }

    private static ScreenLine racks(String zone, List<DeviceFact> devices, Set<String> troubled) {
        List<Rack> racks = inOrder(devices, Rack.class).toList();
        ScreenLine line = ScreenLine.of(Ink.TITLE, "%-8s".formatted(zone)).add("inlet");
        shown(racks).forEach(rack -> line.add(" ").add(ink(rack, troubled), inlet(rack)));
        return line.add(Ink.FAINT, racks.isEmpty() ? "" : " °C  " + label(racks));
    }

    private static String inlet(Rack rack) {
        return Double.isNaN(rack.inletCelsius()) ? "   –" : String.format(Locale.ROOT, "%4.1f", rack.inletCelsius());
    }

    /** All of a small zone; the hottest of a large one. */
    private static Stream<Rack> shown(List<Rack> racks) {
        return racks.size() <= RACKS
                ? racks.stream()
                : racks.stream()
                        .sorted(Comparator.comparing((Rack rack) -> !Double.isNaN(rack.inletCelsius()))
                                .thenComparingDouble(Rack::inletCelsius)
                                .reversed())
                        .limit(RACKS);
    }

    private static String label(List<Rack> racks) {
        return racks.size() <= RACKS
                ? racks.get(0).id() + " to " + racks.get(racks.size() - 1).id()
                : "the hottest of %d racks".formatted(racks.size());
    }

    private static ScreenLine cooling(List<DeviceFact> devices, Set<String> troubled) {
        ScreenLine line = ScreenLine.of(Ink.PLAIN, "        ");
        inOrder(devices, CoolingUnit.class).limit(4).forEach(unit -> line.add(
                        ink(unit, troubled),
                        unit.running()
                                ? String.format(
                                        Locale.ROOT,
                                        "%s %.1f°C fan %.0f%%",
                                        unit.id(),
                                        unit.setpointCelsius(),
                                        unit.fanPercent())
                                : unit.id() + " stands still")
                .add("   "));
        return line;
    }

    private static Ink ink(DeviceFact device, Set<String> troubled) {
        return troubled.contains(device.id()) ? Ink.BAD : device.healthy() ? Ink.PLAIN : Ink.WARN;
    }

    private static <D extends DeviceFact> Stream<D> inOrder(List<DeviceFact> devices, Class<D> kind) {
        return devices.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.<D>comparingInt(device -> device.id().length())
                        .thenComparing(DeviceFact::id));
    }
}
