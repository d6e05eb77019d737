package dev.interlock.cli.run;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.remote.Beacon;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.operator.Mode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the world and the controller beside it. */
@Command(
        name = "up",
        description = {
            "Run a world and the controller beside it, over real HTTP: a simulated data centre whose cooling degrades",
            "after a few seconds, or another world that --world names. Watch what is done about it."
        })
public final class UpCommand implements Callable<Integer> {
    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description =
                    "Show this scenario's world and faults instead: a file, or a name 'interlock scenario list' shows.")
    private @Nullable String scenario;

    @Option(
            names = "--until-verified",
            description =
                    "End with exit code 0 once an incident in which something was changed is closed as verified, 1 if none is in time. Implies --headless.")
    private boolean untilVerified;

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "How long --until-verified waits (default: ${DEFAULT-VALUE}).")
    private long limit;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final WorldOptions worldOptions = new WorldOptions();

    @Mixin
    private final ControllerOptions controllerOptions = new ControllerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit is %d. Give 1 second or more".formatted(limit));
        }
        Settings settings = place.settings(flags());
        settings.requireSite();
        PlayedWorld played = PlayedWorld.of(settings);
        played.withoutSpeed().filter(why -> worldOptions.speedGiven()).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        played.withoutAnswer().filter(why -> scenario != null || untilVerified).ifPresent(why -> {
            throw new ParameterException(spec.commandLine(), why);
        });
        PrintWriter out = spec.commandLine().getOut();
        Exit exit = run(settings, played, out);
        if (untilVerified) {
            out.println(
                    exit == Exit.OK
                            ? "An incident was closed as verified."
                            : "No incident was closed as verified within %d s.".formatted(limit));
        }
        return exit.code();
    }

    private Exit run(Settings settings, PlayedWorld played, PrintWriter out) {
        Waiting waiting = new Waiting();
        try (Stage stage = new Stage(settings, out, controllerOptions.headless() || untilVerified);
                Stopping stopping = stage.begin(played.patience())) {
            PortCheck.require(settings.text(Setting.BIND), settings.port(Setting.PORT), settings.data());
            DataFolder.keepFor(settings.data(), settings.text(Setting.WORLD));
            LiveWorld world =
                    played.open(new WorldStart(settings, Optional.ofNullable(scenario), stage, out, stopping));
            stopping.later(Beacon.lightWorld(settings.data(), world.url(), world.seed()));
            stage.step("Looking for a model that plans");
            ChosenModel model = ChosenModel.orLocal(settings, controllerOptions.model());
            RunningController controller = stopping.later(RunningController.start(
                    settings, world.source(), Mode.ACT, model, stage.reader().andThen(waiting), stage::step));
            stage.say(model.sentence());
            world.beginFor(controller::seen);
            return stage.show(
                    controller,
                    stopping,
                    untilVerified ? () -> waiting.untilVerified(Duration.ofSeconds(limit)) : Waiting::forever);
        }
    }

    private Map<Setting, @Nullable Object> flags() {
        Map<Setting, @Nullable Object> flags = new EnumMap<>(worldOptions.flags());
        flags.putAll(controllerOptions.flags());
        return flags;
    }
}
