package dev.interlock.routes.check;

import dev.interlock.routes.agents.actuators.ActuatorBeans;
import dev.interlock.routes.agents.actuators.http.HttpTemplates;
import dev.interlock.routes.agents.actuators.http.Secrets;
import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.ingest.mapping.Sightings;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.property.PropertyValues;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** What a controller binds for routes to name, as far as it can be had without one. */
final class ControllerBeans {
    /** These decide, act and record: they exist only while a controller runs. */
    static final Set<String> RUNNING = Set.of(
            "audit",
            "decisionLoop",
            "arrivals",
            "recorder",
            "advice",
            "rulebookWatch",
            "routesWatch",
            "mappingInUse",
            "inventoryWatch",
            "dispatcher",
            "events",
            "alertIntake",
            "telling",
            "fleetCosts",
            "retention",
            "webhookWords",
            "slackWords",
            "pagerDutyWords",
            "alertmanagerWords",
            "emailWords",
            "smtpSender",
            "oneTry",
            "heartbeats",
            "keyJournal",
            "tokenJournal",
            "metricHistory",
            "logMemory",
            "actionAgent",
            "metricAgent",
            "logAgent",
            "runbookAgent");

    private static final Inventory NO_DEVICE = new Inventory(List.of());

    private ControllerBeans() {}

    /** The readers and the door of the ingest routes, and the actuators. They are only looked at; no sample reaches them. */
    static Map<String, Object> known(Path file, DeviceKinds kinds, Properties properties) {
        Mapping mapping = MappingFile.readOrNothing(file, kinds);
        Map<String, Object> beans = new TreeMap<>(actuators(properties));
        beans.putAll(Ingestion.beans(
                () -> NO_DEVICE,
                Sightings.UNHEEDED,
                InstantSource.fixed(Instant.EPOCH),
                letter -> {},
                new Meters(new CompositeMeterRegistry()),
                () -> mapping,
                Limits.from(PropertyValues.of(properties)),
                CloudSettings.NONE));
        return beans;
    }

    /** They are only looked at; no action reaches them. */
    private static Map<String, Object> actuators(Properties properties) {
        return new ActuatorBeans(PropertyValues.of(properties), "", HttpTemplates.none(), Secrets.of(Map.of()))
                .sending(() -> 0);
    }
}
