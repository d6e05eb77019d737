package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.DeadLetters;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.ingest.mapping.MappingInUse;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.kind.DeviceKinds;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.apache.camel.main.Main;

/** What the ingest routes name; what they cannot use ends in the audit. */
record IngestWiring(
        ControllerSettings settings,
        Properties properties,
        Roster roster,
        Supplier<DeviceKinds> kinds,
        InstantSource clock) {
    private static final String PAGES = "source.metrics-page.enabled";

    void bind(Main main, Audit audit, Meters meters) {
        MappingInUse mapping = mapping();
        sources(main);
        Ingestion.beans(roster, roster, clock, in(audit), meters, mapping, limits(properties))
                .forEach(main::bind);
        main.bind("mappingInUse", mapping);
    }

    private MappingInUse mapping() {
        try {
            return new MappingInUse(() -> settings.file("routes", "mapping.yaml"), kinds);
        } catch (IllegalArgumentException faulty) {
            throw new StartRefused(String.valueOf(faulty.getMessage()));
        }
    }

    /** To name pages is to want them; what is named must be an address. */
    private void sources(Main main) {
        String pages = properties.getProperty("source.pages", "");
        if (!pages.isBlank()) {
            main.addInitialProperty(PAGES, properties.getProperty(PAGES, "true"));
        }
        try {
            MetricsSources sources = new MetricsSources();
            sources.pages("", pages, properties.getProperty("source.metrics-page.url", ""));
            sources.servers("", properties.getProperty("source.prometheus.url", ""));
        } catch (IllegalArgumentException noAddress) {
            throw new StartRefused(String.valueOf(noAddress.getMessage()));
        }
    }

    static Limits limits(Properties properties) {
        try {
            return Limits.from(name -> Optional.ofNullable(properties.getProperty(name)));
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(String.valueOf(wrong.getMessage()));
        }
    }

    private static DeadLetters in(Audit audit) {
        return letter -> audit.bury(List.of(new DeadLetter(
                letter.at(), letter.route(), "%s: %s".formatted(letter.code(), letter.reason()), letter.payload())));
    }
}
