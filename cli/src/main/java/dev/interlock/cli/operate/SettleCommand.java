package dev.interlock.cli.operate;

import dev.interlock.routes.http.OutgoingHttp;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Say that what people reported of an incident is over. */
@Command(name = "settle", description = "Say that what people reported of an incident is over.")
public final class SettleCommand extends Act {
    @Parameters(
            index = "0",
            paramLabel = "INCIDENT",
            description = "The incident's id, as 'interlock status' lists it.")
    @SuppressWarnings("NullAway.Init")
    private String incident;

    @Override
    public void run() {
        send("/api/incidents/%s/settle".formatted(OutgoingHttp.encoded(incident)), Map.of());
        say("What was reported of %s is over; what telemetry shows ends by itself.".formatted(incident));
    }
}
