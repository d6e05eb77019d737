package dev.interlock.cli.live;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Rack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two lines a zone: what its racks breathe, and how its cooling units stand. */
final class ZonePane {
    private static final int RACKS = 8;
    private static final int UNITS = 4;
    private static final int ZONES = 6;
    private static final int INDENT = 8;

    private ZonePane() {}

    /** All of a small zone; the hottest racks of a large one. */
    static List<ScreenLine> few(DevicePane devices) {
        Map<String, List<Rack>> racks = byZone(devices, Rack.class);
        Map<String, List<CoolingUnit>> units = byZone(devices, CoolingUnit.class);
        List<ScreenLine> lines = new ArrayList<>();
        zones(racks, units).limit(ZONES).forEach(zone -> {
            lines.add(inlets(zone, racks.getOrDefault(zone, List.of()), devices));
            lines.add(cooling(units.getOrDefault(zone, List.of()), UNITS, devices));
        });
        return lines;
    }

    /** Each rack and each unit by its id. */
    static List<ScreenLine> all(DevicePane devices) {
        Map<String, List<Rack>> racks = byZone(devices, Rack.class);
        Map<String, List<CoolingUnit>> units = byZone(devices, CoolingUnit.class);
        List<ScreenLine> lines = new ArrayList<>();
        zones(racks, units).forEach(zone -> {
            ScreenLine line = title(zone);
            racks.getOrDefault(zone, List.of())
                    .forEach(rack -> line.addWhole(
                                    devices.ink(rack),
                                    "%s %s °C".formatted(rack.id(), inlet(rack).strip()))
                            .add("   "));
            lines.add(line);
            lines.add(cooling(units.getOrDefault(zone, List.of()), Integer.MAX_VALUE, devices));
        });
        return lines;
    }

    private static Stream<String> zones(Map<String, List<Rack>> racks, Map<String, List<CoolingUnit>> units) {
        return Stream.concat(racks.keySet().stream(), units.keySet().stream())
                .distinct()
                .sorted();
    }

    private static <D extends DeviceFact> Map<String, List<D>> byZone(DevicePane devices, Class<D> kind) {
        return devices.ofKind(kind).stream()
                .collect(Collectors.groupingBy(DeviceFact::zone, TreeMap::new, Collectors.toList()));
    }

    private static ScreenLine title(String zone) {
        return ScreenLine.of(Ink.TITLE, "%-7s ".formatted(zone)).hanging(INDENT);
    }

    private static ScreenLine inlets(String zone, List<Rack> racks, DevicePane devices) {
        ScreenLine line = title(zone).add("inlet");
        List<Rack> shown = shown(racks);
        shown.forEach(rack -> line.add(" ").add(devices.ink(rack), inlet(rack)));
        return racks.isEmpty() ? line : line.add(" °C  ").addWhole(Ink.FAINT, label(racks, shown));
    }

    private static String inlet(Rack rack) {
        return Double.isNaN(rack.inletCelsius()) ? "   –" : String.format(Locale.ROOT, "%4.1f", rack.inletCelsius());
    }

    private static List<Rack> shown(List<Rack> racks) {
        return racks.size() <= RACKS
                ? racks
                : racks.stream()
                        .sorted(Comparator.comparing((Rack rack) -> !Double.isNaN(rack.inletCelsius()))
                                .thenComparingDouble(Rack::inletCelsius)
                                .reversed())
                        .limit(RACKS)
                        .toList();
    }

    private static String label(List<Rack> racks, List<Rack> shown) {
        return racks.size() <= RACKS
                ? racks.get(0).id() + " to " + racks.get(racks.size() - 1).id()
                : "the hottest of %d, first %s"
                        .formatted(racks.size(), shown.get(0).id());
    }

    private static ScreenLine cooling(List<CoolingUnit> units, int most, DevicePane devices) {
        ScreenLine line = ScreenLine.of(Ink.PLAIN, " ".repeat(INDENT)).hanging(INDENT);
        units.stream()
                .limit(most)
                .forEach(unit -> line.addWhole(
                                devices.ink(unit),
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
}
