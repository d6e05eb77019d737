package dev.interlock.routes.ingest;

import dev.interlock.routes.ingest.json.JobsReader;
import dev.interlock.routes.ingest.json.TelemetryReader;
import dev.interlock.routes.ingest.mapping.Mapping;
import dev.interlock.routes.meters.Meters;
import dev.interlock.rules.fact.Inventory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** Everything that the ingest routes name, ready to be bound in the registry under these names. */
public final class Ingestion {
    private Ingestion() {}

    /** The beans by name. */
    public static Map<String, Object> beans(
            Inventory inventory,
            InstantSource clock,
            DeadLetters deadLetters,
            Meters meters,
            Mapping mapping,
            Limits limits) {
        DeadLetterOffice office = new DeadLetterOffice(deadLetters, meters, clock, limits.lettersPerMinute());
        List<Check> checks = List.of(new KnownDevice(inventory), new PlausibleMetrics(inventory, mapping));
        Punctual punctual = new Punctual(clock, limits.ahead(), limits.behind());
        return Map.of(
                "door", new Door(checks, punctual, sample -> sample, office, meters),
                "telemetryReader", new TelemetryReader(limits),
                "jobsReader", new JobsReader(limits, inventory, clock, office),
                "answers", new Answers(),
                "failures", new Failures(office),
                "tooLarge", new TooLarge(office, limits));
    }

    /** Call once the HTTP server listens: answers requests that are too large, which never reach a route. */
    public static void guard(CamelContext context) {
        TooLarge tooLarge = context.getRegistry().lookupByNameAndType("tooLarge", TooLarge.class);
        context.getRegistry().findByType(VertxPlatformHttpRouter.class).forEach(tooLarge::guard);
    }
}
