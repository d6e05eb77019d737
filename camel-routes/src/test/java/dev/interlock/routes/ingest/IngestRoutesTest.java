package dev.interlock.routes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.check.RouteCard;
import dev.interlock.routes.check.RoutesCheck;
import dev.interlock.rules.kind.DeviceKinds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The route files of the doors are in order themselves, as a controller checks them. */
class IngestRoutesTest {
    private final RoutesCheck check = RoutesCheck.ofController(
            IngestBench.ROUTES.resolve("mapping.yaml"),
            DeviceKinds.delivered(),
            ControllerSettings.defaults().toProperties());

    @Test
    void no_ingest_route_has_a_fault() {
        assertThat(check.check(List.of(IngestBench.ROUTES)))
                .filteredOn(fault ->
                        fault.file().getFileName().toString().matches("(ingest-|ask-|admit-|dead-|unanswered|tell).*"))
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
                        "ingest-prometheus-api",
                        "ingest-prometheus-text",
                        "ingest-simulator",
                        "ingest-telemetry",
                        "ingest-world-logs");
    }
}
