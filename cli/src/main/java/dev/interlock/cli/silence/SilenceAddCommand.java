package dev.interlock.cli.silence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.cli.operate.Act;
import dev.interlock.cli.operate.Lasting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins a silence. */
@Command(
        name = "add",
        description =
                "People are not told of an incident, of devices or of what rules decide; all of it is recorded and done as ever.")
final class SilenceAddCommand extends Act {
    /** Of what. */
    static final class What {
        @Option(names = "--incident", paramLabel = "ID", description = "One incident.")
        private @Nullable String incident;

        @Option(
                names = "--device",
                paramLabel = "NAME",
                description =
                        "Incidents of which everything that is wrong is on such devices; * stands for any letters, ? for one.")
        private @Nullable String device;

        @Option(names = "--rule", paramLabel = "NAME", description = "What such rules decide alone, such as THERMAL-*.")
        private @Nullable String rule;

        Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>();
            put(body, "incident", incident);
            put(body, "device", device);
            put(body, "rule", rule);
            return body;
        }

        private static void put(Map<String, Object> body, String name, @Nullable String value) {
            if (value != null) {
                body.put(name, value);
            }
        }
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Mixin
    private final Lasting lasting = new Lasting();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the audit.")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Override
    public void run() {
        Map<String, Object> body = what.body();
        body.put("minutes", lasting.time().toMinutes());
        body.put("reason", reason);
        JsonNode silence = send("/api/silences", body);
        say("Silence %d is on: nobody is told of %s %s until %s. What lasts then is told."
                .formatted(
                        silence.path("id").asLong(),
                        silence.path("kind").asText(),
                        silence.path("name").asText(),
                        silence.path("until").asText()));
    }
}
