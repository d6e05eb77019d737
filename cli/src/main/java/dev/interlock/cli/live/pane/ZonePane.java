package dev.interlock.cli.live.pane;

import dev.interlock.rules.fact.CoolingUnit;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.Rack;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two lines a zone: what its racks breathe, and how its cooling units stand. */
final class ZonePane {
    private static final int RACKS = 8;
    private static final int UNITS = 4;
    private static final int ZONES = 6;
    private static final int INDENT = 8;

    private final DevicePane devices;
    private final Map<String, List<Rack>> racks;
    private final Map<String, List<CoolingUnit>> units;

    ZonePane(DevicePane devices) {
        this.devices = devices;
        this.racks = byZone(devices.ofKind(Rack.class));
        this.units = byZone(devices.ofKind(CoolingUnit.class));
    }

    private static <D extends DeviceFact> Map<String, List<D>> byZone(List<D> devices) {
        return devices.stream().collect(Collectors.groupingBy(DeviceFact::zone, TreeMap::new, Collectors.toList()));
    }

    /** All of a small zone; the hottest racks of a large one. */
    Stream<Supplier<ScreenLine>> few() {
        List<String> zones = zones();
        Stream<Supplier<ScreenLine>> shown =
                zones.stream().limit(ZONES).flatMap(zone -> lines(zone, () -> inlets(zone), UNITS));
        return zones.size() <= ZONES
                ? shown
                : Stream.concat(shown, Stream.of(() -> DevicePane.rest(zones.size(), "zones")));
    }

    /** Each rack and each unit by its id. */
    Stream<Supplier<ScreenLine>> all() {
        return zones().stream().flatMap(zone -> lines(zone, () -> racks(zone), Integer.MAX_VALUE));
    }

    private List<String> zones() {
        return Stream.concat(racks.keySet().stream(), units.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Supplier<ScreenLine>> lines(String zone, Supplier<ScreenLine> first, int most) {
        List<CoolingUnit> cooling = units.getOrDefault(zone, List.of());
        return cooling.isEmpty() ? Stream.of(first) : Stream.of(first, () -> cooling(cooling, most));
    }

    private static ScreenLine title(String zone) {
        return ScreenLine.of(Ink.TITLE, "%-7s ".formatted(zone)).hanging(INDENT);
    }

    private ScreenLine racks(String zone) {
        ScreenLine line = title(zone);
        racks.getOrDefault(zone, List.of())
                .forEach(rack -> line.addWhole(devices.ink(rack), rack.id() + inlet(rack) + " °C")
                        .add("   "));
        return line;
    }

    private ScreenLine inlets(String zone) {
        List<Rack> all = racks.getOrDefault(zone, List.of());
        List<Rack> shown = all.size() <= RACKS ? all : hottest(all);
        ScreenLine line = title(zone).add("inlet");
        shown.forEach(rack -> line.add(devices.ink(rack), inlet(rack)));
        return all.isEmpty() ? line : line.add(" °C  ").addWhole(Ink.FAINT, label(all, shown));
    }

    private static String inlet(Rack rack) {
        return Double.isNaN(rack.inletCelsius()) ? "    –" : String.format(Locale.ROOT, " %4.1f", rack.inletCelsius());
    }

    /** Those that nobody measures come last. */
    private static List<Rack> hottest(List<Rack> racks) {
        return racks.stream()
                .sorted(Comparator.comparing((Rack rack) -> !Double.isNaN(rack.inletCelsius()))
                        .thenComparingDouble(Rack::inletCelsius)
                        .reversed())
                .limit(RACKS)
                .toList();
    }

    private static String label(List<Rack> all, List<Rack> shown) {
        return all.size() <= RACKS
                ? all.get(0).id() + " to " + all.get(all.size() - 1).id()
                : "hottest of %d: %s".formatted(all.size(), shown.get(0).id());
    }

    private ScreenLine cooling(List<CoolingUnit> all, int most) {
        ScreenLine line = ScreenLine.of(Ink.PLAIN, " ".repeat(INDENT)).hanging(INDENT);
        all.stream().limit(most).forEach(unit -> line.addWhole(devices.ink(unit), text(unit))
                .add("   "));
        return all.size() <= most ? line : line.addWhole(Ink.FAINT, "and %d more".formatted(all.size() - most));
    }

    private static String text(CoolingUnit unit) {
        return unit.running()
                ? unit.id()
                        + ScreenLine.figure(" %.1f °C", unit.setpointCelsius())
                        + ScreenLine.figure(" fan %.0f %%", unit.fanPercent())
                : unit.id() + " stands still";
    }
}
