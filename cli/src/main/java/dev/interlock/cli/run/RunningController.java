package dev.interlock.cli.run;

import dev.interlock.advisor.planner.Advisor;
import dev.interlock.cli.outcome.CommandFailure;
import dev.interlock.cli.remote.Beacon;
import dev.interlock.cli.settings.Home;
import dev.interlock.cli.settings.Setting;
import dev.interlock.cli.settings.Settings;
import dev.interlock.cli.settings.SiteLibraries;
import dev.interlock.routes.Controller;
import dev.interlock.routes.ControllerSettings;
import dev.interlock.routes.Outside;
import dev.interlock.routes.StartRefused;
import dev.interlock.routes.alerts.silence.Silence;
import dev.interlock.routes.alerts.silence.Silences;
import dev.interlock.routes.audit.AuditSettings;
import dev.interlock.routes.audit.entry.Entry;
import dev.interlock.routes.ingest.inventory.Census;
import dev.interlock.routes.operator.ControlRoom;
import dev.interlock.routes.operator.Mode;
import dev.interlock.routes.property.RouteProperty;
import dev.interlock.rules.fact.DeviceFact;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A controller that runs on a data folder, and the file that tells others so. */
final class RunningController implements AutoCloseable {
    /** With a model, whether to intervene is asked every five minutes, unless the settings say otherwise. */
    private static final String REVIEW_SECONDS = "300";

    private final Controller controller;
    private final Advisor advisor;
    private final URI url;
    private final Beacon beacon;

    private RunningController(Controller controller, Advisor advisor, URI url, Beacon beacon) {
        this.controller = controller;
        this.advisor = advisor;
        this.url = url;
        this.beacon = beacon;
    }

    /**
     * Starts a controller.
     *
     * @param mode of its first start, unless the settings say otherwise
     * @param steps is told what is being done, for whoever waits
     */
    static RunningController start(
            Settings settings,
            Surroundings source,
            Mode mode,
            ChosenModel model,
            Consumer<Entry> reader,
            Consumer<String> steps) {
        Path data = DataFolder.prepare(settings.data());
        PortCheck.require(settings.text(Setting.BIND), settings.port(Setting.PORT), settings.data());
        SiteLibraries.of(settings.site()).load();
        Advisor advisor = model.advisor(source.clock());
        Outside outside = Outside.of(source.clock(), source.world(), advisor);
        try {
            Controller controller =
                    Controller.start(of(settings, source, mode, model, data), source.listing(), outside, steps);
            controller.follow(reader);
            URI url = controller.url();
            return new RunningController(controller, advisor, url, Beacon.lightController(data, url));
        } catch (StartRefused refused) {
            advisor.close();
            throw CommandFailure.unreachable(String.valueOf(refused.getMessage()));
        }
    }

    private static ControllerSettings of(
            Settings settings, Surroundings source, Mode otherwise, ChosenModel model, Path data) {
        Map<String, String> properties = new TreeMap<>(source.properties());
        if (!model.asksNobody()) {
            properties.put(RouteProperty.REVIEW_SECONDS.key(), REVIEW_SECONDS);
        }
        properties.putAll(settings.ofRoutes());
        Mode mode = settings.isSet(Setting.MODE) ? Mode.named(settings.text(Setting.MODE)) : otherwise;
        Path site = settings.site().orElse(null);
        AuditSettings audit = AuditSettings.in(data).anchoredElsewhere(settings.text(RouteProperty.ANCHOR_ELSEWHERE));
        return new ControllerSettings(Home.ofThisProcess().folder(), site, audit, mode, properties);
    }

    ControlRoom room() {
        return controller.room();
    }

    Census census() {
        return controller.census();
    }

    /** What people are not told of for a time. */
    List<Silence> silences() {
        return Silences.on(controller.audit(), room().view().now());
    }

    /** The newest moment that its facts speak of. */
    Instant seen() {
        long newest =
                room().view().devices().stream().mapToLong(DeviceFact::at).max().orElse(0);
        return Instant.ofEpochMilli(newest);
    }

    URI url() {
        return url;
    }

    @Override
    public void close() {
        beacon.close();
        advisor.close();
        controller.close();
    }
}
