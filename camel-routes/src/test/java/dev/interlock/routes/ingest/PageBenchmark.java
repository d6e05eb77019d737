package dev.interlock.routes.ingest;

import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.routes.ingest.exposition.ExpositionReader;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Device;
import dev.interlock.rules.fact.DeviceKind;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.kind.DeviceKinds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Measures reading and admitting pages of 10,000 GPUs with eight metrics each; a program, not a test. */
final class PageBenchmark {
    private static final int GPUS = 10_000;
    private static final int WARM = 8;
    private static final int TURNS = 15;
    private static final List<String> METRICS = List.of(
            "DCGM_FI_DEV_GPU_TEMP",
            "DCGM_FI_DEV_POWER_USAGE",
            "DCGM_FI_DEV_POWER_MGMT_LIMIT",
            "DCGM_FI_DEV_GPU_UTIL",
            "DCGM_FI_DEV_XID_ERRORS",
            "DCGM_FI_DEV_SM_CLOCK",
            "DCGM_FI_DEV_MEM_COPY_UTIL",
            "DCGM_FI_DEV_FB_USED");

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Mapping mapping = MappingFile.read(Path.of("routes/mapping.yaml"), DeviceKinds.delivered());
        Inventory inventory = inventory();
        AtomicLong now = new AtomicLong(1_767_614_400);
        Limits limits = Limits.from(name -> name.endsWith("body-bytes") ? Optional.of("64000000") : Optional.empty());
        Map<String, Object> beans = Ingestion.beans(
                () -> inventory,
                Sightings.UNHEEDED,
                () -> Instant.ofEpochSecond(now.get()),
                letter -> {},
                new Meters(new SimpleMeterRegistry()),
                () -> mapping,
                limits,
                CloudSettings.NONE);
        ExpositionReader reader = (ExpositionReader) Objects.requireNonNull(beans.get("expositionReader"));
        SampleCheck door = (SampleCheck) Objects.requireNonNull(beans.get("door"));
        double[] reading = new double[TURNS];
        double[] admitting = new double[TURNS];
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            for (int turn = -WARM; turn < TURNS; turn++) {
                byte[] page = page(turn);
                now.addAndGet(15);
                Exchange exchange = new DefaultExchange(context);
                exchange.getExchangeExtension().setFromRouteId("benchmark");
                exchange.getMessage().setBody(page);
                long begun = cpu();
                Batch batch = reader.read(exchange);
                long read = cpu();
                int taken = door.admit(batch).samples().size();
                if (taken != GPUS + GPUS / 8) {
                    throw new AssertionError(taken + " samples were taken.");
                }
                if (turn >= 0) {
                    reading[turn] = (read - begun) / 1e9;
                    admitting[turn] = (cpu() - read) / 1e9;
                }
            }
        }
        Arrays.sort(reading);
        Arrays.sort(admitting);
        System.out.printf(
                "a page of %.1f MB: reading %.3f s, admitting %.3f s of CPU (medians of %d)%n",
                page(0).length / 1e6, reading[TURNS / 2], admitting[TURNS / 2], TURNS);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Inventory inventory() {
        List<Device> devices = new ArrayList<>();
        for (int rack = 0; rack < GPUS / 8; rack++) {
            devices.add(new Device("node-" + rack, DeviceKind.RACK, "zone-1", "", Map.of()));
            for (int gpu = 0; gpu < 8; gpu++) {
                devices.add(new Device("node-" + rack + "/" + gpu, DeviceKind.GPU, "zone-1", "node-" + rack, Map.of()));
            }
        }
        return new Inventory(devices);
    }

    private static byte[] page(int seed) {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder(20_000_000);
        for (String metric : METRICS) {
            page.append("# TYPE ").append(metric).append(" gauge\n");
            for (int gpu = 0; gpu < GPUS; gpu++) {
                page.append(metric)
                        .append(
                                "{gpu=\"%d\",UUID=\"GPU-%s\",pci_bus_id=\"00000000:0%d:00.0\",device=\"nvidia%d\",modelName=\"NVIDIA H100 80GB HBM3\",Hostname=\"node-%d\",DCGM_FI_DRIVER_VERSION=\"550.54.15\"} "
                                        .formatted(gpu % 8, new UUID(7, gpu), gpu % 8, gpu % 8, gpu / 8))
                        .append(metric.endsWith("XID_ERRORS") ? "0" : 40 + random.nextInt(50) + ".5")
                        .append('\n');
            }
        }
        for (int rack = 0; rack < GPUS / 8; rack++) {
            page.append("interlock_world_inlet_celsius{device_id=\"node-%d\"} %d%n"
                    .formatted(rack, 20 + random.nextInt(5)));
            page.append("interlock_world_power_watts{device_id=\"node-%d\"} %d%n"
                    .formatted(rack, 6000 + random.nextInt(99)));
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
