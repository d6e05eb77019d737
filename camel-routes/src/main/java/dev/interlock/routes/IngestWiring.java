package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.ingest.DeadLetters;
import dev.interlock.routes.ingest.Ingestion;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.ingest.mapping.MappingFile;
import dev.interlock.routes.meters.Meters;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.main.Main;

/** What the ingest routes name; what they cannot use ends in the audit. */
record IngestWiring(ControllerSettings settings, Properties properties, Roster roster, InstantSource clock) {
    void bind(Main main, Audit audit, Meters meters) {
        Ingestion.beans(
                        roster,
                        roster,
                        clock,
                        in(audit),
                        meters,
                        MappingFile.read(settings.file("routes", "mapping.yaml")),
                        limits(properties))
                .forEach(main::bind);
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
