package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.DeadLetters;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.SourceProperty;
import dev.interlock.routes.ingest.cloud.CloudKey;
import dev.interlock.routes.ingest.cloud.CloudProperty;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.ingest.mapping.MappingInUse;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.kind.DeviceKinds;
import dev.interlock.rules.price.PriceBook;
import dev.interlock.rules.property.Property;
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
        PriceBook prices,
        InstantSource clock) {
    void bind(Main main, Audit audit, Meters meters) {
        MappingInUse mapping = mapping();
        sources(main);
        Ingestion.beans(roster, roster, clock, in(audit), meters, mapping, Limits.from(values), cloud())
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
        switchOn(main, SourceProperty.PAGES_ENABLED, !pages.isEmpty());
        clouds(main);
        try {
            MetricsSources sources = new MetricsSources();
            sources.pages("", pages, values.text(SourceProperty.PAGE_URLS));
            sources.servers("", values.text(SourceProperty.SERVERS));
        } catch (IllegalArgumentException noAddress) {
            throw new StartRefused(String.valueOf(noAddress.getMessage()));
        }
    }

    /** To give a key, a file or a command line is to want it asked. */
    private void clouds(Main main) {
        switchOn(
                main,
                CloudProperty.FILES_ENABLED,
                !values.text(CloudProperty.FILES).isBlank());
        switchOn(
                main,
                CloudProperty.COMMANDS_ENABLED,
                !values.text(CloudProperty.COMMANDS).isBlank());
        boolean keyed = !CloudKey.given().isEmpty();
        switchOn(main, CloudProperty.ENABLED, keyed);
        if (!keyed && values.isOn(CloudProperty.ENABLED) && !CloudProperty.isHere(values.text(CloudProperty.URL))) {
            throw new StartRefused(
                    "Lambda Cloud is to be asked, and there is no key. Put one into the environment as LAMBDA_API_KEY.");
        }
    }

    /** What is wanted is on, unless somebody says whether it is. */
    private void switchOn(Main main, Property enabled, boolean wanted) {
        if (wanted && !values.isGiven(enabled)) {
            main.addInitialProperty(enabled.key(), "true");
        }
    }

    private CloudSettings cloud() {
        return new CloudSettings(
                CloudKey.given(),
                prices,
                values.seconds(CloudProperty.INTERVAL),
                values.whole(CloudProperty.RETRIES),
                values.seconds(CloudProperty.RETRY_DELAY),
                CloudKey.path(),
                values.seconds(CloudProperty.COMMANDS_TIMEOUT));
    }

    private static DeadLetters in(Audit audit) {
        return letter -> audit.bury(List.of(new DeadLetter(
                letter.at(),
                letter.route(),
                "%s: %s".formatted(letter.code(), letter.reason()),
                letter.payload(),
                letter.whole())));
    }
}
