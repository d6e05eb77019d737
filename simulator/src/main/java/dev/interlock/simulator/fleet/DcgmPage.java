package dev.interlock.simulator.fleet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What NVIDIA's DCGM exporter shows of one machine, as its version 4 writes it. */
final class DcgmPage {
    private static final double SHARE = 100;
    private static final List<Series> SERIES = List.of(
            new Series("DCGM_FI_DEV_GPU_TEMP", "gauge", "GPU temperature (in C).", GpuFigures::celsius),
            new Series("DCGM_FI_DEV_POWER_USAGE", "gauge", "Power draw (in W).", GpuFigures::watts),
            new Series(
                    "DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION",
                    "counter",
                    "Total energy consumption since boot (in mJ).",
                    GpuFigures::millijoules),
            new Series("DCGM_FI_DEV_GPU_UTIL", "gauge", "GPU utilization (in %).", GpuFigures::utilizationPercent),
            new Series(
                    "DCGM_FI_DEV_FB_USED",
                    "gauge",
                    "Framebuffer memory used (in MiB).",
                    GpuFigures::memoryUsedMebibytes),
            new Series(
                    "DCGM_FI_DEV_FB_FREE",
                    "gauge",
                    "Framebuffer memory free (in MiB).",
                    GpuFigures::memoryFreeMebibytes),
            new Series("DCGM_FI_DEV_XID_ERRORS", "gauge", "Value of the last XID error encountered.", GpuFigures::xid),
            new Series(
                    "DCGM_FI_PROF_GR_ENGINE_ACTIVE",
                    "gauge",
                    "Ratio of time the graphics engine is active.",
                    figures -> figures.utilizationPercent() / SHARE));

    private DcgmPage() {}

    private record Series(String name, String type, String help, ToDoubleFunction<GpuFigures> figure) {}

    static String of(SimulatedFleet fleet, FleetNode node, Instant now) {
        List<GpuFigures> figures = IntStream.range(0, node.work().size())
                .mapToObj(gpu -> fleet.figures(node, gpu, now))
                .toList();
        return SERIES.stream()
                .map(series -> "# HELP %1$s %2$s\n# TYPE %1$s %3$s\n".formatted(series.name, series.help, series.type)
                        + lines(node, series, figures))
                .collect(Collectors.joining());
    }

    private static String lines(FleetNode node, Series series, List<GpuFigures> figures) {
        StringBuilder lines = new StringBuilder();
        for (int gpu = 0; gpu < figures.size(); gpu++) {
            double value = series.figure.applyAsDouble(figures.get(gpu));
            if (Double.isFinite(value)) {
                lines.append(series.name)
                        .append(labels(node, gpu))
                        .append(' ')
                        .append(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString())
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String labels(FleetNode node, int gpu) {
        GpuWork work = node.work().get(gpu);
        String job = work.pod().isEmpty()
                ? ""
                : ",container=\"main\",namespace=\"%s\",pod=\"%s-%d\"".formatted(work.namespace(), work.pod(), gpu);
        return "{gpu=\"%d\",UUID=\"GPU-%s-%d\",pci_bus_id=\"00000000:%02X:00.0\",device=\"nvidia%d\",modelName=\"NVIDIA H100 80GB HBM3\",%s=\"%s\",DCGM_FI_DRIVER_VERSION=\"570.133.20\"%s}"
                .formatted(gpu, node.id(), gpu, 0x19 + 0x10 * gpu, gpu, node.hostLabel(), node.name(), job);
    }
}
