package dev.interlock.cli.operate;

import dev.interlock.routes.http.OutgoingHttp;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes an event back. */
@Command(name = "cancel", description = "Take an event back, before it begins or while it lasts.")
final class DemandCancelCommand extends Act {
    @Parameters(paramLabel = "EVENT", description = "Its id, as 'interlock demand list' shows it.")
    @SuppressWarnings("NullAway.Init")
    private String event;

    @Override
    public void run() {
        send("/api/demand-response/events/%s/cancel".formatted(OutgoingHttp.encoded(event)), Map.of());
        say("Event %s is asked for no more. Caps are raised by steps.".formatted(event));
    }
}
