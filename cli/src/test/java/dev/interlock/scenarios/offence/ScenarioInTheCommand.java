package dev.interlock.scenarios.offence;

import dev.interlock.cli.outcome.Exit;

/** A scenario knows the command that plays it. */
public final class ScenarioInTheCommand {
    Exit exit() {
        return Exit.OK;
    }
}
