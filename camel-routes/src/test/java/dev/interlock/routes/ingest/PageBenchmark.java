package dev.interlock.routes.ingest;

import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.routes.ingest.exposition.ExpositionReader;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.property.PropertyValues;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Measures reading and admitting pages of a {@link GpuFleet}; a program, not a test. */
final class PageBenchmark {
    private static final int WARM = 8;
    private static final int TURNS = 15;
    private static final GpuFleet FLEET = new GpuFleet(0);

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Mapping mapping = MappingFile.read(Path.of("routes/mapping.yaml"), DeviceKinds.delivered());
        Inventory inventory = GpuFleet.inventory();
        AtomicLong now = new AtomicLong(1_767_614_400);
        Limits limits = Limits.from(PropertyValues.of(Map.of("interlock.ingest.body-bytes", "64000000")));
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
                byte[] page = FLEET.page(turn);
                now.addAndGet(15);
                Exchange exchange = new DefaultExchange(context);
                exchange.getExchangeExtension().setFromRouteId("benchmark");
                exchange.getMessage().setBody(page);
                long begun = cpu();
                Batch batch = reader.read(exchange);
                long read = cpu();
                int taken = door.admit(batch).samples().size();
                if (taken != GpuFleet.GPUS + GpuFleet.RACKS) {
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
                FLEET.page(0).length / 1e6, reading[TURNS / 2], admitting[TURNS / 2], TURNS);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
