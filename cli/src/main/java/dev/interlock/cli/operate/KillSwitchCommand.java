package dev.interlock.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops or allows every dispatch at once. */
@Command(name = "kill-switch", description = "Stop every dispatch of a running controller at once, or allow it again.")
public final class KillSwitchCommand extends Act {
    @Parameters(paramLabel = "on|off", description = "on: nothing is sent any more; off: back to what the mode allows.")
    @SuppressWarnings("NullAway.Init")
    private Position position;

    /** Where a switch can stand. */
    enum Position {
        ON,
        OFF
    }

    @Override
    public void run() {
        boolean on = position == Position.ON;
        JsonNode answer = send("/api/kill-switch", Map.of("on", on));
        say(on ? "The kill switch is on: nothing is sent." : "The kill switch is off.");
        if (!answer.path("recorded").asBoolean(true)) {
            say("It is not in the audit yet, and will be as soon as that can be written. Look at 'interlock status'.");
        }
    }
}
