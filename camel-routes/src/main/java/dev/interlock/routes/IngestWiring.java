package dev.interlock.routes;

import dev.interlock.routes.audit.Audit;
import dev.interlock.routes.audit.DeadLetter;
import dev.interlock.routes.doors.Ingestion;
import dev.interlock.routes.ingest.DeadLetters;
import dev.interlock.routes.ingest.Limits;
import dev.interlock.routes.ingest.cloud.CloudSettings;
import dev.interlock.routes.ingest.cloud.PriceList;
import dev.interlock.routes.ingest.exposition.MetricsSources;
import dev.interlock.routes.ingest.inventory.Roster;
import dev.interlock.routes.ingest.mapping.MappingInUse;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.kind.DeviceKinds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.main.Main;

/** What the ingest routes name; what they cannot use ends in the audit. */
record IngestWiring(
        ControllerSettings settings,
        Properties properties,
        Roster roster,
        Supplier<DeviceKinds> kinds,
        InstantSource clock) {
    private static final String PAGES = "source.metrics-page.enabled";
    private static final String LAMBDA = "source.lambda.enabled";
    private static final String FILED = "source.lambda.file.enabled";

    /** A key may go in the clear to this machine alone. */
    private static final Pattern SAFE =
            Pattern.compile("|https://.+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?(/.*)?");

    void bind(Main main, Audit audit, Meters meters) {
        MappingInUse mapping = mapping();
        sources(main);
        Ingestion.beans(roster, roster, clock, in(audit), meters, mapping, limits(properties), cloud())
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
        String file = properties.getProperty("source.lambda.file", "");
        if (!file.isBlank()) {
            main.addInitialProperty(FILED, properties.getProperty(FILED, "true"));
        }
        if (!key().isEmpty()) {
            main.addInitialProperty(LAMBDA, properties.getProperty(LAMBDA, "true"));
        } else if (properties.getProperty(LAMBDA, "false").equals("true")) {
            throw new StartRefused(
                    "Lambda Cloud is to be asked, and there is no key. Put one into the environment as LAMBDA_API_KEY.");
        }
        String url = properties.getProperty("source.lambda.url", "");
        if (!SAFE.matcher(url).matches()) {
            throw new StartRefused(
                    "'source.lambda.url' is '%s', where anybody could read the key on its way. Give an https address."
                            .formatted(url));
        }
        try {
            MetricsSources sources = new MetricsSources();
            sources.pages("", pages, properties.getProperty("source.metrics-page.url", ""));
            sources.servers("", properties.getProperty("source.prometheus.url", ""));
        } catch (IllegalArgumentException noAddress) {
            throw new StartRefused(String.valueOf(noAddress.getMessage()));
        }
    }

    private static String key() {
        return System.getenv().getOrDefault("LAMBDA_API_KEY", "").strip();
    }

    private CloudSettings cloud() {
        Path file = settings.file("routes", "prices.csv");
        PriceList prices = PriceList.read(file).fold(list -> list, reasons -> {
            throw new StartRefused("%s: %s".formatted(file, String.join(" ", reasons)));
        });
        return new CloudSettings(
                key(),
                prices,
                Duration.ofSeconds(number("source.lambda.interval.seconds")),
                number("source.lambda.retries"),
                Duration.ofSeconds(number("source.lambda.retry.seconds")));
    }

    private int number(String name) {
        String text = properties.getProperty(name, "");
        if (!text.matches("\\d{1,6}")) {
            throw new StartRefused("'%s' is '%s'. Give a whole number from 0.".formatted(name, text));
        }
        return Integer.parseInt(text);
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
