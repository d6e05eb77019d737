package dev.interlock.routes;

import dev.interlock.routes.costs.FleetCosts;
import dev.interlock.routes.doors.SourceStandings;
import dev.interlock.routes.exporter.ExporterSettings;
import dev.interlock.routes.exporter.Exporting;
import dev.interlock.routes.exporter.FleetExporter;
import dev.interlock.routes.fleet.FleetNow;
import dev.interlock.routes.fleet.FleetProperty;
import dev.interlock.routes.ingest.Reason;
import dev.interlock.routes.ingest.cloud.CloudProperty;
import dev.interlock.routes.loop.DecisionLoop;
import dev.interlock.routes.meters.Meters;
import dev.interlock.routes.meters.Metric;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.trail.Recorder;
import dev.interlock.rules.property.PropertyValues;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** The exporter for Prometheus, where it is switched on: by name, or because somebody said where it listens. */
record ExporterWiring(ControllerSettings settings, PropertyValues values) {
    /** A source that did not answer, or whose whole answer was of no use. */
    private static final Set<String> ERRORS = Stream.of(
                    Reason.UNREACHABLE,
                    Reason.SOURCE_ERROR,
                    Reason.CUT_OFF,
                    Reason.MALFORMED,
                    Reason.NOT_UTF8,
                    Reason.TOO_LARGE)
            .map(Reason::code)
            .collect(Collectors.toUnmodifiableSet());

    Optional<FleetExporter> open(
            CamelContext context,
            ControlRoom room,
            DecisionLoop loop,
            Recorder recorder,
            Meters meters,
            SourceStandings sources,
            FleetCosts costs,
            Outside outside) {
        if (!isOn()) {
            return Optional.empty();
        }
        InstantSource clock = outside.clock();
        Exporting exporting = new Exporting(
                clock,
                values.seconds(CloudProperty.INTERVAL).multipliedBy(2),
                () -> meters.total(Metric.DEAD_LETTERS, "reason", ERRORS));
        exporting.count(context);
        recorder.follow(exporting.alerts());
        ExporterSettings address = new ExporterSettings(
                values.text(FleetProperty.EXPORTER_HOST), values.whole(FleetProperty.EXPORTER_PORT));
        try {
            return Optional.of(exporting.open(
                    address,
                    () -> FleetNow.of(room.view(), clock.instant(), loop.rulebook()),
                    costs::thisMonth,
                    sources::trouble,
                    outside.nanos()));
        } catch (IOException taken) {
            throw new StartRefused(
                    "The exporter cannot listen on %s:%d (%s). Set '%s' to another port; 0 takes a free one."
                            .formatted(
                                    address.host(),
                                    address.port(),
                                    taken.getMessage(),
                                    FleetProperty.EXPORTER_PORT.key()));
        }
    }

    private boolean isOn() {
        PropertyValues given = PropertyValues.of(settings.properties());
        return given.isGiven(FleetProperty.EXPORTER_ENABLED)
                ? given.isOn(FleetProperty.EXPORTER_ENABLED)
                : given.isGiven(FleetProperty.EXPORTER_PORT) || given.isGiven(FleetProperty.EXPORTER_HOST);
    }
}
