package dev.interlock.cli.operate;

import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Place;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops or allows every dispatch at once. */
@Command(name = "kill-switch", description = "Stop every dispatch of a running controller at once, or allow it again.")
public final class KillSwitchCommand implements Runnable {
    @Parameters(paramLabel = "on|off", description = "on: nothing is sent any more; off: back to what the mode allows.")
    @SuppressWarnings("NullAway.Init")
    private Position position;

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Operator operator = new Operator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Where a switch can stand. */
    enum Position {
        ON,
        OFF
    }

    @Override
    public void run() {
        boolean on = position == Position.ON;
        Controller.of(place.settings()).post("/api/kill-switch", Map.of("on", on, "by", operator.name()));
        spec.commandLine().getOut().println(on ? "The kill switch is on: nothing is sent." : "The kill switch is off.");
    }
}
