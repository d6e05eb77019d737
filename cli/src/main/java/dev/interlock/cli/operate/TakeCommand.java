package dev.interlock.cli.operate;

import java.util.Map;
import picocli.CommandLine.Command;

/** Say that you see to an incident. */
@Command(name = "take", description = "Say that you see to an incident, in the place of whoever did before.")
public final class TakeCommand extends IncidentAct {
    @Override
    public void run() {
        String by = about("take", Map.of()).path("by").asText();
        say("%s sees to %s.".formatted(by, incident()));
    }
}
