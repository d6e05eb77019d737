package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.interlock.routes.http.OutgoingHttp;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** What a person does about an incident. */
abstract class IncidentAct extends Act {
    @Parameters(
            index = "0",
            paramLabel = "INCIDENT",
            description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

    final String incident() {
        return incident;
    }

    /** Sends what is done about it, by its word in the API. */
    final JsonNode about(String word, Map<String, ?> what) {
        return send("/api/incidents/%s/%s".formatted(OutgoingHttp.encoded(incident), word), what);
    }
}
