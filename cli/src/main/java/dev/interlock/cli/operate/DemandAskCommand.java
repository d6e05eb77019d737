package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for less power, as a utility would over HTTP. */
@Command(
        name = "ask",
        description = "Draw less for a time. Under the id of an earlier event, it takes the place of that.")
final class DemandAskCommand extends Act {
    /** How much. */
    static final class HowMuch {
        @Option(
                names = "--percent",
                paramLabel = "N",
                description = "So many percent less than was drawn in the ten minutes before.")
        private @Nullable Double percent;

        @Option(
                names = "--kilowatts",
                paramLabel = "N",
                description = "So many kilowatts less than was drawn in the ten minutes before.")
        private @Nullable Double kilowatts;

        @Option(names = "--limit", paramLabel = "N", description = "No more than so many kilowatts.")
        private @Nullable Double limit;

        Map<String, Object> body() {
            if (limit != null) {
                return body("IMPORT_CAPACITY_LIMIT", "KW", limit);
            }
            return percent != null
                    ? body("DISPATCH_SETPOINT_RELATIVE", "PERCENT", -percent)
                    : body("DISPATCH_SETPOINT_RELATIVE", "KW", kilowatts == null ? 0 : -kilowatts);
        }

        private static Map<String, Object> body(String type, String units, double value) {
            return Map.of(
                    "payloadDescriptors",
                    List.of(Map.of("payloadType", type, "units", units)),
                    "intervals",
                    List.of(Map.of("id", 0, "payloads", List.of(Map.of("type", type, "values", List.of(value))))));
        }
    }

    @Parameters(paramLabel = "EVENT", description = "A name for it, by which it can be cancelled.")
    @SuppressWarnings("NullAway.Init")
    private String event;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private HowMuch howMuch;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "From when on, such as 2026-03-31T18:00:00Z; at once where it is left out.")
    private @Nullable Instant from;

    @Mixin
    private final Lasting lasting = new Lasting();

    @Override
    public void run() {
        Map<String, Object> body = new LinkedHashMap<>(howMuch.body());
        body.put("id", event);
        body.put("programID", "interlock");
        body.put(
                "intervalPeriod",
                Map.of("start", start().toString(), "duration", lasting.time().toString()));
        JsonNode taken = send("/api/demand-response/events", body);
        say("Event %s is taken: %s from %s until %s. Jobs are slowed as far as each tolerates."
                .formatted(
                        taken.path("id").asText(),
                        taken.path("asks").asText(),
                        taken.path("start").asText(),
                        taken.path("end").asText()));
    }

    /** By the controller's clock, which is another where it watches a simulated world. */
    private Instant start() {
        return from != null ? from : Instant.parse(controllersNow());
    }
}
