package dev.interlock.cli.operate;

import java.util.Map;
import picocli.CommandLine.Command;

/** Say that what people reported of an incident is over. */
@Command(name = "settle", description = "Say that what people reported of an incident is over.")
public final class SettleCommand extends IncidentAct {
    @Override
    public void run() {
        about("settle", Map.of());
        say("What was reported of %s is over; what telemetry shows ends by itself.".formatted(incident()));
    }
}
