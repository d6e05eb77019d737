package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.DeadLetters;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.SourceProperty;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.ingest.mapping.MappingInUse;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.property.PropertyValues;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.main.Main;

/** What the ingest routes name; what they cannot use ends in the audit. */
record IngestWiring(
        ControllerSettings settings,
        PropertyValues values,
        Roster roster,
        Supplier<DeviceKinds> kinds,
        InstantSource clock) {
    void bind(Main main, Audit audit, Meters meters) {
        MappingInUse mapping = mapping();
        sources(main);
        Ingestion.beans(roster, roster, clock, in(audit), meters, mapping, Limits.from(values))
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
        String pages = values.text(SourceProperty.PAGES);
        if (!pages.isEmpty() && !values.isGiven(SourceProperty.PAGES_ENABLED)) {
            main.addInitialProperty(SourceProperty.PAGES_ENABLED.key(), "true");
        }
        try {
            MetricsSources sources = new MetricsSources();
            sources.pages("", pages, values.text(SourceProperty.PAGE_URLS));
            sources.servers("", values.text(SourceProperty.SERVERS));
        } catch (IllegalArgumentException noAddress) {
            throw new StartRefused(String.valueOf(noAddress.getMessage()));
        }
    }

    private static DeadLetters in(Audit audit) {
        return letter -> audit.bury(List.of(new DeadLetter(
                letter.at(), letter.route(), "%s: %s".formatted(letter.code(), letter.reason()), letter.payload())));
    }
}
