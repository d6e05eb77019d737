package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.check.RouteCard;
import dev.interlock.routes.check.RoutesCheck;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.meters.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The route files of the door are in order themselves. */
class IngestRoutesTest {
    private static final Mapping MAPPING = MappingFile.read(IngestBench.ROUTES.resolve("mapping.yaml"));
    private final RoutesCheck check = RoutesCheck.knowing(
                    Ingestion.beans(
                            IngestBench::inventory,
                            Sightings.UNHEEDED,
                            () -> IngestBench.NOW,
                            letter -> {},
                            new Meters(new SimpleMeterRegistry()),
                            () -> MAPPING,
                            Limits.DEFAULT),
                    new Properties())
            .without(Set.of("alertIntake"));

    @Test
    void no_ingest_route_has_a_fault() {
        assertThat(check.check(List.of(IngestBench.ROUTES)))
                .filteredOn(fault -> fault.file().getFileName().toString().matches("(ingest-|admit-|dead-).*"))
                .isEmpty();
    }

    @Test
    void every_source_is_listed_with_what_it_does() {
        assertThat(check.list(List.of(IngestBench.ROUTES)))
                .extracting(RouteCard::id)
                .contains(
                        "admit-samples",
                        "ingest-alertmanager",
                        "ingest-jobs",
                        "ingest-loki",
                        "ingest-metrics-page",
                        "ingest-prometheus-api",
                        "ingest-prometheus-part",
                        "ingest-prometheus-server",
                        "ingest-prometheus-text",
                        "ingest-simulator",
                        "ingest-telemetry",
                        "ingest-world-logs");
    }
}
