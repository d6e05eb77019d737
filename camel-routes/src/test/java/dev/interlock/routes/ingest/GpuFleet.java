package dev.interlock.routes.ingest;

import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.fact.Rating;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * 10,000 GPUs with eight metrics each, eight to a rack, and the racks with two, all on one page of an exporter.
 *
 * @param hotPercent how many of a hundred GPUs are too hot
 */
public record GpuFleet(int hotPercent) {
    public static final int GPUS = 10_000;
    private static final int RACK = 8;
    public static final int RACKS = GPUS / RACK;

    private static final List<String> METRICS = List.of(
            "DCGM_FI_DEV_GPU_TEMP",
            "DCGM_FI_DEV_POWER_USAGE",
            "DCGM_FI_DEV_POWER_MGMT_LIMIT",
            "DCGM_FI_DEV_GPU_UTIL",
            "DCGM_FI_DEV_XID_ERRORS",
            "DCGM_FI_DEV_SM_CLOCK",
            "DCGM_FI_DEV_MEM_COPY_UTIL",
            "DCGM_FI_DEV_FB_USED");

    /** Fifty racks to a zone. */
    public static Inventory inventory() {
        List<Device> devices = new ArrayList<>();
        for (int rack = 0; rack < RACKS; rack++) {
            String zone = "zone-" + rack / 50;
            devices.add(new Device("node-" + rack, DeviceKind.RACK, zone, "", Map.of(Rating.RATED_WATTS, 12_000.0)));
            for (int gpu = 0; gpu < RACK; gpu++) {
                devices.add(new Device(
                        "node-" + rack + "/" + gpu,
                        DeviceKind.GPU,
                        zone,
                        "node-" + rack,
                        Map.of(
                                Rating.SLOWDOWN_CELSIUS, 87.0,
                                Rating.MIN_POWER_CAP_WATTS, 200.0,
                                Rating.MAX_POWER_CAP_WATTS, 700.0)));
            }
        }
        return new Inventory(devices);
    }

    /** The same page for the same seed. */
    public byte[] page(int seed) {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder(20_000_000);
        for (String metric : METRICS) {
            page.append("# TYPE ").append(metric).append(" gauge\n");
            for (int gpu = 0; gpu < GPUS; gpu++) {
                page.append(metric)
                        .append(
                                "{gpu=\"%d\",UUID=\"GPU-%s\",pci_bus_id=\"00000000:0%d:00.0\",device=\"nvidia%d\",modelName=\"NVIDIA H100 80GB HBM3\",Hostname=\"node-%d\",DCGM_FI_DRIVER_VERSION=\"550.54.15\"} "
                                        .formatted(gpu % RACK, new UUID(7, gpu), gpu % RACK, gpu % RACK, gpu / RACK))
                        .append(value(metric, gpu, random))
                        .append('\n');
            }
        }
        for (int rack = 0; rack < RACKS; rack++) {
            page.append("interlock_world_inlet_celsius{device_id=\"node-%d\"} %.2f%n"
                    .formatted(rack, 20 + random.nextDouble()));
            page.append("interlock_world_power_watts{device_id=\"node-%d\"} %.2f%n"
                    .formatted(rack, 6000 + 99 * random.nextDouble()));
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String value(String metric, int gpu, Random random) {
        return switch (metric) {
            case "DCGM_FI_DEV_GPU_TEMP" ->
                Double.toString((gpu % 100 < hotPercent ? 88 : 60) + random.nextInt(10) / 10.0);
            case "DCGM_FI_DEV_POWER_MGMT_LIMIT" -> "700";
            case "DCGM_FI_DEV_XID_ERRORS" -> "0";
            default -> Double.toString(40 + random.nextInt(50) + 0.5);
        };
    }
}
