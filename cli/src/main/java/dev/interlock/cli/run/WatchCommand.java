package dev.interlock.cli.run;

import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.settings.InstallationOptions;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.routes.ingest.cloud.CloudKey;
import dev.interlock.routes.ingest.cloud.CloudProperty;
import dev.interlock.routes.operator.Mode;
import dev.interlock.rules.property.PropertyKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the controller on what others already measure. */
@Command(
        name = "watch",
        description = {
            "Watch a real site through what already scrapes it: Prometheus servers, exporters' pages, Alertmanagers.",
            "Devices are discovered; as long as no actuator is switched on nothing is changed, and what would be done is said."
        })
public final class WatchCommand implements Callable<Integer> {
    private static final Pattern ACTUATOR = Pattern.compile("actuator\\.(?!world\\.)([a-z0-9-]+)\\.enabled");

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            description = "A Prometheus server, such as http://localhost:9090; may be given several times.")
    private List<String> prometheus = new ArrayList<>();

    @Option(
            names = "--alertmanager",
            paramLabel = "URL",
            description = "An Alertmanager, such as http://localhost:9093; one of a cluster speaks for all.")
    private @Nullable String alertmanager;

    @Option(
            names = "--page",
            paramLabel = "URL",
            description = "An exporter's page, such as http://gpu-host-1:9400/metrics; may be given several times.")
    private List<String> pages = new ArrayList<>();

    @Option(
            names = "--site-label",
            paramLabel = "NAME",
            defaultValue = "",
            description = "What the site is called, where its series do not say it in a label 'site'.")
    @SuppressWarnings("NullAway.Init")
    private String site;

    @Mixin
    private final InstallationOptions place = new InstallationOptions();

    @Mixin
    private final ControllerOptions options = new ControllerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = place.settings(options.flags());
        WatchedSite watched = watched(settings);
        List<String> actuators = actuators(settings);
        if (actuators.isEmpty()
                && settings.isSet(Setting.MODE)
                && Mode.named(settings.text(Setting.MODE)) != Mode.OBSERVE) {
            throw CommandFailure.usage(watched.world().unable().orElseThrow());
        }
        try (Stage stage = new Stage(settings, spec.commandLine().getOut(), options.headless());
                Stopping stopping = stage.begin()) {
            DataFolder.keepFor(settings.data(), DataFolder.SITE);
            stage.say(watched.sentence(actuators));
            ChosenModel model = ChosenModel.of(settings, options.model());
            RunningController controller = stopping.later(
                    RunningController.start(settings, watched, Mode.OBSERVE, model, stage.reader(), stage::step));
            stage.say(model.sentence());
            stopping.later(FirstSight.of(watched, controller, stage::tell));
            return stage.show(controller, stopping, Waiting::forever).code();
        }
    }

    /** Those that are switched on and reach machines. */
    private static List<String> actuators(Settings settings) {
        return settings.ofRoutes().entrySet().stream()
                .filter(set -> Boolean.parseBoolean(set.getValue()))
                .map(set -> ACTUATOR.matcher(set.getKey()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .sorted()
                .toList();
    }

    private WatchedSite watched(Settings settings) {
        Map<String, String> set = settings.ofRoutes();
        WatchedSite watched = WatchedSite.of(
                settings,
                urls("--prometheus", prometheus, set.get("source.prometheus.url")),
                Optional.ofNullable(alertmanager)
                        .or(() -> Optional.ofNullable(set.get("source.alertmanager.url")))
                        .map(text -> url("--alertmanager", text)),
                urls("--page", pages, set.get("source.metrics-page.url")),
                site);
        if (watched.prometheus().isEmpty()
                && watched.pages().isEmpty()
                && watched.alertmanager().isEmpty()
                && set.getOrDefault("source.pages", "").isBlank()
                && set.getOrDefault(CloudProperty.FILES.key(), "").isBlank()
                && set.getOrDefault(CloudProperty.COMMANDS.key(), "").isBlank()
                && CloudKey.given().isEmpty()
                && !SiteRoutes.bringTelemetry(settings.site())) {
            throw CommandFailure.usage(
                    "There is nothing to watch. Give --prometheus URL, --page URL or --alertmanager URL, or add a route 'ingest-….camel.yaml' to your site.");
        }
        return watched;
    }

    private static List<URI> urls(String option, List<String> given, @Nullable String set) {
        List<String> all = given.isEmpty() && set != null ? List.of(set.split("[,\\s]+")) : given;
        return all.stream()
                .filter(text -> !text.isBlank())
                .map(text -> url(option, text))
                .toList();
    }

    private static URI url(String option, String text) {
        if (!PropertyKind.URL.accepts(text)) {
            throw CommandFailure.usage(
                    "%s is '%s', which is not %s. Correct it.".formatted(option, text, PropertyKind.URL.expectation()));
        }
        return URI.create(text);
    }
}
