package dev.interlock.cli.operate;

import dev.interlock.routes.http.OutgoingHttp;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Say that you see to an incident. */
@Command(name = "take", description = "Say that you see to an incident, in the place of whoever did before.")
public final class TakeCommand extends Act {
    @Parameters(
            index = "0",
            paramLabel = "INCIDENT",
            description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

    @Override
    public void run() {
        String by = send("/api/incidents/%s/take".formatted(OutgoingHttp.encoded(incident)), Map.of())
                .path("by")
                .asText();
        say("%s sees to %s.".formatted(by, incident));
    }
}
