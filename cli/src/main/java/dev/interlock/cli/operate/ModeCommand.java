package dev.interlock.cli.operate;

import dev.interlock.cli.remote.Controller;
import dev.interlock.cli.settings.Place;
import dev.interlock.routes.decide.Mode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far the controller may go. */
@Command(name = "mode", description = "Say how far a running controller may go.")
public final class ModeCommand implements Runnable {
    @Parameters(
            paramLabel = "MODE",
            description = "observe: say what it would do; approve: a person confirms each plan; act: carry plans out.")
    @SuppressWarnings("NullAway.Init")
    private Mode mode;

    @Mixin
    private final Place place = new Place();

    @Mixin
    private final Operator operator = new Operator();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        Controller.of(place.settings()).post("/api/mode", Map.of("mode", mode.toString(), "by", operator.name()));
        spec.commandLine().getOut().println("The mode is now '%s'.".formatted(mode));
    }
}
