package dev.interlock.cli.silence;

import dev.interlock.cli.operate.Act;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a silence. */
@Command(name = "end", description = "End a silence before its time.")
final class SilenceEndCommand extends Act {
    @Parameters(paramLabel = "SILENCE", description = "Its number, as 'interlock silence list' shows it.")
    private long silence;

    @Override
    public void run() {
        send("/api/silences/%d/end".formatted(silence), Map.of());
        say("Silence %d is over. What lasts is told.".formatted(silence));
    }
}
