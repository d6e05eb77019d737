package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.operator.Mode;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the controller alone. */
@Command(
        name = "run",
        description = "Run the controller alone, against any source of telemetry. It starts in mode observe.")
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--source",
            paramLabel = "URL",
            description = "Where telemetry comes from and commands go, such as http://localhost:8090.")
    private @Nullable String url;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final ControllerOptions options = new ControllerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Map<Setting, @Nullable Object> source() {
        Map<Setting, @Nullable Object> flags = new EnumMap<>(Setting.class);
        flags.put(Setting.SOURCE, url);
        return flags;
    }

    @Override
    public Integer call() {
        Map<Setting, @Nullable Object> flags = options.flags();
        flags.putAll(source());
        Settings settings = place.settings(flags);
        settings.requireSite();
        URI from = settings.url(Setting.SOURCE)
                .orElseThrow(() -> CommandFailure.unreachable(
                        "No source of telemetry is set. Give --source URL, or set 'interlock.source'."));
        try (Stage stage = new Stage(settings, spec.commandLine().getOut(), options.headless());
                Stopping stopping = stage.begin()) {
            DataFolder.keepFor(settings.data(), DataFolder.SITE);
            stage.step("Asking %s what there is".formatted(from));
            Source source = Source.at(from, stage::remark);
            ChosenModel model = ChosenModel.of(settings, options.model());
            RunningController controller = stopping.later(
                    RunningController.start(settings, source, Mode.OBSERVE, model, stage.reader(), stage::step));
            stage.say(model.sentence());
            return stage.show(controller, stopping, Waiting::forever).code();
        }
    }
}
