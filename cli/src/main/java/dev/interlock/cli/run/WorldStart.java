package dev.interlock.cli.run;

import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * What a world is opened with.
 *
 * @param scenario the file or the name of what is to happen in it; empty for the usual
 * @param stage is told what is being done
 * @param stopping ends what was started of it, also when it is stopped while it opens
 */
record WorldStart(Settings settings, Optional<String> scenario, Stage stage, PrintWriter out, Stopping stopping) {
    /** The seed that was asked for, else that of the scenario, else the usual. */
    long seed(Optional<Long> ofScenario) {
        return ofScenario.filter(own -> !settings.isGiven(Setting.WORLD_SEED)).orElseGet(() ->
                (long) settings.integer(Setting.WORLD_SEED));
    }
}
