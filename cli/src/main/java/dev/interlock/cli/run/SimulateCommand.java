package dev.interlock.cli.run;

import dev.interlock.cli.live.progress.StartProgress;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.simulator.WorldSpec;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the world alone. */
@Command(
        name = "simulate",
        description = "Run the simulated data centre alone, as a server others can ask and command.")
public final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final WorldOptions options = new WorldOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = place.settings(options.flags());
        PrintWriter out = spec.commandLine().getOut();
        try (Stopping stopping = new Stopping();
                StartProgress progress = StartProgress.to(out, false)) {
            progress.step("Building the simulated data centre");
            RunningWorld world = stopping.later(
                    RunningWorld.open(settings, WorldSpec.standard(), settings.integer(Setting.WORLD_SEED)));
            world.begin();
            progress.end();
            out.println("The simulated data centre answers at %s: try %s/telemetry. Ctrl-C stops it."
                    .formatted(world.url(), world.url()));
            return Waiting.forever().code();
        }
    }
}
