package dev.interlock.cli.run;

import dev.interlock.cli.outcome.Exit;
import dev.interlock.cli.remote.Beacon;
import dev.interlock.cli.scenario.ScenarioFiles;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.operator.Mode;
import dev.interlock.scenarios.Scenario;
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
            "after a few seconds, or, with --world minicloud, a small shop of real services, or, with --world fleet, rented GPUs, which are only",
            "watched. Watch what is done about it."
        })
public final class UpCommand implements Callable<Integer> {
    /** A shop counts its orders before it goes. */
    private static final Duration COUNTING = Duration.ofMinutes(1);

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
        if ((minicloud(settings) || fleet(settings)) && worldOptions.speedGiven()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--speed is for the data centre; a %s's time is everybody's. Leave it out"
                            .formatted(fleet(settings) ? "fleet" : "shop"));
        }
        if (fleet(settings) && (scenario != null || untilVerified)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--scenario and --until-verified are for worlds in which something is changed; a fleet is only watched. Leave them out");
        }
        PrintWriter out = spec.commandLine().getOut();
        Exit exit = run(settings, out);
        if (untilVerified) {
            out.println(
                    exit == Exit.OK
                            ? "An incident was closed as verified."
                            : "No incident was closed as verified within %d s.".formatted(limit));
        }
        return exit.code();
    }

    private Exit run(Settings settings, PrintWriter out) {
        Waiting waiting = new Waiting();
        try (Stage stage = new Stage(settings, out, controllerOptions.headless() || untilVerified);
                Stopping stopping = minicloud(settings) ? stage.begin(COUNTING) : stage.begin()) {
            PortCheck.require(settings.text(Setting.BIND), settings.port(Setting.PORT), "--port");
            LiveWorld world = world(settings, stage, out, stopping);
            stopping.later(Beacon.lightWorld(settings.data(), world.url()));
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

    private static boolean minicloud(Settings settings) {
        return settings.text(Setting.WORLD).equals("minicloud");
    }

    private static boolean fleet(Settings settings) {
        return settings.text(Setting.WORLD).equals("fleet");
    }

    private LiveWorld world(Settings settings, Stage stage, PrintWriter out, Stopping stopping) {
        if (minicloud(settings)) {
            ShopStory story =
                    scenario == null ? ShopStory.usual(settings.integer(Setting.WORLD_SEED)) : ShopStory.read(scenario);
            stage.step("Opening the shop: PostgreSQL, Redis, Artemis and the services that use them");
            return RunningShop.open(settings, story, out, stopping);
        }
        if (fleet(settings)) {
            stage.step("Opening the simulated fleet");
            return stopping.later(RunningFleet.open(settings));
        }
        Optional<Scenario> chosen = Optional.ofNullable(scenario).map(ScenarioFiles::read);
        chosen.map(ScenarioFiles::remarks).ifPresent(remarks -> remarks.forEach(stage::remark));
        stage.step("Reading in %s where the last run ended".formatted(settings.data()));
        Story story = chosen.map(Story::of).orElseGet(Story::usual).on(settings.data());
        stage.step("Building the simulated data centre");
        RunningWorld world = stopping.later(RunningWorld.open(settings, story.world(), seed(settings, chosen)));
        story.begin(world.world());
        return world;
    }

    /** A scenario's own, unless another is asked for. */
    private static long seed(Settings settings, Optional<Scenario> chosen) {
        return chosen.filter(scenario -> !settings.isGiven(Setting.WORLD_SEED))
                .map(Scenario::seed)
                .orElseGet(() -> settings.integer(Setting.WORLD_SEED));
    }

    private Map<Setting, @Nullable Object> flags() {
        Map<Setting, @Nullable Object> flags = new EnumMap<>(worldOptions.flags());
        flags.putAll(controllerOptions.flags());
        return flags;
    }
}
