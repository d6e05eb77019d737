package dev.interlock.cli.live;

import dev.interlock.cli.print.Counted;
import dev.interlock.routes.operator.View;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceFact;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Gpu;
import dev.interlock.rules.fact.Inventory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many devices there are of each kind, and how warm and busy GPUs are. */
public final class FleetPane {
    private static final int GPUS = 8;
    private static final int INDENT = 8;

    private FleetPane() {}

    /** Such as {@code 96 GPUs, 12 racks, 3 not heard of yet}. */
    static String counts(View view) {
        Set<String> heard = view.devices().stream().map(DeviceFact::id).collect(Collectors.toSet());
        long silent = view.inventory().devices().stream()
                .filter(device -> !device.kind().equals(DeviceKind.FACILITY))
                .filter(device -> !heard.contains(device.id()))
                .count();
        String kinds = kinds(view.inventory())
                .map(kind -> counted(view.inventory().ofKind(kind).count(), kind))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? "no device yet   "
                : silent == 0 ? kinds + "   " : "%s, %d not heard of yet   ".formatted(kinds, silent);
    }

    /** The kinds of device that there may be some of: the delivered ones, then those that a site has besides. */
    public static Stream<DeviceKind> kinds(Inventory inventory) {
        return Stream.concat(
                        DeviceKind.delivered().stream(),
                        inventory.devices().stream().map(Device::kind))
                .distinct()
                .filter(kind -> !kind.equals(DeviceKind.FACILITY));
    }

    /** Such as {@code 96 GPUs}; empty for none. */
    public static String counted(long count, DeviceKind kind) {
        String word = kind.equals(DeviceKind.GPU) ? "GPU" : kind.word().replace('_', ' ');
        return count == 0 ? "" : Counted.of(count, word);
    }

    /** The hottest GPUs, where there are any that tell their temperature. */
    static List<ScreenLine> hottest(DevicePane devices) {
        List<Gpu> gpus = devices.ofKind(Gpu.class).stream()
                .filter(gpu -> !Double.isNaN(gpu.celsius()))
                .sorted(Comparator.comparingDouble(Gpu::celsius).reversed())
                .toList();
        if (gpus.isEmpty()) {
            return List.of();
        }
        ScreenLine line = ScreenLine.of(Ink.TITLE, "GPUs    ").hanging(INDENT);
        gpus.stream().limit(GPUS).forEach(gpu -> celsius(line, gpu, devices));
        return List.of(line.add(" °C  ")
                .addWhole(
                        Ink.FAINT,
                        "hottest of %d: %s"
                                .formatted(gpus.size(), gpus.get(0).id())));
    }

    /** A line for each machine, or for each rack where nobody tells machines, with each of its GPUs. */
    static List<ScreenLine> nodes(DevicePane devices) {
        Map<String, List<Gpu>> nodes = devices.ofKind(Gpu.class).stream()
                .collect(Collectors.groupingBy(FleetPane::node, LinkedHashMap::new, Collectors.toList()));
        List<ScreenLine> lines = new ArrayList<>();
        nodes.forEach((node, gpus) -> {
            ScreenLine line =
                    ScreenLine.of(Ink.TITLE, "%-7s ".formatted(node)).hanging(INDENT);
            gpus.forEach(gpu -> celsius(line, gpu, devices));
            line.add(" °C");
            mean(line, "busy %.0f%%", gpus, Gpu::utilizationPercent);
            mean(line, "%.0f W each", gpus, Gpu::powerWatts);
            lines.add(line.add("  ")
                    .addWhole(
                            Ink.FAINT,
                            gpus.size() == 1
                                    ? gpus.get(0).id()
                                    : "%s to %s"
                                            .formatted(
                                                    gpus.get(0).id(),
                                                    gpus.get(gpus.size() - 1).id())));
        });
        return lines;
    }

    private static String node(Gpu gpu) {
        return Stream.of(gpu.node(), gpu.rack(), gpu.id())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void celsius(ScreenLine line, Gpu gpu, DevicePane devices) {
        String text = Double.isNaN(gpu.celsius()) ? "   –" : String.format(Locale.ROOT, "%4.1f", gpu.celsius());
        line.add(" ").add(devices.ink(gpu), text);
    }

    private static void mean(ScreenLine line, String format, List<Gpu> gpus, ToDoubleFunction<Gpu> figure) {
        gpus.stream()
                .mapToDouble(figure)
                .filter(Double::isFinite)
                .average()
                .ifPresent(mean ->
                        line.add("  ").addWhole(Ink.PLAIN, String.format(Locale.ROOT, format, mean)));
    }
}
