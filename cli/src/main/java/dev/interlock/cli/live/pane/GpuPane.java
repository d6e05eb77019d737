package dev.interlock.cli.live.pane;

import dev.interlock.rules.fact.Gpu;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How warm GPUs are, and how busy. */
final class GpuPane {
    private static final int GPUS = 8;
    private static final int INDENT = 8;

    private final DevicePane devices;
    private final List<Gpu> gpus;

    GpuPane(DevicePane devices) {
        this.devices = devices;
        this.gpus = devices.ofKind(Gpu.class);
    }

    /** The hottest, where there are any that tell their temperature. */
    Stream<Supplier<ScreenLine>> hottest() {
        List<Gpu> told =
                gpus.stream().filter(gpu -> !Double.isNaN(gpu.celsius())).toList();
        return told.isEmpty() ? Stream.of() : Stream.of(() -> hottest(told));
    }

    private ScreenLine hottest(List<Gpu> told) {
        List<Gpu> shown = told.stream()
                .sorted(Comparator.comparingDouble(Gpu::celsius).reversed())
                .limit(GPUS)
                .toList();
        return celsius("GPUs", shown)
                .add("  ")
                .addWhole(
                        Ink.FAINT,
                        "hottest of %d: %s".formatted(told.size(), shown.get(0).id()));
    }

    /** A line for each machine, or for each rack where nobody tells machines, with each of its GPUs. */
    Stream<Supplier<ScreenLine>> nodes() {
        Map<String, List<Gpu>> nodes =
                gpus.stream().collect(Collectors.groupingBy(GpuPane::node, LinkedHashMap::new, Collectors.toList()));
        return nodes.entrySet().stream().map(node -> () -> line(node.getKey(), node.getValue()));
    }

    private ScreenLine line(String node, List<Gpu> its) {
        String first = its.get(0).id();
        String ids = its.size() == 1
                ? first
                : first + " to " + its.get(its.size() - 1).id();
        return celsius(node, its)
                .addFigure("busy %.0f %%", mean(its, Gpu::utilizationPercent))
                .addFigure("%.0f W each", mean(its, Gpu::powerWatts))
                .add("  ")
                .addWhole(Ink.FAINT, ids);
    }

    private static String node(Gpu gpu) {
        return Stream.of(gpu.node(), gpu.rack())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(gpu.id());
    }

    private ScreenLine celsius(String title, List<Gpu> shown) {
        ScreenLine line = ScreenLine.of(Ink.TITLE, "%-7s ".formatted(title)).hanging(INDENT);
        shown.forEach(gpu -> line.add(devices.ink(gpu), celsius(gpu)));
        return line.add(" °C");
    }

    private static String celsius(Gpu gpu) {
        return Double.isNaN(gpu.celsius()) ? "    –" : ScreenLine.figure(" %4.1f", gpu.celsius());
    }

    /** Not a number where none of them tells it. */
    private static double mean(List<Gpu> gpus, ToDoubleFunction<Gpu> figure) {
        return gpus.stream()
                .mapToDouble(figure)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
