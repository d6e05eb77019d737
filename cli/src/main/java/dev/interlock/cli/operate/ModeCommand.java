package dev.interlock.cli.operate;

import dev.interlock.routes.operator.Mode;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says how far the controller may go. */
@Command(name = "mode", description = "Say how far a running controller may go.")
public final class ModeCommand extends Act {
    @Parameters(
            paramLabel = "MODE",
            description = "observe: say what it would do; approve: a person confirms each plan; act: carry plans out.")
    @SuppressWarnings("NullAway.Init")
    private Mode mode;

    @Override
    public void run() {
        send("/api/mode", Map.of("mode", mode.toString()));
        say("The mode is now '%s'.".formatted(mode));
    }
}
